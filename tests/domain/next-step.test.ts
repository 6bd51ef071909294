import { describe, expect, test } from 'vitest'
import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import { furtherStepsOf, type NextStep, nextStepOf, reportStep } from '#app/domain/lifecycle/next-step.ts'
import type { PointState } from '#app/domain/lifecycle/points.ts'
import { memberStep, stepAmong } from '#app/domain/lifecycle/reader-step.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { NOTHING, points, report } from '../support/standings.ts'

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

  test('names who joins once the lead has accepted an amendment, and is theirs to accept', () => {
    const lead = { bfsNumber: 1065, name: 'Root', leads: true }
    const joining = { bfsNumber: 1055, name: 'Gisikon', leads: false }
    const waitingFor = (...awaits: (typeof lead)[]) =>
      nextStepOf({ ...NOTHING, state: 'active', amendment: { number: 2, state: 'proposed', awaits } })
    expect(waitingFor(lead, joining)).toEqual({ step: 'amendment', number: 2 })
    const waiting = { step: 'acceptances', number: 2, names: 'Gisikon' } as const
    expect(waitingFor(joining)).toEqual(waiting)
    const member = { lead: 'Root', owed: [], leftOn: null }
    expect(memberStep(waiting, member)).toEqual(waiting)
    expect(memberStep(waiting, { ...member, joining: 2 })).toEqual({ step: 'amendment', number: 2 })
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

describe('the next step of those who work for the lead, by what was handed on', () => {
  const WITH = {
    nobody: [],
    reader: [{ isMine: false, toMe: true }],
    colleague: [{ isMine: true, toMe: false }],
    another: [{ isMine: false, toMe: false }],
  }
  const YEARS = { application: null, report: 2025 } as const
  const filing = { application: { step: 'file' }, report: { step: 'report', year: 2025 } }
  test.each(
    (['application', 'report'] as const).flatMap((kind) =>
      (['open', 'answered', 'revised'] as const).flatMap((state) =>
        (Object.keys(WITH) as (keyof typeof WITH)[]).flatMap((handed) =>
          [true, false].map((maySign) => ({ kind, state, handed, maySign })),
        ),
      ),
    ),
  )('$kind, points $state, with $handed, who may sign: $maySign', ({ kind, state, handed, maySign }) => {
    const asked = points('answered', state)
    const standing =
      kind === 'application'
        ? { ...NOTHING, state: 'returned' as const, points: asked }
        : { ...NOTHING, state: 'active' as const, reports: [{ ...report(2025, 'returned'), points: asked }] }
    const matter = { kind, year: YEARS[kind] } as Matter
    const on = WITH[handed].map((one) => ({ ...one, matter, to: 'Beat Bühler' }))
    const step = stepAmong(nextStepOf(standing), on, maySign)
    const isElsewhere = handed === 'colleague' || (handed === 'another' && !maySign)
    if (state === 'open')
      expect(step).toEqual({
        step: 'answer',
        year: YEARS[kind],
        count: 1,
        ...(handed === 'reader' && { toFile: true }),
      })
    else if (isElsewhere) expect(step).toEqual({ step: 'handed', matter, to: 'Beat Bühler' })
    else expect(step).toMatchObject(filing[kind])
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
  [{ step: 'confirm', proposal: 'one' }, 'agreement', null],
  [{ step: 'pay_claim' }, 'agreement', null],
])('where the lead has to take %o, people of a member are told of its %s', (next, matter, year) => {
  expect(memberStep(next, { lead: 'Luzern', owed: [], leftOn: null })).toEqual({
    step: 'lead',
    lead: 'Luzern',
    matter,
    year,
  })
})

test('what is to be done after the next step follows in its order, a signature asked for before a claim', () => {
  const standing = {
    ...{ ...NOTHING, state: 'active' as const, openClaims: 1 },
    reports: [report(2027, 'open'), report(2026, 'open')],
    proposals: [
      { id: 'theirs', asked: 'officer' as const, year: null },
      { id: 'ours', asked: 'signatory' as const, year: null },
    ],
  }
  expect(nextStepOf(standing)).toMatchObject({ step: 'report', year: 2026 })
  expect(furtherStepsOf(standing)).toEqual([
    { step: 'report', year: 2027, again: false },
    { step: 'confirm', proposal: 'ours' },
    { step: 'pay_claim' },
  ])
})

test('a paper that the canton asks for while it reviews is handed in, of the application or of a report', () => {
  const asked = { ...NOTHING, state: 'in_review' as const, points: points('answered', 'open') }
  expect(nextStepOf(asked)).toEqual({ step: 'hand_in', year: null })
  expect(nextStepOf({ ...asked, points: points('answered') })).toEqual({ step: 'wait' })
  expect(nextStepOf({ ...asked, lapsedOn: '2027-12-31' })).toEqual({ step: 'wait' })
  const reports = [{ ...report(2026, 'in_review'), points: points('open') }]
  expect(nextStepOf({ ...NOTHING, state: 'active', reports })).toEqual({ step: 'hand_in', year: 2026 })
})

test.each([
  ['completed', [report(2026, 'open')], 0, 'report'],
  ['completed', [], 1, 'nothing'],
  ['terminated', [report(2026, 'settled')], 0, 'nothing'],
  ['terminated', [report(2026, 'settled')], 1, 'wait'],
  ['terminated', [report(2026, 'approved')], 0, 'wait'],
] as const)(
  'of a dossier that is %s with the reports %j and %i tranches owed is left: %s',
  (state, reports, owedTranches, step) => {
    expect(nextStepOf({ ...NOTHING, state, reports, owedTranches }).step).toBe(step)
  },
)
