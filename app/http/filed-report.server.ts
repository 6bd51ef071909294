import type { LoaderFunctionArgs } from '@remix-run/node'
import { endOfDay } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { pinnedCalculation } from '#app/models/money/calculations.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { agreedFor, type ReportingYear } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { settlementFor } from '#app/models/report/reports.server.ts'
import { CHECK_ADDRESS } from '#app/papers/paper-code.server.ts'
import { requireOwnReport } from './dossier.server.ts'
import { languageOf } from './language.server.ts'

const ZERO = rappen(0)

type OfYear = { dossier: Dossier; reportingYear: ReportingYear }

/** The door to what only exists after a filing. */
export async function requireFiledReport(args: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const entered = await requireOwnReport(args)
  const [filing] = filingsOf(entered.dossier.id, entered.reportingYear.year)
  if (!filing) throw new Response(null, { status: 404 })
  return { ...entered, filing }
}

/** What the receipt of the latest filing says. */
export function receiptDataOf(
  { dossier, reportingYear, filing }: OfYear & { filing: ReturnType<typeof filingsOf>[number] },
  request: Request,
) {
  const due = deadlineOf(reportingYear.id)?.effectiveOn
  return {
    language: languageOf(request),
    reference: dossier.reference,
    party: dossier.party.name,
    filedAt: filing.filedAt,
    ...(reportingYear.filedAt &&
      reportingYear.filedAt < filing.filedAt && { firstFiledAt: reportingYear.filedAt }),
    filedBy: filing.declaration,
    late: due === undefined ? null : new Date(reportingYear.filedAt ?? filing.filedAt) >= endOfDay(due),
    office: programmeOf(dossier.periodId).office,
    checkUrl: CHECK_ADDRESS,
    files: filing.files.map(({ fileName, slot, size, sha256 }) => ({
      name: fileName,
      slot,
      sizeBytes: size,
      sha256,
    })),
    filed: {
      kind: 'report' as const,
      year: reportingYear.year,
      report: filing.content as AnnualReport,
      agreed: agreedFor(reportingYear, dossier.periodId),
    },
  }
}

/** What the report says as it was filed last; before the first filing there is none. */
export function filedReportDataOf({ dossier, reportingYear }: OfYear, request: Request) {
  const [filing] = filingsOf(dossier.id, reportingYear.year)
  if (!filing) throw new Response(null, { status: 404 })
  const { filed, late, ...head } = receiptDataOf({ dossier, reportingYear, filing }, request)
  return {
    ...head,
    year: filed.year,
    late: late ?? false,
    entitlementRappen: rappen(reportingYear.entitlementRappen),
    report: filed.report,
    agreed: filed.agreed,
  }
}

/** What the document of a settlement says; before the approval there is none. */
export function settlementDataOf({ dossier, reportingYear }: OfYear, request: Request) {
  const settled = settlementFor(reportingYear.id)
  if (!settled) throw new Response(null, { status: 404 })
  const report = reportOf(reportingYear)
  const agreed = agreedFor(reportingYear, dossier.periodId)
  return {
    language: languageOf(request),
    reference: dossier.reference,
    party: dossier.party.name,
    year: reportingYear.year,
    approvedAt: settled.settledAt,
    office: programmeOf(dossier.periodId).office,
    checkUrl: CHECK_ADDRESS,
    sample: pinnedCalculation(dossier.id)?.calculation.sample ?? true,
    accounts: agreed.budgetLines.map(({ id, label, eligible, amountRappen }) => {
      const told = report.accounts.find(({ budgetLineId }) => budgetLineId === id)
      return {
        label,
        eligible,
        budgetRappen: amountRappen,
        declaredRappen: told?.declaredRappen ?? ZERO,
        correctedRappen: told?.correctedRappen ?? null,
        correctionReason: told?.correctionReason ?? '',
      }
    }),
    thirdParty: {
      declaredRappen: report.thirdPartyRappen ?? ZERO,
      correctedRappen: report.thirdPartyCorrectedRappen,
      correctionReason: report.thirdPartyCorrectionReason,
    },
    settlement: settled.settlement,
    claimDueOn: claimsOf(dossier.id).find(({ year }) => year === reportingYear.year)?.dueOn ?? null,
  }
}
