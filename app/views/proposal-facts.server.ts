import type { Due } from '#app/domain/deadlines/due.ts'
import type { Language } from '#app/domain/language.ts'
import type { ClaimRow, TrancheRow } from '#app/domain/ledger.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { sumRappen } from '#app/domain/money.ts'
import { accountChangesOf } from '#app/models/agreement/account-records.server.ts'
import { amendmentFacts } from '#app/models/agreement/amendment-facts.server.ts'
import {
  type Amendment,
  agreementBefore,
  amendmentsOf,
} from '#app/models/agreement/amendment-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import type { Proposal } from '#app/models/dossier/proposals.server.ts'
import { terminationOf } from '#app/models/dossier/terminations.server.ts'
import { claimsOf, tranchesOf } from '#app/models/money/payments.server.ts'
import { givenFor } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { type Difference, differencesOf } from '#app/text/agreement-differences.ts'
import { callAbout, type ShownAccountChange, shownAccountChange } from './account-change.server.ts'
import { provenFor, type ShownSettlement, settlementOf } from './report-view.server.ts'

type About = { proposal: Proposal; dossier: Dossier; language: Language }

/** Of each kind of record what there is to look at. */
export type ProposalFacts = Partial<
  ReturnType<typeof ofDossier> &
    YearFacts &
    AmendmentFacts &
    AccountFacts & { tranche: TrancheRow; claim: ClaimRow }
>

/** What whoever confirms decides on, as it stands today: of each machine the record, and what the step makes of it. */
export function proposalFacts(about: About): ProposalFacts {
  switch (about.proposal.machine) {
    case 'dossier':
      return ofDossier(about)
    case 'reportingYear':
      return ofYear(about)
    case 'amendment':
      return ofAmendment(about)
    case 'tranche':
      return { tranche: tranchesOf(about.dossier.id).find(({ id }) => id === about.proposal.recordId) }
    case 'claim':
      return { claim: claimsOf(about.dossier.id).find(({ id }) => id === about.proposal.recordId) }
    case 'accountChange':
      return ofAccount(about)
  }
}

function ofDossier({ proposal: { action }, dossier: { id } }: About) {
  const termination = action === ('revoke' satisfies DossierAction) ? terminationOf(id) : undefined
  return { termination }
}

/** Where figures are typed, what the year would be settled on; else its settlement, and what falls away with it. */
function ofYear({ proposal: { recordId, input }, dossier }: About): YearFacts {
  const reportingYear = reportingYearsOf(dossier.id).find(({ id }) => id === recordId)
  if (!reportingYear) return {}
  const given = givenFor(reportingYear) ?? undefined
  const settled = settlementOf({ dossier, reportingYear }, null)
  if (input.corrections) {
    return { after: provenFor({ dossier, reportingYear }, input.corrections), given }
  }
  return settled ? { settled, lapsing: lapsingWith(reportingYear.year, dossier) } : { given }
}

type YearFacts = {
  given?: Due | undefined
  settled?: ShownSettlement
  lapsing?: ReturnType<typeof lapsingWith>
  after?: Pick<ReturnType<typeof provenFor>, 'lines' | 'thirdParty' | 'settlement'>
}

/** What is asked for, and what is planned, by the settlement of a year that would count no more. */
function lapsingWith(year: number, { id }: Dossier) {
  const claims = claimsOf(id).filter((one) => one.year === year && one.state === 'issued')
  const topUps = tranchesOf(id).filter(
    (one) => one.year === year && one.kind === 'top_up' && (one.state === 'planned' || one.state === 'held'),
  )
  return {
    claimRappen: sumRappen(claims.map(({ openRappen }) => openRappen)),
    topUpRappen: sumRappen(topUps.map(({ amountRappen }) => amountRappen)),
  }
}

type AmendmentFacts = {
  amendment?: Pick<Amendment, 'kind' | 'effectiveOn' | 'reason'> & { exception: string | null }
  differences?: Difference[]
}

function ofAmendment({ proposal: { recordId }, dossier, language }: About): AmendmentFacts {
  const amendment = amendmentsOf(dossier.id).find(({ id }) => id === recordId)
  if (!amendment) return {}
  const { kind, effectiveOn, reason, data } = amendment
  return {
    amendment: { kind, effectiveOn, reason, exception: amendmentFacts(amendment, dossier).matchException },
    differences: differencesOf(language, { before: agreementBefore(amendment), after: data }),
  }
}

type AccountFacts = {
  account?: ShownAccountChange
  checked?: { compared: boolean }
}

/** The two accounts with the paper of the bank, what the officer has compared, whom they called and what came of it. */
function ofAccount({ proposal: { recordId, input }, dossier }: About): AccountFacts {
  const change = accountChangesOf(dossier.id).find(({ id }) => id === recordId)
  if (!change) return {}
  const call = callAbout(dossier, change, { phoned: false, ...input })
  return { account: shownAccountChange(change, call), checked: { compared: input.accountCompared ?? false } }
}
