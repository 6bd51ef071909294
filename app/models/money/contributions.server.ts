import { contributionByYear, type PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import type { Rappen } from '#app/domain/money.ts'
import { byLatest } from '#app/domain/order.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'

/** The entitlement of each year: as the latest version of the agreement says, before that as calculated. */
export function contributionsOf(
  dossier: Pick<Dossier, 'id' | 'startsOn' | 'endsOn'>,
  calculation: PinnedCalculation,
): Record<number, Rappen> {
  const [agreed] = versionsOf(dossier.id)
  if (!agreed || agreed.data.version === 1) return contributionByYear(calculation.result, dossier)
  return Object.fromEntries(
    agreed.data.contributions.map(({ year, contributionRappen }) => [year, contributionRappen]),
  )
}

/** The versions of an agreement, the latest first. */
export function versionsOf(dossierId: string) {
  return [...recordsIn(dossierId, 'agreements')].sort(byLatest(({ version }) => version))
}
