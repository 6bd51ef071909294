import type { Membership, Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
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
  recordAct(tx, { person: by, now, machine: 'role', recordId: userId, action, data: { role, bfsNumber } })
}
