import { and, asc, eq, gte, inArray, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { PAYING } from '#app/domain/agreement/account-change.ts'
import { type AccountChangeState, OPEN_ACCOUNT_CHANGES } from '#app/domain/lifecycle/account-change.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'

type AccountChange = typeof accountChanges.$inferSelect
type Reached = { change: AccountChange; from: string; dossierId: string; reference: string; begun: string }

/**
 * The account belongs to whoever leads, not to one agreement: a change reaches every other agreement of the same lead
 * municipality under which money can still go to the account that it gives up. The first request comes first.
 */
function reachedBy(states: readonly AccountChangeState[]): Reached[] {
  const asked = alias(dossiers, 'asked')
  const asking = alias(parties, 'asking')
  return db
    .select({
      change: accountChanges,
      from: asked.reference,
      dossierId: dossiers.id,
      reference: dossiers.reference,
      begun: dossiers.createdAt,
    })
    .from(accountChanges)
    .innerJoin(asked, eq(asked.id, accountChanges.dossierId))
    .innerJoin(asking, eq(asking.id, asked.partyId))
    .innerJoin(
      parties,
      and(
        eq(parties.leadBfsNumber, asking.leadBfsNumber),
        eq(parties.iban, sql`json_extract(${accountChanges.before}, '$.iban')`),
      ),
    )
    .innerJoin(dossiers, and(eq(dossiers.partyId, parties.id), ne(dossiers.id, accountChanges.dossierId)))
    .where(and(inArray(accountChanges.state, [...states]), inArray(dossiers.state, [...PAYING])))
    .orderBy(asc(accountChanges.requestedAt), asc(dossiers.reference))
    .all()
}

/** What is open and reaches other agreements than the one for which it was asked. */
export const openReaching = oncePerRequest(() => reachedBy(OPEN_ACCOUNT_CHANGES))

/**
 * What has come into force and still has to count for another agreement, which had begun before: also for one that
 * came into force later than the change. Whatever was asked for there itself since then goes before.
 */
export function accountsToFollow(): Reached[] {
  return reachedBy(['in_force']).filter(
    ({ change, begun, dossierId }) =>
      change.inForceAt !== null &&
      begun < change.inForceAt &&
      !isAskedSince({ dossierId, requestedAt: change.requestedAt }),
  )
}

function isAskedSince({ dossierId, requestedAt }: Pick<AccountChange, 'dossierId' | 'requestedAt'>): boolean {
  const since = db
    .select({ id: accountChanges.id })
    .from(accountChanges)
    .where(
      and(
        eq(accountChanges.dossierId, dossierId),
        inArray(accountChanges.state, ['in_force', ...OPEN_ACCOUNT_CHANGES]),
        gte(accountChanges.requestedAt, requestedAt),
      ),
    )
    .get()
  return since !== undefined
}

/** The references of the other agreements for which a change counts, or will: they share its paper. */
export function alsoFor({ id, documentId }: Pick<AccountChange, 'id' | 'documentId'>): string[] {
  const sharing = db
    .select({ reference: dossiers.reference })
    .from(accountChanges)
    .innerJoin(dossiers, eq(dossiers.id, accountChanges.dossierId))
    .where(and(eq(accountChanges.documentId, documentId), ne(accountChanges.id, id)))
    .all()
  const ahead = openReaching().filter(({ change }) => change.id === id)
  return [...new Set([...sharing, ...ahead].map(({ reference }) => reference))].sort()
}

/** The other agreements of this lead under which money can go to the same account. */
export function paidAlike({
  id,
  party,
}: {
  id: string
  party: { leadBfsNumber: number; iban: string }
}): string[] {
  const alike = and(eq(parties.leadBfsNumber, party.leadBfsNumber), eq(parties.iban, party.iban))
  return db
    .select({ reference: dossiers.reference })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(alike, ne(dossiers.id, id), inArray(dossiers.state, [...PAYING])))
    .orderBy(asc(dossiers.reference))
    .all()
    .map(({ reference }) => reference)
}
