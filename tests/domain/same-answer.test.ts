import { expect, test } from 'vitest'
import { isSame } from '#app/domain/forms/same-answer.ts'

test.each([
  ['', undefined],
  ['', null],
  [false, undefined],
  [[], ''],
  [{}, undefined],
  [{ text: '', box: false }, undefined],
  [[{ text: '' }], []],
  [true, 'on'],
  ['15.3.2027', '2027-03-15'],
  ['15. März 2027', '2027-03-15'],
  ["1'200", '1200.00'],
  ['CH93 0076 2011 6238 5295 7', 'CH9300762011623852957'],
  ['eins\r\nzwei', 'eins\nzwei'],
  ['eins\rzwei', 'eins\nzwei'],
  [' Root ', 'Root'],
  [
    { text: 'a', amount: '5' },
    { amount: '5.00', text: 'a' },
  ],
  [
    ['a', '', 'b'],
    ['a', 'b'],
  ],
  [['1200'], ["1'200"]],
])('%j says the same as %j', (one, other) => {
  expect([isSame(one, other), isSame(other, one)]).toEqual([true, true])
})

test.each([
  ['a', 'b'],
  ['0', ''],
  [0, undefined],
  [true, false],
  ['a', { text: 'a' }],
  [{ text: 'a' }, { text: 'b' }],
  [{ text: 'a' }, { other: 'a' }],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  ['eins zwei', 'eins\nzwei'],
])('%j does not say the same as %j', (one, other) => {
  expect([isSame(one, other), isSame(other, one)]).toEqual([false, false])
})
