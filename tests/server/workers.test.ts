import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startWorkers } from '#app/server/workers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a job runs at once and then at its interval', async () => {
  const run = vi.fn()
  const workers = startWorkers({ mails: { run, everySeconds: 5 } })
  await vi.advanceTimersByTimeAsync(11_000)
  expect(run).toHaveBeenCalledTimes(3)
  await workers.stop()
})

test('a pass that takes long is never overtaken by the next', async () => {
  let under = 0
  let most = 0
  const run = async () => {
    most = Math.max(most, ++under)
    await vi.advanceTimersByTimeAsync(0)
    await new Promise((resolve) => setTimeout(resolve, 20_000))
    under -= 1
  }
  const workers = startWorkers({ mails: { run, everySeconds: 1 } })
  await vi.advanceTimersByTimeAsync(100_000)
  expect(most).toBe(1)
  const stopped = workers.stop()
  await vi.advanceTimersByTimeAsync(20_000)
  await stopped
})

test('a pass that fails does not end the loop', async () => {
  const run = vi.fn().mockRejectedValueOnce(new Error('no mail server'))
  const workers = startWorkers({ mails: { run, everySeconds: 1 } })
  await vi.advanceTimersByTimeAsync(1500)
  expect(run).toHaveBeenCalledTimes(2)
  await workers.stop()
})

test('stopping waits for the pass under way and starts no other', async () => {
  let finished = 0
  const run = async () => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    finished += 1
  }
  const workers = startWorkers({ mails: { run, everySeconds: 1 } })
  const stopped = workers.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  await stopped
  expect(finished).toBe(1)
})
