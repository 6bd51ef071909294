import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { mayCorrectAddress, mayCorrectName, type Person } from '#app/domain/roles.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { changeAddress, signedInAt } from './addresses.server.ts'
import { invite } from './invitations.server.ts'
import { rename } from './names.server.ts'
import { findPerson } from './people.server.ts'

type CorrectionRefusal = 'not_found' | 'wrong_role' | 'address_taken' | 'changed_meanwhile'
export type CorrectionResult = { ok: true } | Refused<CorrectionRefusal>

type Correction = { userId: string; name: string; email?: string | undefined; seen?: string | undefined }

/** A mark of what a page shows of a person, for the stale-page check. */
export const markOfPerson = ({ name, email }: Pick<Person, 'name' | 'email'>) => markOfRecord([name, email])

/** Corrects what the portal knows of a person, as it was seen; without an address only the name. */
export function correctPerson(
  by: Person,
  { userId, name, email, seen }: Correction,
  now: Date,
): CorrectionResult {
  return orRollBack((tx): CorrectionResult => {
    const known = findPerson(userId)
    if (!known) return { ok: false, refusal: 'not_found' }
    if (!mayCorrectName(by, known)) return { ok: false, refusal: 'wrong_role' }
    const isSameAddress = email === undefined || email === known.email
    if (isSameAddress && name === known.name) return { ok: true }
    if (seen !== undefined && seen !== markOfPerson(known)) return changedPerson(tx, userId)
    rename(tx, { userId, name, by, now })
    return isSameAddress ? { ok: true } : moveTo(tx, { known: { ...known, name }, email, by, now })
  })
}

/** Somebody else was quicker to correct a person. */
export function changedPerson(tx: Tx, userId: string) {
  return changedMeanwhile(tx, { machine: 'person', recordId: userId })
}

/** Whether the address of a person is open to a correction by somebody. */
export function addressIsOpenTo(by: Person, person: Person, tx: Tx | typeof db = db) {
  return mayCorrectAddress(by, { ...person, hasSignedIn: signedInAt(tx, person.id) !== null })
}

type Move = { known: Person; email: string; by: Person; now: Date }

/** Whoever has not come in yet gets the invitation again, at the right address. */
function moveTo(tx: Tx, { known, email, by, now }: Move): CorrectionResult {
  if (!addressIsOpenTo(by, known, tx)) return { ok: false, refusal: 'wrong_role' }
  const isInvited = signedInAt(tx, known.id) === null
  const invited = isInvited ? known.memberships : []
  for (const membership of invited) invite(tx, { ...known, email }, { ...membership, now })
  return changeAddress(tx, { userId: known.id, email, by, now })
}
