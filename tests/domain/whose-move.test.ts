import { describe, expect, test } from 'vitest'
import { cantonStepOf } from '#app/domain/lifecycle/canton-step.ts'
import { awaitedIn, leadsBack } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { CLOSED_STATES, DOSSIER_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { nextStepOf, type Standing } from '#app/domain/lifecycle/next-step.ts'
import { memberStep } from '#app/domain/lifecycle/reader-step.ts'
import { REPORTING_YEAR_STATES, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { ballOf } from '#app/domain/lifecycle/turn.ts'
import { CANTONAL_ROLES, MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { NOTHING, report } from '../support/standings.ts'

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
    const free = memberStep(next, { lead: 'Luzern', owed: [], leftOn: null })
    expect(free.step).toBe(acts ? 'lead' : next.step)
    const owed = [{ bfsNumber: 1004, name: 'Hasle' }]
    expect(memberStep(next, { lead: 'Luzern', owed, leftOn: null })).toMatchObject({
      step: 'own_resolution',
      bfsNumber: 1004,
    })
  })

  test('waits for a side exactly where the tables have a step of that side', () => {
    const [year] = standing.reports
    const stepsBy = (roles: typeof MUNICIPAL_ROLES | typeof CANTONAL_ROLES) => [
      ...awaitedIn(dossierMachine, standing.state, roles).filter(
        (action) => action !== 'complete' && !leadsBack(dossierMachine, action),
      ),
      ...(year ? awaitedIn(reportingYearMachine, year.state, roles) : []),
    ]
    expect(acts).toBe(stepsBy(MUNICIPAL_ROLES).length > 0)
    const completes = standing.state === 'active' && year?.state === 'settled'
    expect(canton !== null).toBe(completes || stepsBy(CANTONAL_ROLES).length > 0)
  })
})

test('what the facts say to take back is the move of the canton alone', () => {
  const byFacts = [{ machine: 'dossier', action: 'withdraw_issue', year: null }] as const
  const issued = { ...NOTHING, state: 'agreement_issued' } as const
  expect(ballOf(issued)).toBe('municipality')
  expect(ballOf({ ...issued, byFacts })).toBe('canton')
})

test('a payment that can be made is the move of the canton, whatever the municipality has to do', () => {
  const byFacts = [{ machine: 'tranche', action: 'order', year: 2026 }] as const
  const active = { ...NOTHING, state: 'active', byFacts } as const
  expect(ballOf(active)).toBe('canton')
  expect(cantonStepOf(active)).toMatchObject({ machine: 'tranche', action: 'order', year: 2026 })
  expect(ballOf({ ...active, reports: [report(2026, 'open')] })).toBe('both')
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

describe('a file that the municipality has to replace', () => {
  const file = { documentId: 'a', fileName: 'Scan.pdf' }

  test('keeps the canton from a step that rests on it, and from no other', () => {
    const locked = [{ ...file, year: null }]
    const ballIn = (standing: Partial<Standing> & Pick<Standing, 'state'>) =>
      ballOf({ ...NOTHING, locked, ...standing })
    expect(ballIn({ state: 'signed_by_municipality' })).toBe('municipality')
    expect(ballIn({ state: 'in_review' })).toBe('municipality')
    expect(ballIn({ state: 'submitted' })).toBe('both')
    const accepted = { state: 'active', amendment: { number: 1, state: 'accepted' } } as const
    expect(ballIn(accepted)).toBe('municipality')
  })

  test('of a report keeps it from that report only', () => {
    const standing = { ...NOTHING, state: 'active', reports: [report(2026, 'in_review')] } as const
    expect(ballOf({ ...standing, locked: [{ ...file, year: 2026 }] })).toBe('municipality')
    expect(ballOf({ ...standing, locked: [{ ...file, year: 2025 }] })).toBe('both')
    expect(ballOf({ ...standing, locked: [{ ...file, year: null }] })).toBe('both')
  })

  test.each(STANDINGS)('never leaves $state with $reports to nobody who can act', (standing) => {
    const locked = [null, 2026].map((year) => ({ ...file, year }))
    expect(nextStepOf({ ...standing, locked }).step).not.toBe('wait')
  })
})
