import { eq } from 'drizzle-orm'
import { DAY_RANGES, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { AmendmentRules } from '#app/domain/programme/amendment-rules.ts'
import type { ApplicationWindow } from '#app/domain/programme/application-window.ts'
import { type FourEyes, weakens } from '#app/domain/programme/four-eyes.ts'
import { ProgrammeSettings, stillConfirmed } from '#app/domain/programme/programme.ts'
import type { OfficeTerms } from '#app/domain/programme/terms.ts'
import type { Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { orRollBack } from '#db/client.server.ts'
import { periods } from '#db/schema/reference.ts'
import { changedProgramme, type Programme, programmeOf } from './programme.server.ts'

/** `seen`: the mark of what the page showed; what else is set in the programme meanwhile does not matter. */
export type Change = { periodId: string; person: Person; seen: string; reason?: string; now: Date }
export type Changed = { ok: true } | ReturnType<typeof changedProgramme>
type Unfit = { ok: false; errors: Record<string, string> }
type Told = {
  action: Extract<Happened, { machine: 'programme' }>['action']
  data: Record<string, unknown>
}
type Stored = typeof periods.$inferInsert

/** The days that the office gives and looks ahead by. */
export function saveTerms(change: Change, terms: OfficeTerms): Changed {
  const mark = (now: ProgrammeSettings) => markOfRecord(now.terms)
  const told = { action: 'change_terms', data: terms } as const
  return saveSettings(change, { mark, ...told }, (settings) => ({ ...settings, terms }))
}

/** What two persons do; a step that waits for its second person waits on. Whoever asks for fewer eyes says why. */
export function saveFourEyes(
  change: Change,
  { reason, ...fourEyes }: FourEyes & { reason: string },
): Changed | Unfit {
  if (!reason && weakens(programmeOf(change.periodId).settings.fourEyes, fourEyes))
    return { ok: false, errors: { reason: 'required' } }
  const mark = (now: ProgrammeSettings) => markOfRecord(now.fourEyes)
  const told = { action: 'change_four_eyes', data: fourEyes } as const
  return saveSettings({ ...change, reason }, { mark, ...told }, (settings) => ({ ...settings, fourEyes }))
}

/** From when until when applications are taken; what was filed before stays in time. */
export function saveWindow(change: Change, applications: ApplicationWindow): Changed | Unfit {
  const { opensOn, closesOn } = applications
  const range = DAY_RANGES.window(programmeOf(change.periodId))
  const errors = faultsOutside(range, { opensOn, closesOn })
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const mark = (now: ProgrammeSettings) => markOfRecord(now.applications)
  const told = { action: 'change_window', data: applications } as const
  return saveSettings(change, { mark, ...told }, (settings) => ({ ...settings, applications }))
}

/** What an amendment may do; one that was put into force under other rules stays as it was agreed. */
export function saveAmendmentRules(change: Change, amendments: AmendmentRules): Changed {
  const mark = (now: ProgrammeSettings) => markOfRecord(now.amendments)
  const told = { action: 'change_amendment_rules', data: amendments } as const
  return saveSettings(change, { mark, ...told }, (settings) => ({ ...settings, amendments }))
}

/** What is set holds from now on; what was given under the settings before stays as it was given. */
export function saveSettings(
  change: Change,
  { mark, ...told }: Told & { mark: (settings: ProgrammeSettings) => string },
  changed: (settings: ProgrammeSettings) => ProgrammeSettings,
): Changed {
  return saveProgramme(change, { mark: ({ settings }) => mark(settings), ...told }, ({ settings }) => ({
    settings: ProgrammeSettings.parse(changed(settings)),
  }))
}

/** One part of the programme, unless it is another than the page showed. */
export function saveProgramme(
  { periodId, person, seen, reason = '', now }: Change,
  { mark, ...told }: Told & { mark: (programme: Programme) => string },
  changed: (programme: Programme) => Partial<Pick<Stored, 'settings' | 'office'>>,
): Changed {
  return orRollBack((tx): Changed => {
    const programme = programmeOf(periodId)
    if (mark(programme) !== seen) return changedProgramme(tx, periodId)
    const next = changed(programme)
    const after = next.settings ?? programme.settings
    const confirmed = stillConfirmed(programme.confirmed, { before: programme.settings, after })
    tx.update(periods)
      .set({ ...next, confirmed, version: programme.version + 1 })
      .where(eq(periods.id, periodId))
      .run()
    recordAct(tx, { person, now, machine: 'programme', recordId: periodId, reason, ...told })
    return { ok: true }
  })
}
