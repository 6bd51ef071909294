import { expect, test } from 'vitest'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { municipalities } from '#db/schema/reference.ts'

test('the database orders names as the lists on screen do', () => {
  const ordered = db.select().from(municipalities).orderBy(byName(municipalities.name)).all()
  const names = ordered.map(({ name }) => name)
  expect(names.slice(0, 3)).toEqual(['Adligenswil', 'Aesch (LU)', 'Alberswil'])
  expect(names).toEqual([...names].sort(inGermanOrder))
})

test('inside a transaction too', () => {
  inTransaction((tx) => {
    const first = tx.select().from(municipalities).orderBy(byName(municipalities.name)).limit(1).get()
    expect(first?.name).toBe('Adligenswil')
  })
})
