import { type Rappen, rappen } from '#app/domain/money.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'

/** The own spending of a year whose lack the agreement in force accepts; 0 where it does not. */
export function acceptedOwnSpending({ dossierId, year }: { dossierId: string; year: number }): Rappen {
  const exceptions = versionsOf(dossierId)[0]?.data.exceptions ?? []
  return exceptions.find((one) => one.year === year)?.missingRappen ?? rappen(0)
}
