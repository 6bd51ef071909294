import { describe, expect, test } from 'vitest'
import { cantonStepOf } from '#app/domain/lifecycle/canton-step.ts'
import { awaitedIn } from '#app/domain/lifecycle/decide.ts'
import { CLOSED_STATES, DOSSIER_STATES, dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { type NextStep, nextStepOf, reportStep, type Standing } from '#app/domain/lifecycle/next-step.ts'
import type { PointState } from '#app/domain/lifecycle/points.ts'
import { memberStep, stepAmong } from '#app/domain/lifecycle/reader-step.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { REPORTING_YEAR_STATES, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { ballOf } from '#app/domain/lifecycle/turn.ts'
import { CANTONAL_ROLES, MUNICIPAL_ROLES } from '#app/domain/roles.ts'

const NOTHING: Omit<Standing, 'state'> = {
  missing: [],
  points: [],
  reports: [],
  openClaims: 0,
  locked: [],
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
    const file = { documentId: 'd', fileName: 'Beschluss.pdf' }
    const locked = [{ ...file, year: null }]
    expect(nextStepOf({ ...NOTHING, state: 'in_review', locked })).toEqual({ step: 'replace_file', ...file })
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

test('a file to replace comes before the signature', () => {
  const locked = [{ documentId: 'a', fileName: 'Beschluss.pdf', year: null }]
  expect(nextStepOf({ ...NOTHING, state: 'agreement_issued', locked }).step).toBe('replace_file')
})

test('a file to replace stays with everybody who may, whatever was handed on', () => {
  const next = { step: 'replace_file', documentId: 'a', fileName: 'Beschluss.pdf' } as const
  const on = {
    matter: { kind: 'agreement', year: null },
    to: 'Beat Bühler',
    isMine: true,
    toMe: false,
  } as const
  expect(stepAmong(next, [on], false)).toBe(next)
})

describe('of several matters under an agreement, the next one', () => {
  const file = { documentId: 'a', fileName: 'Budget.xlsx' }
  const locked = [{ ...file, year: null }]
  const amendment = { number: 2, state: 'proposed' } as const
  const active = { ...NOTHING, state: 'active' } as const

  test.each<[string, Partial<Standing>, NextStep]>([
    [
      'is a file to replace, before a report',
      { reports: [report(2026, 'open')], locked, amendment, openClaims: 1 },
      { step: 'replace_file', ...file },
    ],
    [
      'is a file to replace in a filed report, before the report of the next year',
      { reports: [report(2025, 'submitted'), report(2026, 'open')], locked: [{ ...file, year: 2025 }] },
      { step: 'replace_file', ...file },
    ],
    [
      'is a report in which a file is locked, because it says what is missing in it',
      { reports: [report(2026, 'open')], locked: [{ ...file, year: 2026 }], amendment, openClaims: 1 },
      { step: 'report', year: 2026, again: false },
    ],
    [
      'is the file locked in a report that was sent back, once its points are answered',
      { reports: [report(2026, 'returned')], locked: [{ ...file, year: 2026 }] },
      { step: 'replace_file', ...file },
    ],
    [
      'is a report, before an amendment',
      { reports: [report(2026, 'open')], amendment, openClaims: 1 },
      { step: 'report', year: 2026, again: false },
    ],
    [
      'is an amendment to accept, before a claim',
      { amendment, openClaims: 1 },
      { step: 'amendment', number: 2 },
    ],
    [
      'is a claim where the amendment waits for the canton',
      { amendment: { number: 2, state: 'accepted' }, openClaims: 1 },
      { step: 'pay_claim' },
    ],
    ['is to wait where nothing is owed', {}, { step: 'wait' }],
    [
      'is the earlier one of two reports that are due on the same day',
      { reports: [report(2026, 'open', '2027-03-15'), report(2025, 'open', '2027-03-15')] },
      { step: 'report', year: 2025, again: false },
    ],
  ])('%s', (_case, standing, next) => {
    expect(nextStepOf({ ...active, ...standing })).toEqual(next)
  })

  test('is first of all a report whose day nobody has set', () => {
    const reports = [report(2025, 'open'), { ...report(2026, 'open'), dueOn: null }]
    expect(nextStepOf({ ...active, reports })).toMatchObject({ year: 2026 })
    expect(nextStepOf({ ...active, reports: reports.toReversed() })).toMatchObject({ year: 2026 })
  })

  test('of the canton is to put in force what was accepted, after the reports that wait for it', () => {
    const accepted = { ...active, amendment: { number: 2, state: 'accepted' } as const }
    expect(cantonStepOf(accepted)).toEqual({ machine: 'amendment', action: 'put_in_force', year: null })
    expect(cantonStepOf({ ...accepted, reports: [report(2026, 'submitted')] })).toMatchObject({ year: 2026 })
    expect(cantonStepOf({ ...active, amendment })).toBeNull()
  })
})

test('a gap of the application that belongs to no section is mended where it is reviewed', () => {
  const missing = [reason('contact_missing')]
  expect(nextStepOf({ ...NOTHING, state: 'draft', missing })).toEqual({ step: 'fill_in', section: 'review' })
})

test('a report is answered while a point of it is open, and then filed, again where it was returned', () => {
  const step = (state: 'open' | 'returned', ...states: PointState[]) =>
    reportStep({ year: 2026, state, points: points(...states) })
  expect(step('returned', 'open', 'revised', 'open')).toEqual({ step: 'answer', year: 2026, count: 2 })
  expect(step('returned', 'revised')).toEqual({ step: 'report', year: 2026, again: true })
  expect(step('open')).toEqual({ step: 'report', year: 2026, again: false })
})

test.each<[NextStep, 'application' | 'report' | 'agreement', number | null]>([
  [{ step: 'fill_in', section: 'budget' }, 'application', null],
  [{ step: 'file', again: false }, 'application', null],
  [{ step: 'answer', year: null, count: 1 }, 'application', null],
  [{ step: 'answer', year: 2026, count: 1 }, 'report', 2026],
  [{ step: 'report', year: 2026, again: false }, 'report', 2026],
  [{ step: 'sign' }, 'agreement', null],
  [{ step: 'amendment', number: 1 }, 'agreement', null],
  [{ step: 'pay_claim' }, 'agreement', null],
])('where the lead has to take %o, people of a member are told of its %s', (next, matter, year) => {
  expect(memberStep(next, { lead: 'Luzern', owed: [] })).toEqual({
    step: 'lead',
    lead: 'Luzern',
    matter,
    year,
  })
})
