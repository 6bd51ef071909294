import { dayInZurich } from '#app/domain/deadlines/calendar.ts'

type Stored = {
  id: string
  version: number
  legalBasis: string
  reason: string
  inForceAt: string | null
  enacter: string | null
}

/** The versions of a part of the programme as their pages show them; `current`: the one that counts in the period. */
export function versionsShown(listed: readonly Stored[], current: { id: string } | undefined) {
  return listed.map(({ id, version, legalBasis, reason, inForceAt, enacter }) => ({
    ...{ id, version, legalBasis, reason },
    standing: standingOf({ id, inForceAt }, current),
    inForceOn: inForceAt === null ? null : dayInZurich(inForceAt),
    enacter,
  }))
}
export type VersionShown = ReturnType<typeof versionsShown>[number]

type Standing = 'draft' | 'in_force' | 'replaced'

function standingOf(
  { id, inForceAt }: Pick<Stored, 'id' | 'inForceAt'>,
  current: { id: string } | undefined,
): Standing {
  if (inForceAt === null) return 'draft'
  return id === current?.id ? 'in_force' : 'replaced'
}
