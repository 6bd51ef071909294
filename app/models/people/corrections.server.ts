import { mayCorrectAddress, mayCorrectName, type Person } from '#app/domain/roles.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { changeAddress, signedInAt } from './addresses.server.ts'
import { invite } from './invitations.server.ts'
import { rename } from './names.server.ts'
import { findPerson } from './people.server.ts'

type CorrectionRefusal = 'not_found' | 'wrong_role' | 'address_taken'
export type CorrectionResult = { ok: true } | { ok: false; refusal: CorrectionRefusal }

/** Corrects what the portal knows of a person; without an address only the name. */
export function correctPerson(
  by: Person,
  { userId, name, email }: { userId: string; name: string; email?: string | undefined },
  now: Date,
): CorrectionResult {
  return orRollBack((tx): CorrectionResult => {
    const known = findPerson(userId, tx)
    if (!known) return { ok: false, refusal: 'not_found' }
    if (!mayCorrectName(by, known)) return { ok: false, refusal: 'wrong_role' }
    rename(tx, { userId, name, by, now })
    return email === undefined || email === known.email
      ? { ok: true }
      : moveTo(tx, { known: { ...known, name }, email, by, now })
  })
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
  const moved = changeAddress(tx, { userId: known.id, email, by, now })
  if (!moved.ok || !isInvited) return moved
  for (const { bfsNumber } of known.memberships) invite(tx, { ...known, email }, { bfsNumber, now })
  return moved
}
