import type { MunicipalRole, Person } from '#app/domain/roles.ts'
import { inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { appendEvent } from './audit.server.ts'
import { municipalityName } from './municipalities.server.ts'
import { enqueueMail } from './outbox.server.ts'
import { addPerson, endMembership, teamOf } from './people.server.ts'

export type Invitation = { name: string; email: string; role: MunicipalRole; bfsNumber: number }
export type TeamResult =
  | { ok: true }
  | { ok: false; refusal: 'wrong_role' | 'not_found' | 'last_coordinator' | 'held_already' }

/** Whether somebody looks after the team of a municipality. */
export function coordinates({ memberships }: Person, bfsNumber: number) {
  return memberships.some((held) => held.role === 'coordinator' && held.bfsNumber === bfsNumber)
}

/** Lets somebody work for a municipality, and tells them by mail. Only its coordinators do. */
export function invitePerson(coordinator: Person, invitation: Invitation, now: Date): TeamResult {
  const { name, email, role, bfsNumber } = invitation
  if (!coordinates(coordinator, bfsNumber)) return { ok: false, refusal: 'wrong_role' }
  return inTransaction((tx) => {
    if (teamOf(bfsNumber).some((held) => held.email === email && held.role === role))
      return { ok: false, refusal: 'held_already' }
    const { language } = coordinator
    const id = addPerson(tx, { name, email, language, roles: [{ role, bfsNumber }], now })
    recordEvent(tx, { coordinator, action: 'grant', recordId: id, data: { role, bfsNumber }, now })
    enqueueMail(tx, {
      key: `invitation:${id}:${role}:${bfsNumber}:${now.toISOString()}`,
      template: 'invitation',
      recipient: { name, email, language },
      facts: { path: '/sign-in', party: municipalityName(bfsNumber, tx) },
      now,
    })
    return { ok: true }
  })
}

/** Ends a role in a team; the last coordinator stays. */
export function endTeamRole(
  coordinator: Person,
  { membershipId, bfsNumber }: { membershipId: string; bfsNumber: number },
  now: Date,
): TeamResult {
  if (!coordinates(coordinator, bfsNumber)) return { ok: false, refusal: 'wrong_role' }
  return orRollBack((tx): TeamResult => {
    const held = teamOf(bfsNumber).find((one) => one.membershipId === membershipId)
    const ended = endMembership({ membershipId, bfsNumber }, { tx, now })
    if (!ended.ok || !held) return { ok: false, refusal: ended.ok ? 'not_found' : ended.refusal }
    const { userId, role } = held
    recordEvent(tx, { coordinator, action: 'end', recordId: userId, data: { role, bfsNumber }, now })
    return { ok: true }
  })
}

type TeamEvent = {
  coordinator: Person
  action: 'grant' | 'end'
  recordId: string
  data: { role: string; bfsNumber: number }
  now: Date
}

function recordEvent(tx: Tx, { coordinator, action, recordId, data, now }: TeamEvent) {
  appendEvent(tx, {
    at: now.toISOString(),
    actorId: coordinator.id,
    actorName: coordinator.name,
    machine: 'role',
    recordId,
    dossierId: null,
    action,
    fromState: null,
    toState: null,
    reason: '',
    data,
  })
}
