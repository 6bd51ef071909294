import { describe, expect, test } from 'vitest'
import { amendmentMachine, FINAL_REFUSALS, OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import { type CantonStep, cantonStepOf } from '#app/domain/lifecycle/canton-step.ts'
import { missingFor, offered } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { DOSSIER_STATES, type DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { LAPSABLE, overSince } from '#app/domain/lifecycle/lapse.ts'
import { type NextStep, nextStepOf, type Standing } from '#app/domain/lifecycle/next-step.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { REPORTING_YEAR_STATES, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { aloneAs, turnOf } from '#app/domain/lifecycle/turn.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { ROLES } from '#app/domain/roles.ts'
import { amendmentFacts, dossierFacts, reportingYearFacts } from '../support/facts.ts'
import { NOTHING, report } from '../support/standings.ts'

const DAYS = ['2026-02-10', '2027-12-31', '2028-01-01', '2028-09-30'] as const
const CASES = DOSSIER_STATES.flatMap((state) => DAYS.map((today) => [state, today] as const))

/** The dossier on a day, with the facts that its guards look at. */
function at(state: DossierState, today: string) {
  const facts = dossierFacts({ state, firstFiledAt: state === 'draft' ? null : '2026-01-05T08:00:00Z' })
  const { endsOn } = facts.application
  const isLapsed = today > endsOn && isOneOf(LAPSABLE, state)
  const missing =
    state === 'draft' || state === 'returned' ? missingFor(dossierMachine, 'submit', { facts, today }) : []
  return {
    facts,
    standing: { ...NOTHING, state, missing, lapsedOn: isLapsed ? endsOn : null } satisfies Standing,
  }
}

/** The step of the table that a next step of the municipality leads to. */
const TAKEN = { file: 'submit', sign: 'sign', lapsed: 'withdraw' } as const satisfies Partial<
  Record<NextStep['step'], string>
>

const refusedAt = (action: keyof typeof dossierMachine.transitions, state: DossierState, today: string) =>
  ofTheDay(missingFor(dossierMachine, action, { facts: at(state, today).facts, today }))

/** Who decided first is a matter of the person, not of the day. */
const ofTheDay = (reasons: readonly Reason[]) => reasons.filter(({ key }) => key !== 'same_person')

describe.each(CASES)('a dossier that is %s on %s', (state, today) => {
  test('sends nobody to a step that is refused whatever is typed', () => {
    const { standing } = at(state, today)
    const next = nextStepOf(standing)
    if (isOneOf(Object.keys(TAKEN) as (keyof typeof TAKEN)[], next.step))
      expect(refusedAt(TAKEN[next.step], state, today), next.step).toEqual([])
    const canton: CantonStep | null = cantonStepOf(standing)
    if (canton?.machine === 'dossier')
      expect(refusedAt(canton.action, state, today), canton.action).toEqual([])
  })

  test('has somebody at its move who can take it, until it has ended lawfully', () => {
    const { standing, facts } = at(state, today)
    const { ball } = turnOf(standing)
    const ways = offered(dossierMachine, { facts, actor: { id: null, roles: ROLES } })
    const open = ways.filter((action) => refusedAt(action, state, today).length === 0)
    const isBeforeForce = isOneOf(LAPSABLE, state)
    if (isBeforeForce) expect([ball === 'nobody', open.length > 0]).toEqual([false, true])
  })
})

test('from every state of a lapsed application the steps offered lead to a lawful end', () => {
  for (const from of LAPSABLE) {
    let state: DossierState = from
    for (let taken = 0; taken < 8 && isOneOf(LAPSABLE, state); taken += 1) {
      const { standing } = at(state, '2028-01-10')
      const canton = cantonStepOf(standing)
      const action = canton?.machine === 'dossier' ? canton.action : 'withdraw'
      const to: string = dossierMachine.transitions[action].to
      state = DOSSIER_STATES.find((one) => one === to) ?? state
    }
    expect(['rejected', 'withdrawn'], from).toContain(state)
  }
})

describe.each(REPORTING_YEAR_STATES.flatMap((state) => DAYS.map((today) => [state, today] as const)))(
  'a report that is %s on %s',
  (state, today) => {
    test('sends nobody to a step that the day refuses, also years after its agreement has ended', () => {
      const facts = reportingYearFacts({ state, year: 2025 })
      const { next, canton } = turnOf(aloneAs(report(2025, state), []))
      const taken = [
        ...(next.step === 'report' ? (['submit'] as const) : []),
        ...(canton?.machine === 'reportingYear' ? [canton.action] : []),
      ]
      for (const action of taken)
        expect(ofTheDay(missingFor(reportingYearMachine, action, { facts, today })), action).toEqual([])
    })
  },
)

const RAISES = [[], [2027], [2028]] as const
describe.each(
  OPEN_AMENDMENTS.flatMap((state) =>
    DAYS.flatMap((today) => RAISES.map((raisedYears) => [state, today, raisedYears] as const)),
  ),
)('an amendment that is %s on %s and raises %j', (state, today, raisedYears) => {
  test.each([true, false])(
    'sends nobody to a step that the day refuses, or ends by itself; past years are raised: %s',
    (raisesOfPastYears) => {
      const rules = { matchExceptions: false, raisesOfPastYears }
      const facts = amendmentFacts({ state, raisedYears, rules })
      const { next, canton } = turnOf({ ...NOTHING, state: 'active', amendment: { number: 1, state } })
      const taken = [
        ...(next.step === 'amendment' ? (['accept'] as const) : []),
        ...(canton?.machine === 'amendment' ? [canton.action] : []),
      ]
      expect(taken).toHaveLength(1)
      for (const action of taken) {
        const refused = ofTheDay(missingFor(amendmentMachine, action, { facts, today }))
        expect(
          refused.filter(({ key }) => !isOneOf(FINAL_REFUSALS, key)),
          action,
        ).toEqual([])
      }
    },
  )
})

test('a draft for which applications are not taken any more is told so before what is missing in it', () => {
  const missing = [
    reason('budget_missing', { year: 2026 }, 'budget'),
    reason('window_closed', { closesOn: '2026-06-30' }),
  ]
  expect(nextStepOf({ ...NOTHING, state: 'draft', missing })).toEqual({ step: 'lapsed', endsOn: null })
  const early = [
    missing[0] ?? reason('contact_missing'),
    reason('window_not_open', { opensOn: '2026-06-30' }),
  ]
  expect(nextStepOf({ ...NOTHING, state: 'draft', missing: early })).toMatchObject({ step: 'fill_in' })
})

test.each<[string, opening: object[], day: string]>([
  ['from the day after its last one', [], '2028-01-01'],
  ['once the late opening for it was closed', [{ closedAt: '2028-02-10T08:00:00.000Z' }], '2028-02-10'],
  [
    'once the last of them was closed',
    [{ closedAt: '2028-02-10T08:00:00.000Z' }, { closedAt: '2028-01-20T08:00:00.000Z' }],
    '2028-02-10',
  ],
  [
    'whatever an opening for later terms does',
    [{ fromYear: 2028, closedAt: '2028-02-10T08:00:00.000Z' }],
    '2028-01-01',
  ],
])('a term is over %s', (_case, openings, day) => {
  const late = {
    fromYear: 2026,
    untilOn: '2028-03-31',
    openedAt: '2028-01-12T08:00:00.000Z',
    countsFrom: null,
  }
  const admitting = {
    window: { opensOn: null, closesOn: '2027-12-31', thisYear: true },
    openings: openings.map((one) => ({ ...late, closedAt: null, ...one })),
  }
  expect(overSince({ startsOn: '2026-01-01', endsOn: '2027-12-31' }, admitting)).toBe(day)
})
