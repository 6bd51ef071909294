import type { Person } from '#app/domain/roles.ts'
import { invitePerson } from '#app/models/people/team.server.ts'

export const LATER = new Date('2026-03-02T08:00:00Z')

export function invited(
  coordinator: Person,
  bfsNumber: number,
  more: { email: string; name?: string; reader?: 'same' | 'successor' },
) {
  return invitePerson(coordinator, { name: 'Petra Pfister', role: 'signatory', bfsNumber, ...more }, LATER)
}
