import { expect, test } from 'vitest'
import { turns } from '#app/server/turns.ts'

test('at most so many run at a time, in the order they came, also after one has failed', async () => {
  const inTurn = turns(2)
  const begun: number[] = []
  const seen: number[] = []
  let running = 0
  const work = (index: number) => async () => {
    begun.push(index)
    seen.push(++running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    if (index === 3) throw new Error('failed')
    return index
  }
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((index) => inTurn(work(index))))
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(Math.max(...seen)).toBe(2)
  expect(all.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1)
})

test('between two that begin the event loop turns, so that others are heard', async () => {
  const inTurn = turns(10)
  const order: string[] = []
  const pages = ['a', 'b', 'c'].map((name) => inTurn(async () => void order.push(name)))
  const other = (left: number): void => {
    if (left === 0) return
    setImmediate(() => {
      order.push('other')
      other(left - 1)
    })
  }
  other(3)
  await Promise.all(pages)
  expect(order.join(' ')).toMatch(/^a other b other c/)
})
