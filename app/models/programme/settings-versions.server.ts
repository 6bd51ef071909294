import { asc } from 'drizzle-orm'
import { by } from '#app/domain/order.ts'
import { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { settingsVersions } from '#db/schema/programme.ts'

export type SettingsVersion = typeof settingsVersions.$inferSelect
/** One that is or was in force: with its number and the whole state. */
export type NumberedVersion = SettingsVersion & {
  number: number
  settings: ProgrammeSettings
  office: NonNullable<SettingsVersion['office']>
}

/** All of every period, in the order in which they were decided on. */
export const allVersions = heldReference((): readonly SettingsVersion[] =>
  db.select().from(settingsVersions).orderBy(asc(settingsVersions.decidedAt)).all().map(withDefaults),
)

export function versionsOfPeriod(periodId: string): SettingsVersion[] {
  return allVersions().filter((version) => version.periodId === periodId)
}

/** Those that are or were in force, the latest last. */
export function numberedVersions(periodId: string): NumberedVersion[] {
  return versionsOfPeriod(periodId)
    .filter(isNumbered)
    .sort(by(({ number }) => number))
}

/** Decided on, and neither in force nor at its end: it waits for its day or for a second person. */
export function isWaiting({ number, ended }: SettingsVersion): boolean {
  return number === null && ended === null
}

function isNumbered(version: SettingsVersion): version is NumberedVersion {
  return version.number !== null
}

/** A setting that is younger than a version has its default. */
function withDefaults(version: SettingsVersion): SettingsVersion {
  return { ...version, settings: version.settings && ProgrammeSettings.parse(version.settings) }
}
