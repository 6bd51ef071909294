import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { restingOn } from '#app/domain/programme/settings-version.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { programmeOf, settingsInVersion } from '#app/models/programme/programme.server.ts'

/** The pinned calculation of a dossier, if it has one that is not superseded. */
export function pinnedCalculation(dossierId: string) {
  return recordsIn(dossierId, 'calculations').find(({ supersededAt }) => supersededAt === null)
}

/**
 * The settings that a dossier rests on. What is agreed keeps those of its approval: reference date, match, tranches,
 * tolerance, day of the report; before the approval they are those of today. How the office works holds as of today.
 */
export function settingsOf({ id, periodId }: Pick<Dossier, 'id' | 'periodId'>): ProgrammeSettings {
  const { settings } = programmeOf(periodId)
  const pinned = pinnedCalculation(id)
  return pinned ? restingOn(settingsInVersion(periodId, pinned.settingsVersion), settings) : settings
}
