import { inArray } from 'drizzle-orm'
import { type HeldBy, sideOf } from '#app/domain/lifecycle/mails.ts'
import { type Recipient, recipientsOf } from '#app/models/people/role-holders.server.ts'
import { tellUnreached } from '#app/models/records/acts.server.ts'
import type { db, Tx } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { standInsFor } from './deputies.server.ts'

type Reader = Tx | typeof db

/**
 * Whom a mail of a dossier that is about to be written reaches: everybody concerned, and who stands in for them; no
 * refused address; `without` is who has done it already. Where no signatory can be reached, their colleagues are told. Where nobody of a municipality is left,
 * the act that writes it says so.
 */
export function mailRecipients(
  tx: Reader,
  {
    audience,
    leadBfsNumber,
    day,
    without,
  }: { audience: HeldBy; leadBfsNumber: number; day: string; without?: string | undefined },
): Recipient[] {
  const reachedOf = (who: HeldBy) => {
    const concerned = recipientsOf(who, { bfsNumber: leadBfsNumber, day }, tx)
    return reached(
      tx,
      concerned.filter(({ id }) => id !== without),
      day,
    )
  }
  const found = reachedOf(audience)
  if (found.length > 0 || sideOf(audience) !== 'municipality') return found
  const colleagues = reachedOf('municipality')
  if (colleagues.length === 0) tellUnreached()
  return colleagues
}

/** The people of a mail, and who stands in for them on this day; nobody twice, no refused address. */
export function reached(tx: Reader, concerned: readonly Recipient[], day: string): Recipient[] {
  const ids = concerned.map(({ id }) => id)
  const all = [...concerned, ...standInsFor(ids, day)]
  const refused = refusedAmong(tx, all)
  return [...new Map(all.map((recipient) => [recipient.id, recipient])).values()].filter(
    ({ id }) => !refused.has(id),
  )
}

function refusedAmong(tx: Reader, people: readonly Recipient[]): Set<string> {
  const userIds = people.map(({ id }) => id)
  const found = tx
    .select({ id: users.id, bouncedAt: users.bouncedAt })
    .from(users)
    .where(inArray(users.id, userIds))
    .all()
  return new Set(found.flatMap(({ id, bouncedAt }) => (bouncedAt === null ? [] : [id])))
}
