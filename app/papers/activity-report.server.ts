import { today } from '#app/domain/deadlines/calendar.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { Person } from '#app/domain/roles.ts'
import { activityFigures, restsOnSamples } from '#app/models/programme/activity.server.ts'
import { issueReport, notToBeIssued } from '#app/models/programme/activity-report-acts.server.ts'
import {
  issuedReports,
  type ListedReport,
  reportBefore,
} from '#app/models/programme/activity-reports.server.ts'
import { periodCatalogue } from '#app/models/programme/catalogues.server.ts'
import { officeAt, programmeOf } from '#app/models/programme/programme.server.ts'
import { discardDocument } from '#app/models/records/document-store.server.ts'
import { rolledArea } from '#app/text/roll-up-sheet.ts'
import { translator } from '#app/text/text.ts'
import { ActivityReportData } from '#templates/activity-report.ts'
import { codeOfData } from '#templates/document.ts'
import { drawDocument, drawUnkept } from './drawing.server.ts'
import { CHECK_ADDRESS } from './paper-code.server.ts'

type By = { person: Person; now: Date }
type Issuing = By & { seen: string; reason: string }

/** What a draft says when it is issued at this instant: in the language of the office. */
function saidBy(report: ListedReport, { person, now, reason }: By & { reason: string }): ActivityReportData {
  const { periodId, year, reference, words } = report
  const programme = programmeOf(periodId)
  const catalogue = periodCatalogue(periodId, DEFAULT_LANGUAGE)
  const t = translator(DEFAULT_LANGUAGE)
  const figures = activityFigures(programme, { year, today: today(now) })
  const before = reportBefore(report)
  const issuedAt = now.toISOString()
  return {
    language: DEFAULT_LANGUAGE,
    reference,
    issuedAt,
    office: officeAt(periodId, issuedAt),
    checkUrl: CHECK_ADDRESS,
    issuedBy: person.name,
    period: { name: programme.name, startsOn: programme.startsOn, endsOn: programme.endsOn },
    year,
    sample: restsOnSamples(periodId),
    ...(before?.issuedAt && {
      replaces: { reference: before.reference, issuedAt: before.issuedAt, reason },
    }),
    words,
    names: figures.rows.map(({ area }) => rolledArea(t, catalogue, area)),
    figures,
  }
}

/**
 * Draws the paper of a draft from what its page showed, keeps it, and issues the report with it. Refused where the page is
 * of before, where there is no agreement to report on, and without a reason where another report is replaced.
 */
export async function issueActivityReport(report: ListedReport, { person, now, seen, reason }: Issuing) {
  const said = saidBy(report, { person, now, reason })
  if (said.figures.parties === 0) return { ok: false, refusal: 'activity_empty' } as const
  if (said.replaces && reason === '') return { ok: false, errors: { reason: 'required' } } as const
  const deciding = { id: report.id, person, seen, now }
  const refused = notToBeIssued(deciding, said.figures)
  if (refused) return refused
  const file = await drawDocument('activity-report', said)
  const issued = issueReport(deciding, { reason, said, file })
  if (!issued.ok) await discardDocument(file.storageName)
  return issued
}

/** A draft as it would be issued now, to look at. */
export function drawActivityDraft(report: ListedReport, by: By) {
  return drawUnkept('activity-report-draft', saidBy(report, { ...by, reason: '' }))
}

/** The reports of which words and figures are not those whose hash their paper bears as its check code. */
export function otherReports(): { reports: number; different: string[] } {
  const reports = issuedReports()
  const different = reports.filter(({ said, fingerprint }) => {
    const read = ActivityReportData.safeParse(said)
    return !read.success || codeOfData(read.data) !== fingerprint
  })
  return { reports: reports.length, different: different.map(({ reference }) => reference) }
}
