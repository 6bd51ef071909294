import { expect, test } from 'vitest'
import { itemAt, navigationFor } from '#app/components/navigation.ts'
import { PROGRAMME_PARTS } from '#app/components/programme-parts.ts'
import { CANTONAL_ROLES } from '#app/domain/roles.ts'
import { ROUTE_MATRIX } from './route-matrix.ts'

test.each(PROGRAMME_PARTS)(
  'the overview of the programme offers $to to those who may open it',
  ({ to, may }) => {
    const row = ROUTE_MATRIX.find(({ name }) => name === `GET ${to}`)
    expect([...may].sort()).toEqual([...(row?.access ?? [])].sort())
  },
)

const items = navigationFor(CANTONAL_ROLES[0])

test.each([
  ['/canton', '/canton'],
  ['/canton/programme', '/canton/programme'],
  ['/canton/settings/reminders', '/canton/programme'],
  ['/canton/mergers/1057/undo', '/canton/programme'],
  ['/canton/dossiers/MK-1', '/canton/dossiers'],
  ['/canton/contacts', undefined],
])('the navigation marks at %s what it belongs to', (pathname, marked) => {
  expect(itemAt(pathname, items)).toBe(marked)
})
