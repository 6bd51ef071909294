import { expect, test } from 'vitest'
import { reachedOn, wayOf } from '#app/domain/deadlines/reach.ts'

test('a message reached somebody on the first day of mail and letter, by each way that it went', () => {
  const [early, late] = ['2027-03-16', '2027-03-20']
  const reaches = [
    { mailedOn: null, postedOn: null },
    { mailedOn: late, postedOn: null },
    { mailedOn: null, postedOn: late },
    { mailedOn: early, postedOn: late },
    { mailedOn: late, postedOn: early },
  ]
  expect(reaches.map(wayOf)).toEqual(['nobody', 'mail', 'post', 'both', 'both'])
  expect(reaches.map(reachedOn)).toEqual([null, late, late, early, early])
})
