import { eq } from 'drizzle-orm'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import type { OfficeTerms } from '#app/domain/programme/terms.ts'
import type { Person } from '#app/domain/roles.ts'
import { appendEvent } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { periods } from '#db/schema/reference.ts'
import { changedProgramme, programmeOf } from './programme.server.ts'

/** `seen`: the mark of what the page showed; what else is set in the programme meanwhile does not matter. */
export type Change = { periodId: string; person: Person; seen: string; now: Date }
export type Changed = { ok: true } | ReturnType<typeof changedProgramme>
type Setting = {
  mark: (settings: ProgrammeSettings) => string
  action: Extract<Happened, { machine: 'programme' }>['action']
  data: Record<string, unknown>
}

/** The days that the office gives and looks ahead by. */
export function saveTerms(change: Change, terms: OfficeTerms): Changed {
  const told = { action: 'change_terms', data: terms } as const
  return saveSettings(change, { mark: (now) => markOfRecord(now.terms), ...told }, (settings) => ({
    ...settings,
    terms,
  }))
}

/** What is set holds from now on; what was given under the settings before stays as it was given. */
export function saveSettings(
  { periodId, person, seen, now }: Change,
  { mark, action, data }: Setting,
  changed: (settings: ProgrammeSettings) => ProgrammeSettings,
): Changed {
  return inTransaction((tx): Changed => {
    const programme = programmeOf(periodId)
    if (mark(programme.settings) !== seen) return changedProgramme(tx, periodId)
    const settings = ProgrammeSettings.parse(changed(programme.settings))
    tx.update(periods)
      .set({ settings, version: programme.version + 1 })
      .where(eq(periods.id, periodId))
      .run()
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'programme',
      recordId: periodId,
      dossierId: null,
      action,
      fromState: null,
      toState: null,
      reason: '',
      data,
    })
    return { ok: true }
  })
}
