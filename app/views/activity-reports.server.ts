import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { areaKey } from '#app/domain/programme/activity-report.ts'
import { activityFigures } from '#app/models/programme/activity.server.ts'
import { markOfIssue, markOfReport } from '#app/models/programme/activity-report-acts.server.ts'
import {
  activityReportsOf,
  type ListedReport,
  reportBefore,
} from '#app/models/programme/activity-reports.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import { activityToday, toldActivity } from './activity.server.ts'

type Reader = { language: Language; today: PlainDate }

export type ReportShown = ReturnType<typeof reportShown>

/** The reports of a period, the one begun last first. */
export function reportsShown(periodId: string) {
  return activityReportsOf(periodId).map(reportShown)
}

function reportShown(report: ListedReport) {
  const { id, year, reference, standing, issuer, issuedAt, reason, paper, replacedBy } = report
  return {
    ...{ id, year, reference, standing, issuer, issuedAt, reason, replacedBy },
    ...{ withdrawnAt: report.withdrawnAt, withdrawnReason: report.withdrawnReason },
    paper: paper && { id: paper.id, fileName: paper.fileName, withheld: withheldByScan(paper.scan) },
    code: paper?.fingerprint ?? null,
  }
}

/** A report with its words between its figures: those of today in a draft, and once it is issued those of its day. */
export function reportPage(report: ListedReport, reader: Reader) {
  const { words, said } = report
  return {
    ...reportShown(report),
    period: periodOf(report),
    words,
    told: said
      ? toldActivity(said.figures, { language: reader.language, names: said.names })
      : activityToday(programmeOf(report.periodId), report.year, reader),
  }
}

/** What a form of a draft begins with: each part, and of each Förderbereich what is said so far. */
export function reportWords(report: ListedReport, reader: Reader) {
  const { words } = report
  const { rows } = activityToday(programmeOf(report.periodId), report.year, reader)
  return {
    ...reportShown(report),
    period: periodOf(report),
    seen: markOfReport(report),
    names: rows.map(({ name }) => name),
    typed: {
      foreword: words.foreword,
      rows: rows.map(({ area }) => ({ id: areaKey(area), words: words.areas[areaKey(area)] ?? '' })),
      conclusions: words.conclusions,
      outlook: words.outlook,
    },
  }
}

/** What stands on the page on which something is done to a report, with the mark of it. */
export function reportAct(report: ListedReport) {
  return { ...reportShown(report), period: periodOf(report), seen: markOfReport(report) }
}

/** The same for issuing it: with the figures of today, and the report that it takes the place of. */
export function reportToIssue(report: ListedReport, today: PlainDate) {
  const figures = activityFigures(programmeOf(report.periodId), { year: report.year, today })
  return {
    ...reportAct(report),
    seen: markOfIssue(report, figures),
    replaces: reportBefore(report)?.reference ?? null,
  }
}

function periodOf({ periodId }: ListedReport) {
  const { id, name } = programmeOf(periodId)
  return { id, name }
}
