import { eq } from 'drizzle-orm'
import { FOUR_EYES_ACTS } from '#app/domain/programme/four-eyes.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { periods } from '#db/schema/reference.ts'

export function programmeSettings(): ProgrammeSettings {
  return programmeOn('2026-01-01').settings
}

/** The programme's settings of this file's database; there is no page for them yet. */
export function changeSettings(changed: Partial<ProgrammeSettings>) {
  const { id, settings: known } = programmeOn('2026-01-01')
  db.update(periods)
    .set({ settings: { ...known, ...changed } })
    .where(eq(periods.id, id))
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
