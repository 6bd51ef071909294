import { mayStillAsk } from '#app/domain/lifecycle/asking.ts'
import type { ConfirmingRole } from '#app/domain/lifecycle/proposal.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Actor, Transition } from '#app/domain/lifecycle/table.ts'
import { type Person, type Role, rolesFor, signsFor } from '#app/domain/roles.ts'
import type { Dossier } from './dossier/dossiers.server.ts'
import { findPerson } from './people/people.server.ts'
import { actingOn } from './programme/succession.server.ts'

/** Who acts on a record of a dossier, with the roles that count there; nobody: the portal itself. */
export function actorOn(person: Person | null, { party }: Dossier, further: readonly Role[] = []): Actor {
  if (!person) return { id: null, roles: ['system'] }
  const roles = [...rolesFor(person, party.leadBfsNumber), ...further]
  return { id: person.id, roles, signsFor: signsFor(person) }
}

type AskedAt<Row, F, A extends string> = {
  machine: { transitions: Readonly<Record<A, Transition<string, F, string, string>>> }
  rolesOn?: (person: Person, row: Row) => readonly Role[]
}
type Asked<Row, A> = { action: A; row: Row; dossier: Dossier; by: AskedBy | undefined; today: string }
type AskedBy = { proposedBy: string; asked: ConfirmingRole }

/** Two stand behind a step that waited: whoever asked for it must hold a role on this day that may ask for it. */
export function askerMissing<Row, F, A extends string>(
  { machine, rolesOn }: AskedAt<Row, F, A>,
  { action, row, dossier, by, today }: Asked<Row, A>,
): Reason[] {
  if (!by) return []
  const found = findPerson(by.proposedBy)
  const person = found && actingOn(found, today)
  const roles = person ? actorOn(person, dossier, rolesOn?.(person, row)).roles : []
  const may = mayStillAsk(machine.transitions[action], { roles, asked: by.asked })
  return may ? [] : [reason('asker_without_role')]
}
