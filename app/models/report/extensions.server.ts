import { today } from '#app/domain/deadlines/calendar.ts'
import { countingDay, type ExtensionRefusal, extensionRefusal } from '#app/domain/deadlines/due.ts'
import { type UnfiledRefusal, unfiledRefusal } from '#app/domain/deadlines/unfiled-report.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { extendDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { calendarOf, type Deadline, deadlineOf, dueFactsOf } from '#app/models/deadlines/deadlines.server.ts'
import { dossierById } from '#app/models/dossier/dossiers.server.ts'
import { enqueueForEach } from '#app/models/mail/outbox.server.ts'
import { mailRecipients } from '#app/models/mail/recipients.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { reportingYearById } from './report-facts.server.ts'

type Refusal = ExtensionRefusal | UnfiledRefusal | 'not_found' | 'wrong_role' | 'changed_meanwhile'
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

/** The officer grants a later day for a report, with a reason; the deadline and its event are one fact. */
export function grantExtension(extension: Extension): { ok: true } | Refused<Refusal> {
  const { reportingYearId, person, dueOn, reason, now } = extension
  return orRollBack((tx) => {
    const year = reportingYearById(tx, reportingYearId)
    const deadline = year && deadlineOf(year.id)
    if (!year || !deadline) return { ok: false, refusal: 'not_found' }
    const refusal = refusalOf(extension, deadline)
    const meanwhile = () => latestOn(tx, { machine: 'reportingYear', recordId: year.id })
    if (refusal) return { ok: false, refusal, meanwhile: SURPRISES.includes(refusal) ? meanwhile() : null }

    extendDeadline(tx, { deadlineId: deadline.id, dueOn, reason, personId: person.id }, now)
    recordAct(tx, {
      person,
      now,
      machine: 'reportingYear',
      recordId: year.id,
      dossierId: year.dossierId,
      action: 'extend',
      state: year.state,
      reason,
      data: { year: year.year, from: runningOn(deadline), dueOn },
    })
    tell(tx, extension)
    return { ok: true }
  })
}

/** The new day, for the municipality and its calendars. */
function tell(tx: Tx, { reportingYearId, reason, now }: Extension) {
  const deadline = deadlineOf(reportingYearId, 'annual_report')
  const dossier = deadline && dossierById(deadline.dossierId, today(now))
  if (!deadline || !dossier) return
  const { party, reference } = dossier
  const { sequence, year } = deadline
  const day = today(now)
  const who = { audience: 'municipality', leadBfsNumber: party.leadBfsNumber, day } as const
  enqueueForEach(tx, mailRecipients(tx, who), {
    key: `extended:${deadline.id}:${sequence}`,
    template: 'deadline-extended',
    dossierId: dossier.id,
    facts: {
      party: party.name,
      reference,
      year,
      reason,
      ...dueFactsOf(deadline, day),
      calendar: calendarOf(deadline),
      path: `/municipality/dossiers/${reference}/reports/${year}`,
    },
    now,
  })
}

function refusalOf({ person, seen, dueOn, now }: Extension, deadline: Deadline): Refusal | undefined {
  const { effectiveOn, termOn } = deadline
  if (!hasRole(person, 'officer')) return 'wrong_role'
  const closed = unfiledRefusal('extend', deadline, today(now))
  if (closed) return closed
  if (seen !== runningOn(deadline)) return 'changed_meanwhile'
  return extensionRefusal({ dueOn: effectiveOn, termOn }, dueOn, today(now))
}

function runningOn({ effectiveOn, termOn }: Deadline) {
  return countingDay({ dueOn: effectiveOn, termOn })
}
