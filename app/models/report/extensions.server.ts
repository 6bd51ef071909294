import { today } from '#app/domain/deadlines/calendar.ts'
import { countingDay, dueDay } from '#app/domain/deadlines/due.ts'
import { type UnfiledRefusal, unfiledRefusal } from '#app/domain/deadlines/unfiled-report.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { type Deadline, deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import { dossierById } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { orRollBack } from '#db/client.server.ts'
import { reportingYearById } from './report-facts.server.ts'

type Refusal =
  | UnfiledRefusal
  | 'not_found'
  | 'wrong_role'
  | 'changed_meanwhile'
  | 'wrong_state'
  | 'not_fulfilled'
const SURPRISES: readonly Refusal[] = ['changed_meanwhile', 'deadline_met']

type Extension = {
  reportingYearId: string
  person: Person
  /** The day that counted when the page was opened. */
  seen: string
  dueOn: string
  reason: string
  now: Date
}
type Granted = { ok: true } | Refused<Refusal>

/** The officer grants a later day for a report, with a reason; a weekend or holiday moves it as it moves every due day. */
export function grantExtension(extension: Extension): Granted {
  return giveDay(extension, 'extend')
}

/** The day that was given last was mistyped: another one takes its place. */
export function correctExtension(extension: Extension): Granted {
  return giveDay(extension, 'correct_extension')
}

function giveDay(extension: Extension, action: 'extend' | 'correct_extension'): Granted {
  const { reportingYearId, person, now } = extension
  return orRollBack((tx): Granted => {
    const year = reportingYearById(tx, reportingYearId)
    const deadline = year && deadlineOf(year.id, 'annual_report')
    const dossier = year && dossierById(year.dossierId, today(now))
    if (!year || !deadline || !dossier) return { ok: false, refusal: 'not_found' }
    const refusal = refusalOf(extension, deadline)
    const meanwhile = () => latestOn(tx, { machine: 'reportingYear', recordId: year.id })
    if (refusal) return { ok: false, refusal, meanwhile: SURPRISES.includes(refusal) ? meanwhile() : null }

    // The stated day, not the working day it is moved to, lies ahead.
    const { dueOn: day } = extension
    if (day < today(now))
      return { ok: false, refusal: 'not_fulfilled', reasons: [reason('extension_day_is_over', { day })] }
    const { weekendRule } = programmeOf(dossier.periodId).settings
    const dueOn = dueDay(extension.dueOn, weekendRule).effectiveOn
    const { id, version } = year
    const input = { reason: extension.reason, dueOn, from: runningOn(deadline) }
    const given = applyTransition(reportingYearDoor, { id, version, action, person, input, now })
    return given.ok ? { ok: true } : given
  })
}

function refusalOf({ person, seen, now }: Extension, deadline: Deadline): Refusal | undefined {
  if (!hasRole(person, 'officer')) return 'wrong_role'
  const closed = unfiledRefusal('extend', deadline, today(now))
  if (closed) return closed
  return seen === runningOn(deadline) ? undefined : 'changed_meanwhile'
}

function runningOn({ effectiveOn, termOn }: Deadline) {
  return countingDay({ dueOn: effectiveOn, termOn })
}
