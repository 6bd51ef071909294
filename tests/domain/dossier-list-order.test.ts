import { describe, expect, test } from 'vitest'
import { filtered, type ListRow } from '#app/domain/dossier-list.ts'
import { ListFilter } from '#app/domain/dossier-list-filter.ts'
import { names, row } from '../support/list-rows.ts'

test('rows without a value stand last, up and down', () => {
  expect(names({ sort: 'residents' })).toEqual(['Flühli', 'Schüpfheim', 'Emmen', 'Honau'])
  expect(names({ sort: '-residents' })).toEqual(['Emmen', 'Schüpfheim', 'Flühli', 'Honau'])
  expect(names({ sort: 'contribution' })[0]).toBe('Schüpfheim')
})

test('the last name comes first when the names fall', () => {
  expect(names({ sort: '-municipality' })).toEqual(['Schüpfheim', 'Honau', 'Flühli', 'Emmen'])
})

describe('the list is sorted', () => {
  const rising =
    (...given: ListRow[]) =>
    (sort: string) =>
      filtered(given, ListFilter.parse({ status: null, ball: null, report: null, district: null, sort })).map(
        ({ municipality }) => municipality,
      )
  const sortedBy = rising(
    row('Ägeri', {
      district: 'Willisau',
      reference: 'MK-2',
      state: 'active',
      ball: 'both',
      contributionRappen: 9,
    }),
    row('Zell', {
      district: 'Entlebuch',
      reference: 'MK-1',
      state: 'draft',
      ball: 'canton',
      contributionRappen: 10,
    }),
    row('Buchs', { deadline: { on: '2027-03-15', missedOn: null, kind: 'claim' } }),
    row('Altbüron', {
      state: 'in_review',
      ball: 'municipality',
      deadline: { on: '2027-02-28', missedOn: '2026-12-31', kind: 'claim' },
    }),
    row('Roggliswil', { residents: null, mergedInto: 'Pfaffnau' }),
  )

  test.each([
    ['municipality', ['Ägeri', 'Altbüron', 'Buchs', 'Roggliswil', 'Zell']],
    ['district', ['Altbüron', 'Buchs', 'Roggliswil', 'Zell', 'Ägeri']],
    ['reference', ['Zell', 'Ägeri', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['-reference', ['Ägeri', 'Zell', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['state', ['Zell', 'Altbüron', 'Ägeri', 'Buchs', 'Roggliswil']],
    ['ball', ['Altbüron', 'Zell', 'Ägeri', 'Buchs', 'Roggliswil']],
    ['-ball', ['Ägeri', 'Zell', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['deadline', ['Altbüron', 'Buchs', 'Ägeri', 'Roggliswil', 'Zell']],
    ['-deadline', ['Buchs', 'Altbüron', 'Ägeri', 'Roggliswil', 'Zell']],
    ['contribution', ['Ägeri', 'Zell', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['-contribution', ['Zell', 'Ägeri', 'Altbüron', 'Buchs', 'Roggliswil']],
    ['residents', ['Ägeri', 'Altbüron', 'Buchs', 'Zell', 'Roggliswil']],
    ['nonsense', ['Ägeri', 'Altbüron', 'Buchs', 'Roggliswil', 'Zell']],
  ])('by %s: %j', (sort, expected) => {
    expect(sortedBy(sort)).toEqual(expected)
  })
})
