import { describe, expect, test } from 'vitest'
import { workerPool } from '#app/worker-pool.server.ts'
import { agreementPdf } from '#templates/agreement.ts'
import { renderOffThread } from '#templates/render.server.ts'
import { ROOT_AGREEMENT } from '#templates/samples.ts'

type Told = { message: string; threadId: number }

function moody(settings = {}) {
  const file = new URL('../support/moody-worker.mjs', import.meta.url)
  const run = workerPool({ file, size: 1, mostMilliseconds: 5_000, mostWaiting: 5, ...settings })
  return (message: unknown) => run<Told>('answer', message)
}

describe('a pool of workers', () => {
  test('answers each message with its own answer, in order, from one worker', async () => {
    const ask = moody()
    const answers = await Promise.all(['a', 'b', 'c'].map(ask))
    expect(answers.map(({ message }) => message)).toEqual(['a', 'b', 'c'])
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1)
  })

  test('shares the work among as many workers as it may have', async () => {
    const ask = moody({ size: 2 })
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(ask))
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(2)
  })

  test('passes a fault on and keeps the worker', async () => {
    const ask = moody()
    const { threadId } = await ask('before')
    await expect(ask('fault')).rejects.toThrow('a fault as answer')
    expect((await ask('after')).threadId).toBe(threadId)
  })

  test.each([
    ['crash', 'The worker ended: .*3'],
    ['throw', 'thrown in the worker'],
    ['hang', 'longer than 1500 ms'],
    ['hoard', 'out of memory|memory limit|longer than'],
  ])('fails the job of a worker that does «%s», and only that one', async (mood, told) => {
    const ask = moody({ mostMilliseconds: mood === 'hang' ? 1_500 : 30_000 })
    const { threadId } = await ask('before')
    const failing = expect(ask(mood)).rejects.toThrow(new RegExp(told))
    const after = await ask('after')
    await failing
    expect(after.message).toBe('after')
    expect(after.threadId).not.toBe(threadId)
  })

  test('says at once why a worker cannot be loaded', async () => {
    const file = new URL('../support/no-such-worker.mjs', import.meta.url)
    const run = workerPool({ file, size: 1, mostMilliseconds: 25_000, mostWaiting: 5 })
    await expect(run('answer', 'x')).rejects.toThrow('no-such-worker')
  })

  test('refuses what no thread can be given, and goes on', async () => {
    const ask = moody()
    await expect(ask(() => undefined)).rejects.toThrow('could not be cloned')
    expect((await ask('after')).message).toBe('after')
  })

  test('refuses a job when too many are waiting', async () => {
    const ask = moody({ mostWaiting: 2 })
    const jobs = ['a', 'b', 'c', 'd'].map(ask)
    await expect(jobs[3]).rejects.toThrow('2 jobs are waiting already')
    expect((await Promise.all(jobs.slice(0, 3))).map(({ message }) => message)).toEqual(['a', 'b', 'c'])
  })
})

test('a document is the same whether drawn by name or by its template', async () => {
  const [byName, direct] = [
    await renderOffThread('agreement-draft', ROOT_AGREEMENT),
    await agreementPdf(ROOT_AGREEMENT, { draft: true }),
  ]
  expect(Buffer.compare(byName, direct)).toBe(0)
})
