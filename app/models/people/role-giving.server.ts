import type { Language } from '#app/domain/language.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { isSameName } from '#app/domain/people/names.ts'
import type { Reader } from '#app/domain/people/reader.ts'
import { isOfTheCanton, isOfTheOtherSide, type Membership, type Person } from '#app/domain/roles.ts'
import type { Tx } from '#db/client.server.ts'
import { invite } from './invitations.server.ts'
import { type Giver, leaveMailbox, maySpeakFor, whyTheyStay } from './mailbox-leaving.server.ts'
import { rename } from './names.server.ts'
import { addPerson, findPerson, findPersonByEmail } from './people.server.ts'
import { recordRoleEvent } from './role-events.server.ts'

export type NewHolder = {
  name: string
  email: string
  language: Language
  membership: Membership
  reader?: Reader | undefined
  leavesUnsigned?: boolean | undefined
}
export type GivingRefusal =
  | 'both_sides'
  | 'held_already'
  | 'another_name'
  | 'works_elsewhere'
  | 'leaves_unsigned'
  | 'last_coordinator'
  | 'last_admin'
export type GivingResult = { ok: true; id: string } | Refused<GivingRefusal>

/**
 * The one way to a role. An address is not a person: where it is known under another name, who gives the role says
 * whether it is the same person or a new one. Nobody comes to stand on both sides.
 */
export function giveRole(tx: Tx, holder: NewHolder, giver: Giver): GivingResult {
  const known = findPersonByEmail(holder.email)
  const faced = known ? face(tx, known, { holder, giver }) : undefined
  if (faced) return faced
  const { name, email, language, membership } = holder
  const { by, now } = giver
  const id = addPerson(tx, { name, email, language, roles: [membership], now })
  const person = findPerson(id)
  if (person && by) invite(tx, person, { ...membership, now })
  recordRoleEvent(tx, { by, action: 'grant', userId: id, membership, now })
  return { ok: true, id }
}

/** Why the role is not given to whom the address belongs; undefined: it is, or the person has left the mailbox. */
function face(
  tx: Tx,
  known: Person,
  { holder, giver }: { holder: NewHolder; giver: Giver },
): GivingResult | undefined {
  const { name, reader, membership } = holder
  const { by, now } = giver
  const another = !isSameName(known.name, name)
  if (another && reader === undefined)
    return { ok: false, refusal: 'another_name', reasons: whoIsKnown(known, giver) }
  if (another && reader === 'successor') {
    const refusal = whyTheyStay(tx, known, { holder, giver })
    if (refusal) return refusal
    leaveMailbox(tx, known, { by, now })
    return undefined
  }
  const refusal = refusalFor(known.memberships, membership)
  if (refusal) return { ok: false, refusal }
  if (another && by && maySpeakFor(giver, known)) rename(tx, { userId: known.id, name, by, now })
  return undefined
}

/** The known name, for whoever sees that person anyway; and that it stays, where somebody else looks after it too. */
function whoIsKnown(known: Person, giver: Giver): Reason[] {
  const sees = known.memberships.some(giver.looksAfter) || (giver.by && isOfTheCanton(giver.by))
  return [
    ...(sees ? [{ key: 'known_as', data: { name: known.name } } as const] : []),
    ...(maySpeakFor(giver, known) ? [] : [{ key: 'name_stays' } as const]),
  ]
}

/** A role ended by mistake is given again; the time without it stays in the record. */
export function giveBack(
  tx: Tx,
  { userId, membership }: { userId: string; membership: Membership },
  { by, now }: Pick<Giver, 'by' | 'now'>,
): { ok: true } | { ok: false; refusal: 'left_mailbox' | 'both_sides' | 'held_already' } {
  const person = findPerson(userId)
  if (!person) return { ok: false, refusal: 'left_mailbox' }
  const refusal = refusalFor(person.memberships, membership)
  if (refusal) return { ok: false, refusal }
  addPerson(tx, { ...person, roles: [membership], now })
  recordRoleEvent(tx, { by, action: 'grant', userId, membership, now })
  return { ok: true }
}

function refusalFor(held: readonly Membership[], { role, bfsNumber }: Membership) {
  if (isOfTheOtherSide(held, role)) return 'both_sides'
  return held.some((one) => one.role === role && one.bfsNumber === bfsNumber) ? 'held_already' : undefined
}
