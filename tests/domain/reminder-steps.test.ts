import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#app/domain/deadlines/calendar.ts'
import { ReminderSettings } from '#app/domain/deadlines/deadline-settings.ts'
import { countedOn, isLately } from '#app/domain/deadlines/due.ts'
import { termOf } from '#app/domain/deadlines/reminder-plan.ts'
import {
  type Dated,
  dueSteps,
  isNotice,
  type Step,
  type StepRecord,
  stepsOf,
} from '#app/domain/deadlines/reminder-steps.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { anyDay as days } from '../support/plain-days.ts'

describe('reminder steps', () => {
  const settings = ReminderSettings.parse({})
  const dated = { effectiveOn: '2027-03-15', countsFrom: '2024-11-20' }
  const reached = (reachedOn: string | null, termOn: string | null = null): StepRecord => ({
    reachedOn,
    termOn,
    underWay: false,
  })
  const first = ['notice_1', reached('2027-03-16', '2027-03-30')] as const
  const second = ['notice_2', reached('2027-03-31', '2027-04-14')] as const
  const daysOf = (given: Dated, ...records: (readonly [string, StepRecord])[]) =>
    stepsOf(given, settings, new Map(records)).map(({ step, on }) => `${step} ${on}`)
  const open = (today: string, ...records: (readonly [string, StepRecord])[]) => {
    const known = new Map(records)
    const { send, skipped } = dueSteps(stepsOf(dated, settings, known), { today, records: known })
    return [send, skipped].map((list: readonly Step[]) => list.map(({ step }) => step))
  }
  const told = (step: string) => [step, reached('2027-01-14')] as const

  test('come 60, 30, 14, 7 and 2 days before, and the notice on the next working day after', () => {
    expect(daysOf(dated)).toEqual([
      'before_60 2027-01-14',
      'before_30 2027-02-13',
      'before_14 2027-03-01',
      'before_7 2027-03-08',
      'before_2 2027-03-13',
      'notice_1 2027-03-16',
    ])
  })

  test('the second notice and the proposal follow when the day set before is over', () => {
    expect(daysOf(dated, first).at(-1)).toBe('notice_2 2027-03-31')
    expect(daysOf(dated, first, second).at(-1)).toBe('hold_proposal 2027-04-15')
  })

  test('nothing follows a notice that reached nobody, however long ago it was due', () => {
    expect(daysOf(dated, ['notice_1', reached(null, '2027-03-30')]).at(-1)).toBe('notice_1 2027-03-16')
    expect(open('2028-01-01')[0]).toEqual(['notice_1'])
    expect(open('2028-01-01', first, ['notice_2', reached(null, '2027-04-14')])[0]).toEqual(['notice_2'])
  })

  test('a notice that came late gives its days from then on', () => {
    expect(termOf('notice_1', '2027-06-07', DEFAULT_SETTINGS)).toBe('2027-06-21')
    expect(termOf('notice_1', '2026-11-28', DEFAULT_SETTINGS)).toBe('2026-12-14')
    expect(daysOf(dated, ['notice_1', reached('2027-06-07', '2027-06-21')]).at(-1)).toBe(
      'notice_2 2027-06-22',
    )
    expect(daysOf(dated, ['notice_1', reached('2027-06-10', '2027-06-21')]).at(-1)).toBe(
      'notice_2 2027-06-25',
    )
  })

  test('none is taken on the day the deadline was told of, or before it', () => {
    expect(daysOf({ ...dated, countsFrom: '2027-03-08' })).toEqual([
      'before_2 2027-03-13',
      'notice_1 2027-03-16',
    ])
    expect(daysOf({ ...dated, countsFrom: '2027-03-19' })).toEqual(['notice_1 2027-03-22'])
  })

  test('the first notice waits for a working day', () => {
    expect(daysOf({ ...dated, effectiveOn: '2027-03-25' }).at(-1)).toBe('notice_1 2027-03-30')
  })

  test('nothing is due before the first step', () => {
    expect(open('2027-01-13')).toEqual([[], []])
  })

  test('after a standstill only the latest is sent and the others are skipped', () => {
    expect(open('2027-03-09', told('before_60'))).toEqual([['before_7'], ['before_30', 'before_14']])
  })

  test('a reminder is skipped once the day it asks for is over, and the notice waits for its working day', () => {
    const friday = stepsOf({ effectiveOn: '2027-03-12', countsFrom: null }, settings, new Map())
    const onSaturday = dueSteps(friday, { today: '2027-03-13', records: new Map() })
    expect(onSaturday).toMatchObject({ current: [], send: [], skipped: { length: 5 } })
    const onMonday = dueSteps(friday, { today: '2027-03-15', records: new Map() })
    expect(onMonday.send.map(({ step }) => step)).toEqual(['notice_1'])
  })

  test('a step is not sent twice, nor one before a step that is logged', () => {
    expect(open('2027-03-01', told('before_60'), told('before_30'), told('before_14'))).toEqual([[], []])
    expect(open('2027-03-01', told('before_60'), told('before_14'))).toEqual([[], ['before_30']])
    expect(open('2027-03-20', ['notice_1', { ...reached(null), underWay: true }])[0]).toEqual([])
  })

  test('steps that do not come nearer are refused', () => {
    for (const daysBefore of [[7, 14], [7, 7], [0], [1.5]]) {
      expect(ReminderSettings.safeParse({ daysBefore }).success).toBe(false)
    }
  })

  test('whatever the standstills, no step comes twice, and every notice gives its days', () => {
    const runs = fc.array(fc.integer({ min: -80, max: 200 }), { maxLength: 20 })
    fc.assert(
      fc.property(days, runs, (effectiveOn, offsets) => {
        const records = new Map<string, StepRecord>()
        const sent: (Step & { sentOn: string })[] = []
        for (const offset of [...offsets.toSorted((a, b) => a - b), 201]) {
          const today = addDays(effectiveOn, offset)
          const steps = stepsOf({ effectiveOn, countsFrom: null }, settings, records)
          const { send, skipped } = dueSteps(steps, { today, records })
          for (const { step } of [...send, ...skipped]) expect(records.has(step)).toBe(false)
          for (const { step } of skipped) records.set(step, reached(null))
          for (const { step } of send) {
            const termOn = isNotice(step) ? termOf(step, today, DEFAULT_SETTINGS) : null
            records.set(step, reached(today, termOn))
          }
          sent.push(...send.map((step) => ({ ...step, sentOn: today })))
        }
        const escalation = sent.filter(({ step }) => !step.startsWith('before'))
        const gaps = escalation.slice(1).map(({ sentOn }, index) => {
          const before = escalation[index]
          return before ? daysBetween(before.sentOn, sentOn) : 0
        })
        expect(gaps.every((gap) => gap > 14)).toBe(true)
      }),
    )
  })
})

test('whoever was reminded six days ago was reminded lately, after a week no longer', () => {
  const on = (toldOn: string) => isLately(toldOn, { today: '2027-03-15', terms: DEFAULT_SETTINGS.terms })
  expect([on('2027-03-09'), on('2027-03-08')]).toEqual([true, false])
})

test('a mail that waited counts its days anew, to a new day while that is ahead; one without days counts none', () => {
  const told = { dueOn: '2027-03-15', newDueOn: '2027-03-30', daysLeft: 20 }
  expect(countedOn(told, '2027-03-28')).toEqual({ ...told, daysLeft: 2 })
  expect(countedOn(told, '2027-03-31')).toEqual({ dueOn: '2027-03-15', newDueOn: null, daysLeft: -16 })
  const bare = [
    { ...told, dueOn: null },
    { ...told, daysLeft: null },
  ]
  expect(bare.map((one) => countedOn(one, '2027-03-31'))).toEqual(bare)
})
