import { describe, expect, test } from 'vitest'
import { accountsForm, correctionsForm } from '#app/domain/report/forms.ts'
import { agreed } from '../support/complete-report.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send } from '../support/typed.ts'

const budgetLineIds = agreed().budgetLines.map(({ id }) => id)

const ACCOUNTS = {
  'lines.0.budgetLineId': 'wages',
  'lines.0.declared': "41'000.50",
  'lines.0.deviationReason': '',
  'lines.1.budgetLineId': 'events',
  'lines.1.declared': '',
  'lines.1.deviationReason': 'Der Anlass fiel aus.',
  thirdParty: '0',
}

describe('the accounts of a report', () => {
  const schema = accountsForm({ budgetLineIds })

  test('are read as they are typed; what is empty is not declared yet', () => {
    expect(send(schema, ACCOUNTS)).toEqual({
      ok: true,
      data: {
        accounts: [
          { budgetLineId: 'wages', declaredRappen: 41_000_50, deviationReason: '' },
          { budgetLineId: 'events', declaredRappen: null, deviationReason: 'Der Anlass fiel aus.' },
        ],
        thirdPartyRappen: 0,
      },
    })
    expect(send(schema, {})).toEqual({ ok: true, data: { accounts: [], thirdPartyRappen: null } })
  })

  test('refuse what is no amount, foreign lines and a line twice', () => {
    const wrong = { 'lines.0.declared': '-5', 'lines.1.budgetLineId': 'elsewhere', thirdParty: 'viel' }
    expect(faultsOf(schema, { ...ACCOUNTS, ...wrong })).toEqual({
      'lines.0.declared': 'not_an_amount',
      'lines.1.budgetLineId': 'unknown_choice',
      thirdParty: 'not_an_amount',
    })
    expect(faultsOf(schema, { ...ACCOUNTS, 'lines.1.budgetLineId': 'wages' })).toEqual({
      'lines.1.budgetLineId': 'taken',
    })
  })
})

const CORRECTIONS = {
  'lines.0.budgetLineId': 'wages',
  'lines.0.corrected': '0',
  'lines.0.correctionReason': 'Ohne Beleg.',
  'lines.1.budgetLineId': 'events',
  'lines.1.corrected': '',
  'lines.1.correctionReason': '',
  thirdPartyCorrected: '7',
  thirdPartyCorrectionReason: '',
}

describe('the corrections of the canton', () => {
  const schema = correctionsForm({ budgetLineIds })

  test('are read beside the declaration; an empty amount is no correction', () => {
    expect(send(schema, CORRECTIONS)).toEqual({
      ok: true,
      data: {
        accounts: [
          { budgetLineId: 'wages', correctedRappen: 0, correctionReason: 'Ohne Beleg.' },
          { budgetLineId: 'events', correctedRappen: null, correctionReason: '' },
        ],
        thirdPartyCorrectedRappen: 7_00,
        thirdPartyCorrectionReason: '',
      },
    })
  })

  test('refuse what is no amount, a line twice, and a reason without end', () => {
    const wrong = { 'lines.1.budgetLineId': 'wages', 'lines.0.corrected': '7' }
    expect(faultsOf(schema, { ...CORRECTIONS, ...wrong })).toEqual({ 'lines.1.budgetLineId': 'taken' })
    expect(
      faultsOf(schema, {
        ...CORRECTIONS,
        thirdPartyCorrected: 'x',
        thirdPartyCorrectionReason: 'x'.repeat(2001),
      }),
    ).toEqual({
      thirdPartyCorrected: 'not_an_amount',
      thirdPartyCorrectionReason: 'too_long:2000',
    })
  })
})

describeHostileInput('the accounts', accountsForm({ budgetLineIds }), ACCOUNTS)

describeHostileInput('the corrections', correctionsForm({ budgetLineIds }), CORRECTIONS)
