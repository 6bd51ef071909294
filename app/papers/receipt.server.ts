import type { Application } from '#app/domain/application/application.ts'
import { endOfDay } from '#app/domain/deadlines/calendar.ts'
import { withoutProposals } from '#app/domain/programme/catalogue.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { officeAt } from '#app/models/programme/programme.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { agreedFor } from '#app/models/report/report-facts.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { type Asked, reportAsked } from './asked.server.ts'
import { CHECK_ADDRESS } from './paper-code.server.ts'

/** What the receipt of an application says, from its latest filing as it was kept: the same bytes each time. */
export function applicationReceipt(asked: Asked): DataOf<'receipt'> | undefined {
  const [filing] = filingsOf(asked.dossier.id, null)
  if (!filing) return undefined
  const application = filing.content as Application
  return {
    ...headOf(asked, filing),
    late: null,
    filed: { kind: 'application', application, catalogue: catalogueFor(asked) },
  }
}

/** What the receipt of the latest filing of a report says. */
export function reportReceipt(asked: Asked): DataOf<'receipt'> | undefined {
  const filed = reportFiled(asked)
  if (!filed) return undefined
  const { head, late, content } = filed
  return { ...head, late, filed: { kind: 'report', ...content } }
}

/** Head and content of a report as it was filed last; `late` is null where it had no deadline. */
export function reportFiled(asked: Asked) {
  const reportingYear = reportAsked(asked)
  const [filing] = reportingYear ? filingsOf(asked.dossier.id, reportingYear.year) : []
  if (!reportingYear || !filing) return undefined
  const firstFiledAt = reportingYear.filedAt ?? filing.filedAt
  const due = deadlineOf(reportingYear.id)?.effectiveOn
  return {
    head: { ...headOf(asked, filing), ...(firstFiledAt < filing.filedAt && { firstFiledAt }) },
    late: due === undefined ? null : new Date(firstFiledAt) >= endOfDay(due),
    entitlementRappen: reportingYear.entitlementRappen,
    content: {
      year: reportingYear.year,
      report: filing.content as AnnualReport,
      agreed: agreedFor(reportingYear, asked.dossier),
      catalogue: catalogueFor(asked),
    },
  }
}

/** What it was filed with, in the language of the paper. */
function catalogueFor({ dossier, language }: Asked) {
  return withoutProposals(namedCatalogue(dossier, language))
}

function headOf({ dossier, language }: Asked, filing: ReturnType<typeof filingsOf>[number]) {
  return {
    language,
    reference: dossier.reference,
    party: dossier.party.name,
    filedAt: filing.filedAt,
    filedBy: filing.declaration,
    office: officeAt(dossier.periodId, filing.filedAt),
    checkUrl: CHECK_ADDRESS,
    files: filing.files.map(({ fileName, slot, size, sha256 }) => ({
      name: fileName,
      slot,
      sizeBytes: size,
      sha256,
    })),
  }
}
