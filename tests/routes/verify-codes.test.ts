import { expect, test, vi } from 'vitest'
import { answerOf, ask, send } from '../support/verify.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

test('no file is 422, one over 25 MB is 413, and neither is kept', async () => {
  expect(await send(null)).toMatchObject({
    init: { status: 422 },
    data: { errors: { file: 'file_required' } },
  })
  const large = await send(new Uint8Array(25 * 1024 * 1024 + 1))
  expect(large).toMatchObject({ init: { status: 413 }, data: { errors: { file: 'file_too_large:25' } } })
})

test('what is no code is answered in words, an unknown one as unknown', () => {
  expect(ask('hallo').asked).toEqual({ kind: 'unreadable' })
  expect(answerOf('0000 0000 0000')).toBeNull()
})

test('codes cannot be tried one after the other', () => {
  const answers = Array.from({ length: 401 }, () => ask('0000 0000 0000', 'guesser').status)
  expect(answers.slice(0, 400).every((status) => status === 200)).toBe(true)
  expect(answers[400]).toBe(429)
})
