import { describe, expect, test } from 'vitest'
import { foundationForm, mergerForm, roleSuccessionForm } from '#app/domain/programme/merger.ts'
import { faultsOf, send } from '../support/typed.ts'

describe('what is typed about a merger', () => {
  test('names municipalities by their numbers, the day, and why', () => {
    const typed = { into: '1065', mergedOn: '1.1.2025', reason: 'Volksabstimmung.' }
    expect(send(mergerForm, { ...typed, from: '1057' })).toEqual({
      ok: true,
      data: { from: 1057, into: 1065, mergedOn: '2025-01-01', reason: 'Volksabstimmung.' },
    })
    expect(faultsOf(mergerForm, { ...typed, from: '1057', reason: ' ' })).toEqual({ reason: 'required' })
    for (const from of ['', '0', '01', '10000', '1057.', 'x1057', '-1'])
      expect(faultsOf(mergerForm, { ...typed, from })).toEqual({ from: 'required' })
  })

  test('of a new municipality it is a number, a name, a district and a place as well', () => {
    expect(Object.keys(faultsOf(foundationForm, {})).sort()).toEqual(
      ['bfsNumber', 'district', 'mergedOn', 'name', 'placeOf', 'reason'].sort(),
    )
    const typed = {
      bfsNumber: '1110',
      name: 'x'.repeat(80),
      district: 'Test',
      placeOf: '1',
      mergedOn: '1.1.2027',
      reason: 'Beschlossen',
    }
    expect(send(foundationForm, { ...typed, ends: ['1', '2', '2'] })).toMatchObject({
      data: { ends: [1, 2] },
    })
    expect(faultsOf(foundationForm, { ...typed, name: 'x'.repeat(81) })).toEqual({ name: 'too_long:80' })
    const many = Array.from({ length: 21 }, (_, index) => String(index + 1))
    expect(faultsOf(foundationForm, { ...typed, ends: many })).toEqual({ ends: 'too_many:20' })
  })

  test('moves the roles that were ticked, one at least', () => {
    expect(send(roleSuccessionForm, { ticked: 'a-1' })).toEqual({ ok: true, data: { ticked: ['a-1'] } })
    expect(faultsOf(roleSuccessionForm, {})).toEqual({ ticked: 'required' })
  })
})
