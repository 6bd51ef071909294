import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingIn, sectionStates } from '#app/domain/application/completeness.ts'
import { missingResolutions } from '#app/domain/application/resolutions.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { LEAFLET } from '#db/reference/leaflet.ts'
import { LOSSES, withParty } from '../support/application-losses.ts'
import { completeApplication } from '../support/complete-application.ts'

const sorted = (reasons: readonly Reason[]) => reasons.map((one) => JSON.stringify(one)).sort()

describe('an application', () => {
  test('lacks nothing when it is complete', () => {
    expect(missingIn(completeApplication(), LEAFLET)).toEqual([])
    expect(missingResolutions(completeApplication())).toEqual([])
  })

  test.each(LOSSES)('without $what names just that, with its section', ({ take, reasons }) => {
    expect(missingIn(take(completeApplication()), LEAFLET)).toEqual(reasons)
  })

  test('names every piece that is missing, each once, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray(LOSSES), (losses) => {
        const application = losses.reduce((left, { take }) => take(left), completeApplication())
        expect(sorted(missingIn(application, LEAFLET))).toEqual(
          sorted(losses.flatMap(({ reasons }) => reasons)),
        )
      }),
    )
  })

  test('needs two members as an association, and one as a municipality', () => {
    const [root] = completeApplication().party.members
    const alone = withParty({ members: root ? [root] : [] })(completeApplication())
    expect(missingIn(alone, LEAFLET)).toEqual([reason('members_missing', undefined, 'party')])
    expect(missingIn(withParty({ kind: 'municipality' })(alone), LEAFLET)).toEqual([])
    expect(missingIn(withParty({ kind: 'municipality', members: [] })(alone), LEAFLET)).toEqual([
      reason('members_missing', undefined, 'party'),
      reason('lead_is_not_a_member', undefined, 'party'),
    ])
  })

  test('without any measure is told so once', () => {
    const bare = { ...completeApplication(), measures: [] }
    expect(missingIn(bare, LEAFLET)).toEqual([reason('measures_missing', undefined, 'measures')])
  })

  test('with nothing in it names every section but the last', () => {
    const { party, ...rest } = completeApplication()
    const empty = {
      ...rest,
      party: { ...party, contact: null, account: null },
      structure: null,
      measures: [],
      budgetLines: [],
      thirdParty: {},
      resolutions: [],
      papers: [],
    }
    const reasons = [...missingIn(empty, LEAFLET), ...missingResolutions(empty)]
    expect(new Set(reasons.map(({ section }) => section))).toEqual(
      new Set(['party', 'structure', 'measures', 'budget', 'documents']),
    )
    const states = sectionStates({ begun: new Set(), reasons, points: [] })
    expect(new Set(Object.values(states))).toEqual(new Set(['open']))
  })
})
