import { expect, test } from 'vitest'
import { minutesAfter } from '#app/domain/instants.ts'

test.each([
  [0, '2027-03-28T00:30:00.000Z'],
  [90, '2027-03-28T02:00:00.000Z'],
  [-45, '2027-03-27T23:45:00.000Z'],
])('%i minutes after half past midnight it is %s, whatever the clocks do', (minutes, at) => {
  expect(minutesAfter(new Date('2027-03-28T00:30:00Z'), minutes)).toBe(at)
})
