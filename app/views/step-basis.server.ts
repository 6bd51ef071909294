import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { Side } from '#app/domain/roles.ts'
import { callAbout } from '#app/models/agreement/account-calls.server.ts'
import { type AccountChange, inheritedAccountOf } from '#app/models/agreement/account-records.server.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import type { claimsOf, tranchesOf } from '#app/models/money/payments.server.ts'
import type { ReportingYear } from '#app/models/report/report-facts.server.ts'
import { filedReport, reportFor, settlementOf } from '#app/models/report/told-report.server.ts'
import { shownAccountChange } from './account-change.server.ts'
import { approvalFor } from './approved.server.ts'
import { type Proposing, proposalFor } from './step-proposal.server.ts'

type Stepping = Proposing & {
  step: { side: Side; action: string }
  dossier: VisibleDossier
  reportingYear?: ReportingYear
  amendment?: { number: number }
  tranche?: ReturnType<typeof tranchesOf>[number]
  claim?: ReturnType<typeof claimsOf>[number]
  accountChange?: AccountChange
}

/** What a step rests on, as its page shows it: the record it is taken on, and what it proposes for its fields. */
export function basisOf(entered: Stepping) {
  const { reportingYear, amendment, tranche, claim, accountChange } = entered
  const call =
    accountChange && entered.step.side === 'canton' ? callAbout(entered.dossier, accountChange) : null
  const figures = reportingYear && figuresIn({ ...entered, reportingYear })
  return {
    proposed: proposalFor(entered),
    year: reportingYear?.year,
    number: amendment?.number,
    approved: isSecondReview(entered) ? approvalFor(entered.dossier) : undefined,
    tranche,
    inherited: tranche && inheritedAccountOf(entered.dossier, entered.now.toISOString()),
    claim,
    account: accountChange && shownAccountChange(accountChange, call),
    report: figures?.report,
    settlement: figures?.settlement,
  }
}

/** The second person confirms what the first one has approved. */
function isSecondReview({ step, reportingYear, accountChange }: Stepping) {
  return step.action === ('confirm' satisfies DossierAction) && !reportingYear && !accountChange
}

/** A step that tells points shows none: they are about what was filed as a whole. */
function figuresIn(entered: Stepping & { reportingYear: ReportingYear }) {
  if (entered.step.asks === 'points') return undefined
  const filed = filedReport(entered)
  return {
    report: filed ? reportFor(entered, filed) : undefined,
    settlement: settlementOf(entered, filed) ?? undefined,
  }
}
