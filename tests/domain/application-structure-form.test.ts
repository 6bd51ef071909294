import { describe, expect, test } from 'vitest'
import { structureForm, structureOf } from '#app/domain/application/forms.ts'
import { TODAY } from '../support/facts.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send, type Typed } from '../support/typed.ts'

const STRUCTURE = {
  contactPoint: 'Fachstelle Integration',
  responsiblePerson: 'Petra Kaufmann',
  jobPercentage: '60 %',
  mandateBasis: 'Beschluss 2019-112',
  mandateSince: '1.8.2019',
  ownBudget: "80'000",
}

describe('the structure', () => {
  const schema = structureForm({ today: TODAY })
  const read = (typed: Typed) => {
    const result = send(schema, typed)
    return result.ok ? structureOf(result.data) : expect.fail(JSON.stringify(result.errors))
  }

  test('is read as it is typed', () => {
    expect(read(STRUCTURE)).toEqual({
      contactPoint: 'Fachstelle Integration',
      responsiblePerson: 'Petra Kaufmann',
      jobPercentage: 60,
      mandateBasis: 'Beschluss 2019-112',
      mandateSince: '2019-08-01',
      ownBudgetRappen: 80_000_00,
    })
  })

  test.each(Object.keys(STRUCTURE))('may be saved without %s, and then counts as missing', (field) => {
    expect(read({ ...STRUCTURE, [field]: '' })).toBeNull()
  })

  test('refuses a mandate from tomorrow, an eleventh post and a budget of nothing', () => {
    const wrong = { mandateSince: '11.2.2026', jobPercentage: '1001', ownBudget: '0' }
    expect(faultsOf(schema, { ...STRUCTURE, ...wrong })).toEqual({
      mandateSince: 'date_in_the_future',
      jobPercentage: 'too_big:1000',
      ownBudget: 'too_small:0.01',
    })
    expect(read({ ...STRUCTURE, mandateSince: TODAY, jobPercentage: '1000' })).not.toBeNull()
  })
})

describeHostileInput('the structure', structureForm({ today: TODAY }), STRUCTURE)
