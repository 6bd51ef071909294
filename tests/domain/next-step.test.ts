import { describe, expect, test } from 'vitest'
import { awaitedIn } from '#app/domain/lifecycle/decide.ts'
import { CLOSED_STATES, DOSSIER_STATES, dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import {
  ballOf,
  cantonStepOf,
  memberStep,
  nextStepOf,
  type Standing,
} from '#app/domain/lifecycle/next-step.ts'
import type { PointState } from '#app/domain/lifecycle/points.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { REPORTING_YEAR_STATES, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { CANTONAL_ROLES, MUNICIPAL_ROLES } from '#app/domain/roles.ts'

const NOTHING: Omit<Standing, 'state'> = {
  missing: [],
  points: [],
  reports: [],
  openClaims: 0,
  locked: null,
  amendment: null,
}
const points = (...states: PointState[]) => states.map((state) => ({ state }))
const report = (year: number, state: Standing['reports'][number]['state'], dueOn = `${year + 1}-03-15`) => ({
  year,
  state,
  dueOn,
  points: [],
})

describe('the next step of a municipality', () => {
  test('is the first section in which something is missing', () => {
    const missing = [reason('budget_missing', { year: 2026 }, 'budget'), reason('contact_missing')]
    expect(nextStepOf({ ...NOTHING, state: 'draft', missing })).toEqual({
      step: 'fill_in',
      section: 'budget',
    })
  })

  test('is to answer the canton while a point is open, whatever else is missing', () => {
    const missing = [reason('budget_missing', { year: 2026 }, 'budget')]
    const asked = points('open', 'revised', 'open')
    expect(nextStepOf({ ...NOTHING, state: 'returned', missing, points: asked })).toEqual({
      step: 'answer',
      year: null,
      count: 2,
    })
  })

  test('is to file again once every point is revised or answered', () => {
    const asked = points('revised', 'answered')
    expect(nextStepOf({ ...NOTHING, state: 'returned', points: asked })).toEqual({
      step: 'file',
      again: true,
    })
  })

  test('is the report that is due first, also where another one was sent back', () => {
    const reports = [report(2025, 'returned', '2027-04-20'), report(2026, 'open', '2027-03-15')]
    expect(nextStepOf({ ...NOTHING, state: 'active', reports })).toMatchObject({ step: 'report', year: 2026 })
  })

  test.each([
    ['open', { step: 'answer', year: 2025, count: 1 }],
    ['answered', { step: 'report', year: 2025, again: true }],
  ] as const)('on a returned report with a point that is %s is its own', (state, step) => {
    const reports = [{ ...report(2025, 'returned'), points: points(state) }]
    expect(nextStepOf({ ...NOTHING, state: 'active', reports })).toEqual(step)
  })

  test('is an amendment that waits for an answer, then a claim that waits for money', () => {
    const amendment = { number: 2, state: 'proposed' } as const
    expect(nextStepOf({ ...NOTHING, state: 'active', openClaims: 1, amendment })).toEqual({
      step: 'amendment',
      number: 2,
    })
    expect(nextStepOf({ ...NOTHING, state: 'active', openClaims: 1 })).toEqual({ step: 'pay_claim' })
    const locked = { documentId: 'd', fileName: 'Beschluss.pdf' }
    expect(nextStepOf({ ...NOTHING, state: 'in_review', locked })).toEqual({
      step: 'replace_file',
      ...locked,
    })
  })
})

/** A dossier in each of its states, with a year in each of the states a year can be in, or none. */
const STANDINGS = DOSSIER_STATES.flatMap((state) => [
  { ...NOTHING, state },
  ...REPORTING_YEAR_STATES.map((reported) => ({ ...NOTHING, state, reports: [report(2026, reported)] })),
])

describe.each(STANDINGS)('a dossier $state with reports $reports', (standing) => {
  const municipal = nextStepOf(standing).step
  const acts = municipal !== 'wait' && municipal !== 'nothing'
  const canton = cantonStepOf(standing)

  test('is with whom a step waits for', () => {
    const ball = acts && canton ? 'both' : acts ? 'municipality' : canton ? 'canton' : 'nobody'
    expect(ballOf(standing)).toBe(ball)
  })

  test('asks of a member that does not lead nothing but its own resolution', () => {
    const next = nextStepOf(standing)
    const free = memberStep(next, { lead: 'Luzern', owed: [] })
    expect(free.step).toBe(acts ? 'lead' : next.step)
    const owed = [{ bfsNumber: 1004, name: 'Hasle' }]
    expect(memberStep(next, { lead: 'Luzern', owed })).toMatchObject({
      step: 'own_resolution',
      bfsNumber: 1004,
    })
  })

  test('waits for a side exactly where the tables have a step of that side', () => {
    const [year] = standing.reports
    const stepsBy = (roles: typeof MUNICIPAL_ROLES | typeof CANTONAL_ROLES) => [
      ...awaitedIn(dossierMachine, standing.state, roles).filter((action) => action !== 'complete'),
      ...(year ? awaitedIn(reportingYearMachine, year.state, roles) : []),
    ]
    expect(acts).toBe(stepsBy(MUNICIPAL_ROLES).length > 0)
    const completes = standing.state === 'active' && year?.state === 'settled'
    expect(canton !== null).toBe(completes || stepsBy(CANTONAL_ROLES).length > 0)
  })
})

test('an ended dossier without anything owed is with nobody', () => {
  for (const state of CLOSED_STATES) expect(ballOf({ ...NOTHING, state })).toBe('nobody')
})

test('a dossier is with both where one year waits for the municipality and another one for the canton', () => {
  const reports = [report(2025, 'in_review'), report(2026, 'open')]
  expect(ballOf({ ...NOTHING, state: 'active', reports })).toBe('both')
})

test('the canton waits for the money before it settles a year', () => {
  const reports = [report(2025, 'approved')]
  expect(cantonStepOf({ ...NOTHING, state: 'active', reports, openClaims: 1 })).toBeNull()
  expect(cantonStepOf({ ...NOTHING, state: 'active', reports })).toMatchObject({
    action: 'settle',
    year: 2025,
  })
})

test('the canton completes a dossier only once every year is settled, also those to come', () => {
  const settled = { ...NOTHING, state: 'active', reports: [report(2025, 'settled')] } as const
  expect(cantonStepOf(settled)).toMatchObject({ machine: 'dossier', action: 'complete' })
  const toCome = { ...settled, reports: [...settled.reports, report(2026, 'scheduled')] }
  expect(cantonStepOf(toCome)).toBeNull()
})
