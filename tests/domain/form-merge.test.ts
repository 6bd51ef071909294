import { expect, test } from 'vitest'
import { mergeForms } from '#app/domain/forms/form-merge.ts'

test('a field takes the change of whoever changed it', () => {
  const shown = { iban: 'A', town: 'Root', name: 'Anna' }
  const { values, theirs } = mergeForms({
    shown,
    sent: { ...shown, town: 'Honau' },
    stored: { ...shown, iban: 'B' },
  })
  expect(values).toEqual({ iban: 'B', town: 'Honau', name: 'Anna' })
  expect(theirs).toEqual({})
})

test('a field that both changed keeps what was sent, and what is stored is named beside it', () => {
  const merged = mergeForms({ shown: { town: 'Root' }, sent: { town: 'Honau' }, stored: { town: 'Gisikon' } })
  expect(merged).toEqual({ values: { town: 'Honau' }, theirs: { town: 'Gisikon' } })
})

test('the same change made twice is no conflict', () => {
  const merged = mergeForms({ shown: { town: 'Root' }, sent: { town: 'Honau' }, stored: { town: 'Honau' } })
  expect(merged).toEqual({ values: { town: 'Honau' }, theirs: {} })
})

test('emptying a field is a change; a field that the page did not draw is none', () => {
  const merged = mergeForms({
    shown: { remark: 'alt', reason: 'alt' },
    sent: { remark: '' },
    stored: { remark: 'alt', reason: 'neu' },
  })
  expect(merged).toEqual({ values: { remark: '', reason: 'neu' }, theirs: {} })
})

test('days, amounts, line breaks and boxes are compared as they are read', () => {
  const shown = { day: '2026-08-01', amount: "12'500.00", text: 'eins\nzwei', groups: ['a'], box: true }
  const stored = { day: '2026-09-01', amount: '7.00', text: 'drei', groups: ['a', 'b'], box: false }
  const sent = { day: '1.8.2026', amount: '12500', text: 'eins\r\nzwei', groups: 'a', box: 'on' }
  expect(mergeForms({ shown, sent, stored })).toEqual({ values: stored, theirs: {} })
})

test('an unticked box is a change', () => {
  const merged = mergeForms({
    shown: { box: true, town: 'Root' },
    sent: { town: 'Root' },
    stored: { box: true, town: 'Honau' },
  })
  expect(merged).toEqual({ values: { box: undefined, town: 'Honau' }, theirs: {} })
})

test('a group that is not stored yet takes what was sent', () => {
  const merged = mergeForms({ shown: {}, sent: { contact: { name: 'Anna' } }, stored: {} })
  expect(merged).toEqual({ values: { contact: { name: 'Anna' } }, theirs: {} })
})
