import { eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { AmendmentRules } from '#app/domain/programme/amendment-rules.ts'
import type { ApplicationWindow } from '#app/domain/programme/application-window.ts'
import { effectOf, whyItStays } from '#app/domain/programme/effect.ts'
import type { FourEyes } from '#app/domain/programme/four-eyes.ts'
import { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import {
  type ChangedValue,
  changesBetween,
  type InForce,
  needsSecond,
} from '#app/domain/programme/settings-version.ts'
import type { OfficeTerms } from '#app/domain/programme/terms.ts'
import type { Person } from '#app/domain/roles.ts'
import { tellSecondPersons } from '#app/models/mail/second-person-mails.server.ts'
import { tellUnchanged } from '#app/models/records/acts.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { periods } from '#db/schema/reference.ts'
import { changedProgramme, type Programme, placeOf, programmeOf } from './programme.server.ts'
import { waitingVersion } from './settings-decisions.server.ts'
import { inForceIn, insertVersion, takeEffect } from './settings-effect.server.ts'

/**
 * `seen`: the mark of what the page showed; what else is set in the programme meanwhile does not matter. In a draft
 * nobody asks why and from when.
 */
export type Change = {
  periodId: string
  person: Person
  seen: string
  reason: string
  validFrom: string | null
  now: Date
}
export type Saved =
  | { ok: true }
  | Unfit
  | Refused<'period_over' | 'period_follows'>
  | ReturnType<typeof changedProgramme>
export type Unfit = { ok: false; errors: Record<string, string> }
type Action = Extract<Happened, { machine: 'programme' }>['action']
type Told = { action: Action }

/** The days that the office gives and looks ahead by. */
export function saveTerms(change: Change, terms: OfficeTerms): Saved {
  const mark = (now: ProgrammeSettings) => markOfRecord(now.terms)
  return saveSettings(change, { mark, action: 'change_terms' }, (settings) => ({ ...settings, terms }))
}

/** What two persons do; a step that waits for its second person waits on. */
export function saveFourEyes(change: Change, fourEyes: FourEyes): Saved {
  const mark = (now: ProgrammeSettings) => markOfRecord(now.fourEyes)
  return saveSettings(change, { mark, action: 'change_four_eyes' }, (settings) => ({ ...settings, fourEyes }))
}

/** From when until when applications are taken; what was filed before stays in time. */
export function saveWindow(change: Change, applications: ApplicationWindow): Saved {
  const { opensOn, closesOn } = applications
  const range = DAY_RANGES.window(programmeOf(change.periodId))
  const errors = faultsOutside(range, { opensOn, closesOn })
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const mark = (now: ProgrammeSettings) => markOfRecord(now.applications)
  return saveSettings(change, { mark, action: 'change_window' }, (settings) => ({
    ...settings,
    applications,
  }))
}

/** What an amendment may do; one that was put into force under other rules stays as it was agreed. */
export function saveAmendmentRules(change: Change, amendments: AmendmentRules): Saved {
  const mark = (now: ProgrammeSettings) => markOfRecord(now.amendments)
  return saveSettings(change, { mark, action: 'change_amendment_rules' }, (settings) => ({
    ...settings,
    amendments,
  }))
}

/** What is set holds from its day on; what was given or agreed under the settings before stays. */
export function saveSettings(
  change: Change,
  { mark, ...told }: Told & { mark: (settings: ProgrammeSettings) => string },
  with_: (settings: ProgrammeSettings) => ProgrammeSettings,
): Saved {
  return saveProgramme(
    change,
    { mark: ({ settings }) => mark(settings), ...told },
    ({ settings, office }) => ({
      settings: ProgrammeSettings.parse(with_(settings)),
      office,
    }),
  )
}

/**
 * One part of what is decided, unless it is another than the page showed. A draft is edited; in force it is a further
 * version: from today, from a later day, or once a second person has confirmed it.
 */
export function saveProgramme(
  change: Change,
  { mark, ...told }: Told & { mark: (programme: Programme) => string },
  with_: (decided: InForce) => InForce,
): Saved {
  return orRollBack((tx): Saved => {
    const programme = programmeOf(change.periodId)
    if (mark(programme) !== change.seen) return changedProgramme(tx, programme.id)
    const before = inForceIn(programme)
    const after = with_(before)
    const changes = changesBetween(before, after)
    if (changes.length === 0) {
      tellUnchanged({ machine: 'programme', action: told.action, data: {} })
      return { ok: true }
    }
    const [stays] = reasonsToStay(programme, changes, today(change.now))
    if (stays) return { ok: false, refusal: stays }
    if (programme.state === 'draft') return editDraft(tx, { change, programme, after, changes, told })
    return addVersion(tx, { change, programme, before, changes, told })
  })
}

/** Why values of a period that is over stay; what ended with it before what follows another one. */
function reasonsToStay(programme: Programme, changes: readonly ChangedValue[], day: string) {
  const place = placeOf(programme, day)
  const reasons = changes.flatMap(({ at: [root, field] }) => {
    const effect = root === 'settings' ? effectOf(field as keyof ProgrammeSettings) : 'everybody'
    return whyItStays(effect, place) ?? []
  })
  return reasons.sort().reverse()
}

type Saving = { change: Change; programme: Programme; changes: ChangedValue[]; told: Told }

function editDraft(tx: Tx, { change, programme, after, changes, told }: Saving & { after: InForce }): Saved {
  tx.update(periods)
    .set({ ...after, version: programme.version + 1 })
    .where(eq(periods.id, programme.id))
    .run()
  return record(tx, { change, told, data: { changes } })
}

function addVersion(
  tx: Tx,
  { change, programme, before, changes, told }: Saving & { before: InForce },
): Saved {
  const { person, reason, now } = change
  const validFrom = change.validFrom ?? today(now)
  const errors = {
    ...(reason === '' && { reason: 'required' }),
    ...faultsOutside(DAY_RANGES.settings(today(now), programme), { validFrom }),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const version = insertVersion(tx, { periodId: programme.id, changes, validFrom, reason, person, now })
  const data = { changes, validFrom }
  if (needsSecond(before, changes)) {
    tellSecondPersons(tx, waitingVersion(version), change)
    return record(tx, { change, told: { action: 'propose_settings' }, data })
  }
  if (validFrom > today(now)) return record(tx, { change, told: { action: 'schedule_settings' }, data })
  takeEffect(tx, version, now)
  return record(tx, { change, told, data })
}

type Recorded = { change: Change; told: Told; data: Record<string, unknown> }

function record(tx: Tx, { change, told, data }: Recorded): { ok: true } {
  const { person, reason, now, periodId: recordId } = change
  recordAct(tx, { machine: 'programme', recordId, person, reason, now, ...told, data })
  return { ok: true }
}
