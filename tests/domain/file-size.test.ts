import { expect, test } from 'vitest'
import { sizeText } from '#app/domain/file-size.ts'
import {
  faultOfChoice,
  MOST_BYTES_PER_FILE,
  MOST_MEGABYTES_PER_FILE,
  PAPER,
} from '#app/domain/forms/file-slots.ts'

test.each([
  [0, '1 kB'],
  [1024, '1 kB'],
  [1025, '2 kB'],
  [1_047_552, '1023 kB'],
  [1_047_553, '1.0 MB'],
  [1024 * 1024, '1.0 MB'],
  [25_200_000, '24.1 MB'],
])('%d bytes are called %s', (bytes, words) => {
  expect(sizeText(bytes)).toBe(words)
})

test('the size of a file and the limit are counted in the same megabytes: what is taken never reads as more', () => {
  const fits = (size: number) => faultOfChoice(PAPER, [{ name: 'a.pdf', size }]) === undefined
  const readsAsWithin = (size: number) => Number.parseFloat(sizeText(size)) <= MOST_MEGABYTES_PER_FILE
  for (const size of [-1, 0, 1, 50_000, 100_000].map((more) => MOST_BYTES_PER_FILE + more))
    expect([size, readsAsWithin(size)]).toEqual([size, fits(size)])
})
