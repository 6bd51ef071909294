import type { ExOfficio } from '#app/domain/report/settlement-basis.ts'
import { counterpartyAt } from '#app/models/dossier/counterparty.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { officeAt } from '#app/models/programme/programme.server.ts'
import { type ReportingYear, settlementsOf } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { type Asked, type ForReader, type Issued, numbered, reportAsked } from './asked.server.ts'
import { CHECK_ADDRESS } from './paper-code.server.ts'

/** What the document of a settlement says, by its number or else the last one; before the approval there is none. */
export function settlementFacts(asked: Asked): DataOf<'settlement'> | undefined {
  const reportingYear = reportAsked(asked)
  return reportingYear && numbered(asked, settlementsAbout(reportingYear, asked))?.says
}

/** Every settlement of every year, also those that a later one has superseded. */
export function issuedSettlements(read: ForReader): Issued<'settlement'>[] {
  return reportingYearsOf(read.dossier.id).flatMap((year) => settlementsAbout(year, read))
}

function settlementsAbout(
  reportingYear: ReportingYear,
  { dossier, language }: ForReader,
): Issued<'settlement'>[] {
  return settlementsOf(reportingYear).map(({ settledAt: at, settlement, basis, claimId }, index, all) => ({
    at,
    says: {
      language,
      reference: dossier.reference,
      party: counterpartyAt(dossier, at).named,
      year: reportingYear.year,
      issuedAt: at,
      office: officeAt(dossier.periodId, at),
      checkUrl: CHECK_ADDRESS,
      ...replacedBy(index, all),
      sample: pinnedCalculation(dossier.id)?.calculation.sample ?? true,
      accounts: [...basis.accounts],
      thirdParty: basis.thirdParty,
      settlement,
      ...(basis.exOfficio && { decision: decisionIn(basis.exOfficio) }),
      claimDueOn: claimsOf(dossier.id).find(({ id }) => id === claimId)?.askings[0]?.dueOn ?? null,
    },
  }))
}

/** The one before it, numbered as the pages number them. */
function replacedBy(
  index: number,
  all: ReturnType<typeof settlementsOf>,
): Pick<DataOf<'settlement'>, 'replaces'> {
  const before = all[index - 1]
  if (!before) return {}
  const { settledAt, finalRappen } = before
  return { replaces: { number: index, settledAt, finalRappen } }
}

function decisionIn({ signedBy, ...decision }: ExOfficio) {
  return { ...decision, signer: { name: signedBy, function: '' } }
}
