import { expect, test } from 'vitest'
import {
  aStepIsAwaited,
  aStepIsRecorded,
  bodyMaySendBack,
  recorderIsTheRightOne,
  stepIsRecordedWhole,
  stepsAfterAreRecorded,
  stepsBeforeAreRecorded,
} from '#app/domain/lifecycle/chain-guards.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import type { Situation } from '#app/domain/lifecycle/table.ts'
import type { ChainStep } from '#app/domain/programme/chain-content.ts'
import { CHAINED, TODAY } from '../support/facts.ts'

const RECORD = { id: 'r1', decidedOn: '2025-10-20', businessNumber: 'RRB 1' }

/** The step before the agreement alone, still to be recorded. */
const awaiting = (change: Partial<ChainStep>): DossierFacts['chain'] =>
  CHAINED.awaited.slice(0, 1).map(({ step, record }) => ({ record, step: { ...step, ...change } }))

function on(
  chain: DossierFacts['chain'],
  { state = 'approved' as DossierState, input = {} as TransitionInput, beforeTyping = false } = {},
): Situation<Pick<DossierFacts, 'state' | 'chain' | 'firstFiledAt'>> {
  return {
    facts: { state, chain, firstFiledAt: '2025-09-30T22:30:00.000Z' },
    ...{ actor: { id: 'one', roles: ['second'] }, input, today: TODAY },
    ...(beforeTyping && { beforeTyping }),
  }
}

test('a step is awaited in the state of its place, the first one that nobody has recorded', () => {
  expect(aStepIsAwaited(on(CHAINED.awaited))).toEqual([])
  expect(aStepIsAwaited(on(CHAINED.awaited, { state: 'signed_by_municipality' }))).toEqual([])
  expect(aStepIsAwaited(on(CHAINED.awaited, { state: 'in_review' }))).toEqual([reason('no_step_awaited')])
  expect(aStepIsAwaited(on(CHAINED.decided))).toEqual([reason('no_step_awaited')])
})

test('a step is recorded by whom it names, and of a step that nobody awaits nothing is asked', () => {
  const by = (recordedBy: ChainStep['recordedBy']) => awaiting({ recordedBy })
  expect(recorderIsTheRightOne(on(by('second')))).toEqual([])
  expect(recorderIsTheRightOne(on(by('either')))).toEqual([])
  expect(recorderIsTheRightOne(on(by('officer')))).toEqual([reason('step_recorded_by', { role: 'officer' })])
  expect(recorderIsTheRightOne(on([]))).toEqual([])
  expect(stepIsRecordedWhole(on([]))).toEqual([])
})

const WHOLE = { decidedOn: '2025-10-20', businessNumber: 'RRB 1', documentId: 'paper' }

test.each<[string, TransitionInput, ReturnType<typeof reason>[]]>([
  ['with day, number and paper', WHOLE, []],
  ['of today', { ...WHOLE, decidedOn: TODAY }, []],
  // 22.30 UTC on the last of September is the first of October in Zürich.
  ['of the day of the filing', { ...WHOLE, decidedOn: '2025-10-01' }, []],
  [
    'before the filing',
    { ...WHOLE, decidedOn: '2025-09-30' },
    [reason('step_day_before_filing', { day: '2025-10-01' })],
  ],
  ['of tomorrow', { ...WHOLE, decidedOn: '2026-02-11' }, [reason('step_day_ahead')]],
  ['without a day', { ...WHOLE, decidedOn: '' }, [reason('step_day_missing')]],
  ['with a blank number', { ...WHOLE, businessNumber: ' ' }, [reason('step_number_missing')]],
  ['without its paper', { ...WHOLE, documentId: '' }, [reason('step_paper_missing')]],
])('what a body has done is recorded %s', (_case, input, reasons) => {
  expect(stepIsRecordedWhole(on(CHAINED.awaited, { input }))).toEqual(reasons)
})

test('number and paper are asked for where the step asks for them, and nothing before a form is open', () => {
  const plain = awaiting({ asksNumber: false, asksPaper: false })
  expect(stepIsRecordedWhole(on(plain, { input: { decidedOn: TODAY } }))).toEqual([])
  expect(stepIsRecordedWhole(on(CHAINED.awaited, { beforeTyping: true }))).toEqual([])
})

test('a body does not act before the one before it', () => {
  const chain = CHAINED.awaited.map(({ step }, index) => ({
    ...{ step: { ...step, place: 'before' as const }, record: index === 0 ? RECORD : null },
  }))
  const acts = (decidedOn: string) => stepIsRecordedWhole(on(chain, { input: { ...WHOLE, decidedOn } }))
  expect(acts('2025-10-20')).toEqual([])
  expect(acts('2025-10-19')).toEqual([reason('step_day_too_early', { step: 'Beschluss', day: '2025-10-20' })])
})

test('only a body that may sends an application back, and only what is recorded is taken back', () => {
  const never = awaiting({ sendsBack: false })
  expect(bodyMaySendBack(on(CHAINED.awaited))).toEqual([])
  expect(bodyMaySendBack(on(never))).toEqual([reason('step_sends_nothing_back')])
  expect(bodyMaySendBack(on(CHAINED.decided))).toEqual([reason('step_sends_nothing_back')])
  expect(aStepIsRecorded(on(CHAINED.decided))).toEqual([])
  expect(aStepIsRecorded(on(CHAINED.awaited))).toEqual([reason('no_step_recorded')])
})

test('before the agreement and before the signature of the canton every step of that place is recorded', () => {
  expect(stepsBeforeAreRecorded(on(CHAINED.awaited))).toEqual([
    reason('chain_step_missing', { step: 'Beschluss' }),
  ])
  expect(stepsAfterAreRecorded(on(CHAINED.awaited))).toEqual([
    reason('chain_step_missing', { step: 'Genehmigung' }),
  ])
  expect([
    ...stepsBeforeAreRecorded(on(CHAINED.decided)),
    ...stepsAfterAreRecorded(on(CHAINED.decided)),
  ]).toEqual([])
})
