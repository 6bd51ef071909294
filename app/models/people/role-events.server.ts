import type { Membership, Person } from '#app/domain/roles.ts'
import { appendEvent } from '#app/models/records/audit.server.ts'
import type { Tx } from '#db/client.server.ts'

type RoleEvent = {
  /** Without a person it is the operator of the machine who acts. */
  by: Person | null
  action: 'grant' | 'end'
  userId: string
  membership: Membership
  now: Date
}

export function recordRoleEvent(tx: Tx, { by, action, userId, membership, now }: RoleEvent) {
  const { role, bfsNumber } = membership
  appendEvent(tx, {
    at: now.toISOString(),
    actorId: by?.id ?? null,
    actorName: by?.name ?? 'Portal',
    machine: 'role',
    recordId: userId,
    dossierId: null,
    action,
    fromState: null,
    toState: null,
    reason: '',
    data: { role, bfsNumber },
  })
}
