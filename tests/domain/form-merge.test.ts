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

test('days, line breaks and boxes are compared as they are read', () => {
  const shown = { day: '2026-08-01', text: 'eins\nzwei', groups: ['a'], box: true }
  const stored = { day: '2026-09-01', text: 'drei', groups: ['a', 'b'], box: false }
  const sent = { day: '01.08.2026', text: 'eins\r\nzwei', groups: 'a', box: 'on' }
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

test('rows that name their record are merged one by one, in the order that is stored', () => {
  const shown = [
    { budgetLineId: 'x', declared: '1' },
    { budgetLineId: 'y', declared: '2' },
  ]
  const { values, theirs } = mergeForms({
    shown: { lines: shown },
    sent: { lines: [{ budgetLineId: 'x', declared: '10' }, shown[1]] },
    stored: {
      lines: [
        { budgetLineId: 'y', declared: '20' },
        { budgetLineId: 'x', declared: '11' },
      ],
    },
  })
  expect(values).toEqual({
    lines: [
      { budgetLineId: 'y', declared: '20' },
      { budgetLineId: 'x', declared: '10' },
    ],
  })
  expect(theirs).toEqual({ 'lines.1.declared': '11' })
})

test('a list whose rows came or went is one answer', () => {
  const row = { label: 'Miete', amounts: { 2027: '100' } }
  const sent = { rows: [{ ...row, label: 'Raum' }] }
  const stored = { rows: [row, { label: 'Material', amounts: { 2027: '5' } }] }
  expect(mergeForms({ shown: { rows: [row] }, sent, stored })).toEqual({
    values: sent,
    theirs: { rows: stored.rows },
  })
  expect(mergeForms({ shown: { rows: [row] }, sent: { rows: [row] }, stored })).toEqual({
    values: stored,
    theirs: {},
  })
})

test('an empty row is no change', () => {
  const stored = { rows: [{ label: 'Miete', amounts: { 2027: '100' } }] }
  const sent = { rows: [{ label: '', amounts: { 2027: '' } }] }
  expect(mergeForms({ shown: { rows: [] }, sent, stored })).toEqual({ values: stored, theirs: {} })
})
