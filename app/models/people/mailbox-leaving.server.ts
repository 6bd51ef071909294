import { and, eq, isNull } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Membership, Person } from '#app/domain/roles.ts'
import { overtakeBlockedEverywhere } from '#app/models/dossier/blocked-proposals.server.ts'
import { endDeputiesOf } from '#app/models/mail/deputies.server.ts'
import type { Tx } from '#db/client.server.ts'
import { calendarFeeds, memberships, users } from '#db/schema/people.ts'
import { endAccess } from './addresses.server.ts'
import { lastWhoLetsIn } from './role-ending.server.ts'
import { recordRoleEvent } from './role-events.server.ts'
import type { GivingResult, NewHolder } from './role-giving.server.ts'
import { unsignedWithout } from './signatories.server.ts'

export type Giver = {
  /** Null: the operator of the machine. */
  by: Person | null
  /** Whether who gives the role looks after whoever holds this one. */
  looksAfter: (held: Membership) => boolean
  now: Date
}

/** One who looks after everything that a person does decides for them. */
export const maySpeakFor = ({ looksAfter }: Giver, { memberships: held }: Person) => held.every(looksAfter)

/** Why the known person does not leave the mailbox; what nobody could sign afterwards is told first. */
export function whyTheyStay(
  tx: Tx,
  known: Person,
  { holder: { membership, leavesUnsigned }, giver }: { holder: NewHolder; giver: Giver },
): GivingResult | undefined {
  if (!maySpeakFor(giver, known)) return { ok: false, refusal: 'works_elsewhere' }
  const ending = known.memberships.filter(
    (held) => held.role !== membership.role || held.bfsNumber !== membership.bfsNumber,
  )
  const last = ending
    .map((held) => lastWhoLetsIn(tx, known.id, held))
    .find((refusal) => refusal !== undefined)
  if (last) return { ok: false, refusal: last }
  const unsigned = ending.flatMap((held) => unsignedWithout({ ...held, userId: known.id }, today(giver.now)))
  if (unsigned.length === 0 || leavesUnsigned) return undefined
  const reasons = unsigned.map(({ party, reference }) => ({
    key: 'left_unsigned' as const,
    data: { party, reference },
  }))
  return { ok: false, refusal: 'leaves_unsigned', reasons }
}

/** The predecessor: her record keeps her name for what she did; roles, ways in and deputies end. */
export function leaveMailbox(tx: Tx, person: Person, { by, now }: Pick<Giver, 'by' | 'now'>) {
  const { id } = person
  const at = now.toISOString()
  tx.update(memberships)
    .set({ endedAt: at })
    .where(and(eq(memberships.userId, id), isNull(memberships.endedAt)))
    .run()
  for (const membership of person.memberships)
    recordRoleEvent(tx, { by, action: 'end', userId: id, membership, now })
  endDeputiesOf(tx, id, { by, now })
  tx.delete(calendarFeeds).where(eq(calendarFeeds.userId, id)).run()
  endAccess(tx, id)
  tx.update(users).set({ disabledAt: at }).where(eq(users.id, id)).run()
  overtakeBlockedEverywhere(tx, { person: by, now })
}
