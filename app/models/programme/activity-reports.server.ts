import { asc, eq } from 'drizzle-orm'
import {
  countingBeside,
  type ReportStanding,
  referenceOfReport,
  standingOfReport,
  successorOf,
} from '#app/domain/programme/activity-report.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import type { StoredDocument } from '#app/models/records/documents.server.ts'
import { db } from '#db/client.server.ts'
import { activityReports } from '#db/schema/activity.ts'
import { documents } from '#db/schema/documents.ts'
import { users } from '#db/schema/people.ts'
import { programmeOf } from './programme.server.ts'

export type StoredReport = typeof activityReports.$inferSelect
/** A report with its paper, who has issued it, and where it stands among the others. */
export type ListedReport = StoredReport & {
  reference: string
  standing: ReportStanding
  issuer: string | null
  paper: Pick<StoredDocument, 'id' | 'fileName' | 'scan' | 'fingerprint'> | null
  /** The report that has taken its place. */
  replacedBy: { id: string; reference: string } | null
}

/** The reports of a period, the one begun last first. */
export const activityReportsOf = oncePerRequest((periodId: string): ListedReport[] => {
  const found = db
    .select({ report: activityReports, issuer: nameAt(activityReports.issuedAt), paper: documents })
    .from(activityReports)
    .leftJoin(users, eq(users.id, activityReports.issuedBy))
    .leftJoin(documents, eq(documents.id, activityReports.documentId))
    .where(eq(activityReports.periodId, periodId))
    .orderBy(asc(activityReports.number))
    .all()
  const all = found.map(({ report }) => report)
  const period = programmeOf(periodId)
  return found
    .map(({ report, issuer, paper }) => {
      const successor = successorOf(report, all)
      return {
        ...report,
        reference: referenceOfReport(report, period),
        standing: standingOfReport(report, all),
        issuer,
        paper,
        replacedBy: successor ? { id: successor.id, reference: referenceOfReport(successor, period) } : null,
      }
    })
    .reverse()
})

/** One of all reports, for its page and its check. */
export function activityReportBy(id: string): ListedReport | undefined {
  const found = db
    .select({ periodId: activityReports.periodId })
    .from(activityReports)
    .where(eq(activityReports.id, id))
    .get()
  return found && activityReportsOf(found.periodId).find((one) => one.id === id)
}

/** The report that this one takes the place of once it is issued. */
export function reportBefore(
  report: Pick<StoredReport, 'id' | 'periodId' | 'year'>,
): ListedReport | undefined {
  return countingBeside(report, activityReportsOf(report.periodId))
}

/** The issued report of which this is the paper, by its hash or by its check code. */
export function reportWithPaper(
  code: { sha256: string } | { fingerprint: string },
): ListedReport | undefined {
  const found = db
    .select({ id: activityReports.id })
    .from(activityReports)
    .innerJoin(documents, eq(documents.id, activityReports.documentId))
    .where('sha256' in code ? eq(documents.sha256, code.sha256) : eq(documents.fingerprint, code.fingerprint))
    .get()
  return found && activityReportBy(found.id)
}

/** Every report that was ever issued, with the check code of its paper: for the proof that it is what was issued. */
export function issuedReports() {
  return db
    .select({ report: activityReports, fingerprint: documents.fingerprint })
    .from(activityReports)
    .innerJoin(documents, eq(documents.id, activityReports.documentId))
    .orderBy(asc(activityReports.issuedAt))
    .all()
    .map(({ report, fingerprint }) => ({
      said: report.said,
      reference: referenceOfReport(report, programmeOf(report.periodId)),
      fingerprint,
    }))
}
