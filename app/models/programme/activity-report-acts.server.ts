import { eq } from 'drizzle-orm'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { ActivityFigures } from '#app/domain/programme/activity.ts'
import { type ActivityWords, NO_WORDS, type ReportAct } from '#app/domain/programme/activity-report.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { addFile, type StoredFile } from '#app/models/records/documents.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { activityReports } from '#db/schema/activity.ts'
import type { ActivityReportData } from '#templates/activity-report.ts'
import {
  activityReportBy,
  activityReportsOf,
  reportBefore,
  type StoredReport,
} from './activity-reports.server.ts'
import type { Deciding } from './periods.server.ts'

type Lack = 'wrong_role' | 'wrong_state'
type Done = { ok: true } | Refused<Lack> | ReturnType<typeof changedMeanwhile>

/** The mark of a report for whoever writes in it, drops or withdraws it. */
export function markOfReport({
  words,
  issuedAt,
  withdrawnAt,
}: Pick<StoredReport, 'words' | 'issuedAt' | 'withdrawnAt'>) {
  return markOfRecord([words, issuedAt, withdrawnAt])
}

/** The same for whoever issues it: the figures that the page showed count as well. */
export function markOfIssue(report: StoredReport, figures: ActivityFigures) {
  return markOfRecord([markOfReport(report), figures])
}

type Begun = { ok: true; id: string } | Refused<'wrong_role' | 'activity_draft'>

/**
 * A draft on a period or one year of it, with the words of the report before on the same time. One at a time for each;
 * refused to who may not write one.
 */
export function beginReport(
  person: Person,
  { periodId, year }: { periodId: string; year: number | null },
  now: Date,
): Begun {
  return orRollBack((tx): Begun => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const all = activityReportsOf(periodId)
    const same = all.filter((one) => one.year === year)
    if (same.some(({ standing }) => standing === 'draft')) return { ok: false, refusal: 'activity_draft' }
    const number = Math.max(0, ...all.map((one) => one.number)) + 1
    const row = { id: newId(), periodId, year, number, words: same[0]?.words ?? NO_WORDS }
    tx.insert(activityReports)
      .values({ ...row, begunBy: person.id, begunAt: now.toISOString() })
      .run()
    tell(tx, { person, now, act: 'draft', report: row })
    return { ok: true, id: row.id }
  })
}

/** What is said in a draft from then on, as a whole. */
export function writeReport(deciding: Deciding, words: ActivityWords): Done {
  return onReport(deciding, 'draft', (tx, report) => {
    tx.update(activityReports).set({ words }).where(eq(activityReports.id, report.id)).run()
    tell(tx, { ...deciding, act: 'edit', report, words })
    return { ok: true }
  })
}

/** A draft that nobody needs; what it said stays in the history. */
export function dropReport(deciding: Deciding & { reason: string }): Done {
  return onReport(deciding, 'draft', (tx, report) => {
    tx.delete(activityReports).where(eq(activityReports.id, report.id)).run()
    tell(tx, { ...deciding, act: 'drop', report, words: report.words })
    return { ok: true }
  })
}

/** Why a draft cannot be issued with these figures, before its paper is drawn; undefined where it can. */
export function notToBeIssued(
  deciding: Deciding,
  figures: ActivityFigures,
): Exclude<Done, { ok: true }> | undefined {
  const done = onReport({ ...deciding, markOf: (report) => markOfIssue(report, figures) }, 'draft', () => ({
    ok: true,
  }))
  return done.ok ? undefined : done
}

type Issuing = { reason: string; said: ActivityReportData; file: StoredFile }

/**
 * From then on words and figures are frozen, and the paper drawn from them is the report; the one before on the same time
 * is replaced. `seen` is the mark of what the page showed, its figures among it: the paper was drawn from the same.
 */
export function issueReport(deciding: Deciding, { reason, said, file }: Issuing): Done {
  return onReport(
    { ...deciding, markOf: (report) => markOfIssue(report, said.figures) },
    'draft',
    (tx, report) => {
      const { person, now } = deciding
      const before = reportBefore(report)
      const { id: documentId, sha256 } = addFile(tx, { slot: 'programme', file, uploadedBy: person.id, now })
      tx.update(activityReports)
        .set({ reason, said, documentId, issuedBy: person.id, issuedAt: now.toISOString() })
        .where(eq(activityReports.id, report.id))
        .run()
      tell(tx, { ...deciding, reason, act: 'issue', report, sha256, replaces: before?.reference })
      return { ok: true }
    },
  )
}

/** It does not count any more, and its check page says so; it stays readable. The way back is another report. */
export function withdrawReport(deciding: Deciding & { reason: string }): Done {
  return onReport(deciding, 'issued', (tx, report) => {
    const { person, now, reason } = deciding
    tx.update(activityReports)
      .set({ withdrawnReason: reason, withdrawnBy: person.id, withdrawnAt: now.toISOString() })
      .where(eq(activityReports.id, report.id))
      .run()
    tell(tx, { ...deciding, act: 'withdraw', report })
    return { ok: true }
  })
}

type Marked = Deciding & { markOf?: (report: StoredReport) => string }

/** A report as its page showed it, where it stands so that this can be done to it; else refused. */
function onReport(
  { id, person, seen, markOf = markOfReport }: Marked,
  wanted: 'draft' | 'issued',
  work: (tx: Tx, report: StoredReport) => Done,
): Done {
  return orRollBack((tx): Done => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const report = activityReportBy(id)
    if (!report || markOf(report) !== seen)
      return changedMeanwhile(tx, { machine: 'programme', recordId: id })
    return report.standing === wanted ? work(tx, report) : { ok: false, refusal: 'wrong_state' }
  })
}

type Told = {
  person: Person
  now: Date
  reason?: string
  act: ReportAct
  report: Pick<StoredReport, 'id' | 'periodId' | 'year' | 'number'>
  words?: ActivityWords
  sha256?: string
  replaces?: string | undefined
}

function tell(tx: Tx, { person, now, reason = '', act, report, ...more }: Told) {
  const { id: recordId, periodId: period, year, number } = report
  const { words, sha256, replaces } = more
  const data = {
    ...{ period, number, ...(year !== null && { year }) },
    ...{ ...(words && { words }), ...(sha256 && { sha256 }), ...(replaces && { replaces }) },
  }
  recordAct(tx, {
    machine: 'programme',
    person,
    now,
    reason,
    action: `${act}_activity_report`,
    recordId,
    data,
  })
}
