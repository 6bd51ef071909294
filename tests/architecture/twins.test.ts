import { expect, test } from 'vitest'
import { objectTypesOf } from '../support/object-types.ts'
import { sources } from '../support/sources.ts'

/** With fewer fields two types have them in common by chance: `{ id, name }` says nothing. */
const LEAST = 3

test('no two types have the same fields under two names', () => {
  const declared = sources()
    .filter(({ room }) => room.startsWith('app/'))
    .flatMap(objectTypesOf)
    .filter(({ fields }) => fields.length >= LEAST)
  const named = declared.map(({ place, fields }) => ({
    place,
    like: fields.join(' '),
    type: place.replace(/:\d+/, ''),
  }))
  const twins = named.filter((one) =>
    named.some((other) => other.type !== one.type && other.like === one.like),
  )
  expect(twins.map(({ place, like }) => `${like}: ${place}`).sort()).toEqual([])
})
