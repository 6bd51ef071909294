import { describe, expect, test } from 'vitest'
import { Chain } from '#app/domain/programme/chain-content.ts'
import { chainForm, chainFrom } from '#app/domain/programme/chain-form.ts'
import { parseForm } from '#app/http/form.server.ts'

type Row = Record<string, string>

const STEP = { chainBody: 'government', chainKind: 'decision', place: 'before', recorder: 'officer' }

function read(rows: readonly Row[], beside: Row = {}) {
  const fields = rows.flatMap((row, at) =>
    Object.entries({ ...STEP, ...row }).map(([name, typed]): [string, string] => [
      `rows.${at}.${name}`,
      typed,
    ]),
  )
  return parseForm(chainForm, [['seen', 'mark'], ...Object.entries(beside), ...fields])
}

function typed(rows: readonly Row[], beside: Row = {}): Chain {
  const form = read(rows, beside)
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  return Chain.parse(chainFrom(form.data))
}

const faults = (...rows: Row[]) => {
  const form = read(rows)
  return form.ok ? {} : form.errors
}

const recommended = { name: 'Empfehlung', chainBody: 'committee', chainKind: 'recommendation' }
const decided = { name: 'Beschluss' }
const approved = { name: 'Genehmigung', place: 'after' }

describe('the steps of a chain', () => {
  test('stand in the order of their numbers, and of their rows where they have none', () => {
    const { steps } = typed([
      { ...approved, position: '9' },
      { ...decided, position: '5' },
      { ...recommended, position: '1' },
    ])
    expect(steps.map(({ name, body, kind, place }) => [name, body, kind, place])).toEqual([
      ['Empfehlung', 'committee', 'recommendation', 'before'],
      ['Beschluss', 'government', 'decision', 'before'],
      ['Genehmigung', 'government', 'decision', 'after'],
    ])
    expect(typed([recommended, decided]).steps.map(({ name }) => name)).toEqual(['Empfehlung', 'Beschluss'])
  })

  test('keep their codes whatever they are called, and a new one gets a code of its own', () => {
    const { steps } = typed([{ ...recommended, id: 'step-2' }, decided, { ...approved, id: 'step-1' }])
    expect(steps.map(({ code }) => code)).toEqual(['step-2', 'step-3', 'step-1'])
  })

  test('are none at all where nobody else decides; a row without a name is none', () => {
    expect(typed([]).steps).toEqual([])
    expect(typed([{ name: '' }, decided]).steps).toHaveLength(1)
  })

  test('are refused where none decides, one is doubled, or one comes too late', () => {
    expect(faults(recommended)).toMatchObject({ rows: 'chain_decides_nothing' })
    expect(faults(decided, { name: 'beschluss' })).toEqual({ 'rows.1.name': 'step_twice' })
    expect(faults(decided, recommended)).toEqual({ 'rows.1.position': 'decision_before_recommendation' })
    expect(faults(recommended, decided, { ...recommended, name: 'Zweite' }, { name: 'Zweiter' })).toEqual({})
    expect(faults(decided, { ...recommended, place: 'after' }, approved)).toEqual({})
    expect(faults(approved, decided)).toEqual({ 'rows.1.position': 'before_comes_first' })
  })

  test('without a name, or with a number that is none, are refused where they stand', () => {
    expect(faults({ id: 'step-1', name: ' ' })).toEqual({ 'rows.0.name': 'required' })
    expect(faults({ ...decided, position: 'zuerst' })).toEqual({ 'rows.0.position': 'not_a_number' })
    expect(faults({ ...decided, chainBody: 'parliament' })).toEqual({ 'rows.0.chainBody': 'unknown_choice' })
  })
})

test('who gets a copy stands line by line, without blanks', () => {
  const copies = {
    distribution: ' Departement des Innern \r\n\r\nFinanzkontrolle\n',
    delegate: ' Delegierte ',
  }
  expect(typed([decided], copies)).toMatchObject({
    delegate: 'Delegierte',
    distribution: ['Departement des Innern', 'Finanzkontrolle'],
  })
})
