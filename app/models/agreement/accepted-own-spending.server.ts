import { acceptedMissing } from '#app/domain/agreement/amended-years.ts'
import type { Rappen } from '#app/domain/money.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { versionsOf } from '#app/models/money/calculations.server.ts'

type OfYear = { dossierId: string; year: number }

/** The own spending of a year whose lack an amendment in force accepts; 0 where none does. */
export function acceptedOwnSpending({ dossierId, year }: OfYear): Rappen {
  const excepted = recordsIn(dossierId, 'amendments')
    .filter(({ state, change }) => state === 'in_force' && change.matchException)
    .map(({ data }) => data.version)
  const versions = versionsOf(dossierId)
    .map(({ version, data }) => ({ agreed: data, isExcepted: excepted.includes(version) }))
    .reverse()
  return acceptedMissing(versions, year)
}
