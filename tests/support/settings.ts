import { now } from '#app/clock.server.ts'
import { FOUR_EYES_ACTS } from '#app/domain/programme/four-eyes.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { changesBetween } from '#app/domain/programme/settings-version.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { inForceIn } from '#app/models/programme/settings-effect.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db } from '#db/client.server.ts'
import { settingsVersions } from '#db/schema/programme.ts'

/** Why, and from today on: what every form of the settings is sent with. */
export const WHY = { reason: 'So beschlossen.', validFrom: '' }
/** The same for a verb. */
export const WHY_NOW = { reason: WHY.reason, validFrom: null }

export function programmeSettings(): ProgrammeSettings {
  return programmeOn('2026-01-01').settings
}

/** A version of the settings that is in force at once, after those before it, whoever would have had to confirm it. */
export function changeSettings(changed: Partial<ProgrammeSettings>) {
  const programme = programmeOn('2026-01-01')
  const before = inForceIn(programme)
  const after = { ...before, settings: { ...before.settings, ...changed } }
  const [at = ''] = [now().toISOString(), programme.held?.inForceAt ?? ''].sort().reverse()
  db.insert(settingsVersions)
    .values({
      ...after,
      id: newId(),
      periodId: programme.id,
      changes: changesBetween(before, after),
      reason: WHY.reason,
      validFrom: programme.startsOn,
      decidedAt: at,
      inForceAt: at,
      number: (programme.held?.number ?? 0) + 1,
    })
    .run()
}

/** Does something while the programme says otherwise. */
export function withSettings<Result>(changed: Partial<ProgrammeSettings>, work: () => Result): Result {
  const before = programmeSettings()
  changeSettings(changed)
  try {
    return work()
  } finally {
    changeSettings(before)
  }
}

/** Does something while nothing takes a second person. */
export function asOneMay<Result>(work: () => Result): Result {
  const off = Object.fromEntries(FOUR_EYES_ACTS.map((act) => [act, false]))
  return withSettings({ fourEyes: { ...programmeSettings().fourEyes, ...off } }, work)
}
