import { expect, test } from 'vitest'
import { by, byLatest } from '#app/domain/order.ts'

const rows = [
  { day: '2027-03-15', year: 2027 },
  { day: '2026-03-15', year: 2027 },
  { day: '2026-03-15', year: 2026 },
  { day: '2025-12-31', year: 2026 },
]
const told = (sorted: typeof rows) => sorted.map(({ day, year }) => `${day} ${year}`)

test('rows stand by the first key, among equals by the next, else as they came', () => {
  expect(
    told(
      rows.toSorted(
        by(
          ({ day }) => day,
          ({ year }) => year,
        ),
      ),
    ),
  ).toEqual(['2025-12-31 2026', '2026-03-15 2026', '2026-03-15 2027', '2027-03-15 2027'])
  expect(told(rows.toSorted(by(({ day }) => day)))).toEqual([
    '2025-12-31 2026',
    '2026-03-15 2027',
    '2026-03-15 2026',
    '2027-03-15 2027',
  ])
  const [one] = rows
  expect(one && by<typeof one>(({ day }) => day)(one, one)).toBe(0)
})

test('the last one first', () => {
  expect(
    told(
      rows.toSorted(
        byLatest(
          ({ day }) => day,
          ({ year }) => year,
        ),
      ),
    ),
  ).toEqual(['2027-03-15 2027', '2026-03-15 2027', '2026-03-15 2026', '2025-12-31 2026'])
})
