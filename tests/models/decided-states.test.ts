import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'

type Amendment = typeof amendments.$inferSelect
type Claim = typeof claims.$inferInsert

const paid = { state: 'paid' } as const
const amendment = { id: 'a', dossierId: 'd', state: 'in_force' } as Amendment
const claim = { id: 'c', dossierId: 'd', state: 'waived' } as Claim

test('a state that no machine decided on does not compile, in whatever way it is written', () => {
  const ways = [
    // @ts-expect-error A state in a literal.
    db.update(dossiers).set({ state: 'active' }),
    // @ts-expect-error Among values that have a name.
    db.update(tranches).set(paid),
    // @ts-expect-error Spread into others.
    db.update(reportingYears).set({ filedAt: '2027-03-01T08:00:00.000Z', ...{ state: 'submitted' } }),
    // @ts-expect-error In words of SQL.
    db.update(dossiers).set({ state: sql`'active'` }),
    // @ts-expect-error Of another column.
    db.update(dossiers).set({ state: dossiers.reference }),
    // @ts-expect-error Of a row that is there.
    db.insert(amendments).values(amendment),
    // @ts-expect-error Of one row of many.
    db.insert(claims).values([claim]),
  ]
  expect(ways.map((way) => way.toSQL().sql).filter((written) => !written.includes('"state"'))).toEqual([])
})

test('a row that is there keeps its state where another is to be inserted, and the doors take none but their own', () => {
  const others = [
    // @ts-expect-error An insert that would write over the row that is there.
    (tx: Tx) => tx.insert(tranches).values([]).onConflictDoUpdate({ target: tranches.id, set: paid }),
    (tx: Tx, dossier: Dossier & { dossierId: string }) =>
      // @ts-expect-error Through the door, but round its machine.
      dossierDoor.write(tx, dossier, { state: 'active', version: 2, now: new Date('2027-03-01') }),
  ]
  expect(others).toHaveLength(2)
})
