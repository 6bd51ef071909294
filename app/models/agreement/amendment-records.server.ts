import { and, desc, eq, max } from 'drizzle-orm'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { agreements, amendments } from '#db/schema/agreement.ts'
import type { AgreementData } from '#templates/agreement-data.ts'

export type Amendment = typeof amendments.$inferSelect

export function amendmentsOf(dossierId: string): Amendment[] {
  return db
    .select()
    .from(amendments)
    .where(eq(amendments.dossierId, dossierId))
    .orderBy(desc(amendments.number))
    .all()
}

export function findAmendment({ id }: Pick<Dossier, 'id'>, number: number): Amendment | undefined {
  return db
    .select()
    .from(amendments)
    .where(and(eq(amendments.dossierId, id), eq(amendments.number, number)))
    .get()
}

/** The version in force, on which an amendment rests. */
export function agreementInForce({ id, state }: Pick<Dossier, 'id' | 'state'>, tx: Tx | typeof db = db) {
  if (state !== 'active') return undefined
  return tx
    .select({ id: agreements.id, version: agreements.version, data: agreements.data })
    .from(agreements)
    .where(eq(agreements.dossierId, id))
    .orderBy(desc(agreements.version))
    .get()
}

/** The version an amendment was made over: what it changes is the difference to this one. */
export function agreementBefore({ dossierId, data }: Amendment): AgreementData {
  const found = db
    .select({ data: agreements.data })
    .from(agreements)
    .where(and(eq(agreements.dossierId, dossierId), eq(agreements.version, data.version - 1)))
    .get()
  if (!found) throw new Error(`The agreement before amendment ${data.version} is gone`)
  return found.data
}

/** The number the next amendment of a dossier will have. */
export function nextAmendmentNumber(dossierId: string, tx: Tx | typeof db = db): number {
  const last = tx
    .select({ number: max(amendments.number) })
    .from(amendments)
    .where(eq(amendments.dossierId, dossierId))
    .get()
  return (last?.number ?? 0) + 1
}
