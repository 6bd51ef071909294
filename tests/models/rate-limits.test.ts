import { expect, test } from 'vitest'
import { countAttempt, takeAttempt } from '#app/models/people/rate-limits.server.ts'

const at = (minutes: number) => new Date(Date.parse('2026-11-21T09:00:00Z') + minutes * 60_000)
const LIMIT = { attempts: 3, minutes: 15 }

test('as many attempts as allowed pass, the next one does not', () => {
  const answers = [0, 1, 2, 3].map((minute) => countAttempt('few', LIMIT, at(minute)))
  expect(answers).toEqual([true, true, true, false])
})

test('refused attempts do not prolong the window: it ends a fixed while after the first', () => {
  for (const minute of [0, 0, 0, 5, 14]) countAttempt('patient', LIMIT, at(minute))
  expect(countAttempt('patient', LIMIT, at(14))).toBe(false)
  expect(countAttempt('patient', LIMIT, at(15))).toBe(true)
})

test('each key is counted by itself', () => {
  for (let attempt = 0; attempt < 4; attempt++) countAttempt('busy', LIMIT, at(0))
  expect(countAttempt('busy', LIMIT, at(0))).toBe(false)
  expect(countAttempt('calm', LIMIT, at(0))).toBe(true)
})

test('a limit with a short window leaves the counters of longer ones alone', () => {
  for (let attempt = 0; attempt < 3; attempt++) countAttempt('long', { attempts: 3, minutes: 60 }, at(0))
  countAttempt('short', { attempts: 3, minutes: 1 }, at(30))
  expect(countAttempt('long', { attempts: 3, minutes: 60 }, at(31))).toBe(false)
})

test('a clock that goes back opens no new window', () => {
  for (let attempt = 0; attempt < 3; attempt++) countAttempt('back', LIMIT, at(10))
  expect(countAttempt('back', LIMIT, at(0))).toBe(false)
})

test('an attempt over the limit learns when the last one within it was', () => {
  const answers = [0, 1, 2, 5, 9].map((minute) => takeAttempt('told', LIMIT, at(minute)).lastAllowedAt)
  expect(answers).toEqual([0, 1, 2, 2, 2].map((minute) => at(minute).toISOString()))
})
