import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeForms } from '#app/domain/forms/form-merge.ts'

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

test('rows that came or went leave the others to be merged one by one', () => {
  const row = { label: 'Miete', amounts: { 2027: '100' } }
  const sent = { rows: [{ ...row, label: 'Raum' }] }
  const stored = { rows: [row, { label: 'Material', amounts: { 2027: '5' } }] }
  expect(mergeForms({ shown: { rows: [row] }, sent, stored })).toEqual({
    values: { rows: [{ ...row, label: 'Raum' }, stored.rows[1]] },
    theirs: {},
  })
  expect(mergeForms({ shown: { rows: [row] }, sent: { rows: [row] }, stored })).toEqual({
    values: stored,
    theirs: {},
  })
  expect(mergeForms({ shown: stored, sent: { rows: [stored.rows[1]] }, stored }).values).toEqual({
    rows: [stored.rows[1]],
  })
})

test('a row that one removed and the other changed stays, and is named', () => {
  const [rent, paper] = [
    { label: 'Miete', cost: '100' },
    { label: 'Material', cost: '5' },
  ]
  const shown = { rows: [rent, paper] }
  const dearer = { ...rent, cost: '120' }
  expect(mergeForms({ shown, sent: { rows: [paper] }, stored: { rows: [dearer, paper] } })).toEqual({
    values: { rows: [dearer, paper] },
    theirs: { 'rows.0': [dearer] },
  })
  expect(mergeForms({ shown, sent: { rows: [dearer, paper] }, stored: { rows: [paper] } })).toEqual({
    values: { rows: [paper, dearer] },
    theirs: { 'rows.1': [] },
  })
})

/** What a row of a list may hold, and what becomes of it on one side. */
const cell = fc.constantFrom('', 'A', 'B', '1.2.2027', "12'500.00")

const row = fc.record({ label: cell, amount: cell })

const three = fc.record({ shown: row, mine: fc.option(row), now: fc.option(row) })

test('of rows in their places one that the sender left alone ends as stored, one that only the sender changed as sent', () => {
  fc.assert(
    fc.property(fc.array(three, { minLength: 1 }), (rows) => {
      const lists = {
        shown: { rows: rows.map(({ shown }) => shown) },
        sent: { rows: rows.map(({ shown, mine }) => mine ?? shown) },
        stored: { rows: rows.map(({ shown, now }) => now ?? shown) },
      }
      const merged = mergeForms(lists).values as { rows: unknown[] }
      for (const [at, { shown, mine, now }] of rows.entries())
        if (!mine || !now) expect(merged.rows[at]).toEqual(mine ?? now ?? shown)
    }),
  )
})

/** Rows that name their record: on each side changed, removed (null) or left alone (undefined). */
const side = fc.option(fc.option(row), { nil: undefined })

const recorded = fc.uniqueArray(fc.record({ id: fc.uuid(), shown: row, mine: side, now: side }), {
  selector: ({ id }) => id,
  minLength: 1,
})

test('of rows that name their record one that only one side touched ends as that side left it, whatever came or went', () => {
  fc.assert(
    fc.property(recorded, (rows) => {
      const listOf = (pick: (one: (typeof rows)[number]) => object | null) =>
        rows.flatMap((one) => {
          const held = pick(one)
          return held ? [{ id: one.id, ...held }] : []
        })
      const on = (changed: object | null | undefined, shown: object) =>
        changed === undefined ? shown : changed
      const merged = mergeForms({
        shown: { rows: listOf(({ shown }) => shown) },
        sent: { rows: listOf(({ shown, mine }) => on(mine, shown)) },
        stored: { rows: listOf(({ shown, now }) => on(now, shown)) },
      }).values as { rows: { id: string }[] }
      const ended = new Map(merged.rows.map(({ id, ...held }) => [id, held]))
      for (const { id, shown, mine, now } of rows)
        if (mine === undefined || now === undefined)
          expect(ended.get(id) ?? null).toEqual(on(mine === undefined ? now : mine, shown))
    }),
  )
})

test('an empty row is no change', () => {
  const stored = { rows: [{ label: 'Miete', amounts: { 2027: '100' } }] }
  const sent = { rows: [{ label: '', amounts: { 2027: '' } }] }
  expect(mergeForms({ shown: { rows: [] }, sent, stored })).toEqual({ values: stored, theirs: {} })
})

test.each([
  ['that have no name of their own', {}],
  ['whose names are empty', { id: '' }],
  ['of which two have one name', { id: 'x' }],
])('rows %s are merged in their places', (_case, name) => {
  const rows = (...labels: string[]) => ({ rows: labels.map((label) => ({ ...name, label })) })
  const merged = mergeForms({
    shown: rows('Miete', 'Löhne'),
    sent: rows('Raum', 'Löhne'),
    stored: rows('Saal', 'Lohn'),
  })
  expect(merged).toEqual({ values: rows('Raum', 'Lohn'), theirs: { 'rows.0.label': 'Saal' } })
})
