import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import type { ProposalFacts } from '#app/domain/lifecycle/proposal-facts.ts'
import { sumRappen } from '#app/domain/money.ts'
import { callAbout } from '#app/models/agreement/account-calls.server.ts'
import { accountChangesOf } from '#app/models/agreement/account-records.server.ts'
import { amendmentFacts } from '#app/models/agreement/amendment-facts.server.ts'
import { amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import { claimsOf, tranchesOf } from '#app/models/money/payments.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { givenFor } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { provenFor, settlementOf } from '#app/models/report/told-report.server.ts'
import { dossierFacts } from './dossier-facts.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { terminationOf } from './terminations.server.ts'

type Asked = { machine: MachineName; recordId: string; action: string; input: TransitionInput }
type About = { asked: Asked; dossier: Dossier }

/** What a step that waits is decided on, as it stands at this moment: the record, and what the step makes of it. */
export function factsOfProposal(asked: Asked, dossier: Dossier): ProposalFacts {
  const about = { asked, dossier }
  switch (asked.machine) {
    case 'dossier':
      return ofDossier(about)
    case 'reportingYear':
      return ofYear(about)
    case 'amendment':
      return ofAmendment(about)
    case 'tranche':
      return given({ tranche: tranchesOf(dossier.id).find(({ id }) => id === asked.recordId) })
    case 'claim':
      return given({ claim: claimsOf(dossier.id).find(({ id }) => id === asked.recordId) })
    case 'accountChange':
      return ofAccount(about)
  }
}

/** The mark of what a step is decided on: the page of its confirmation sends it back, and other facts by then are shown first. */
export function markOfFacts(asked: Asked, dossier: Dossier): string {
  return markOfRecord(factsOfProposal(asked, dossier))
}

function ofDossier({ asked: { action, input }, dossier }: About): ProposalFacts {
  if (action === ('replace_copy' satisfies DossierAction)) return copyIn(input)
  if (action === ('approve' satisfies DossierAction)) return creditIn(dossierFacts(dossier))
  const ended = action === ('revoke' satisfies DossierAction) ? terminationOf(dossier.id) : undefined
  return given({ termination: ended && { on: ended.on, reason: ended.reason } })
}

/** The copy that waits, with what was found in it. */
function copyIn({ documentId = '', signatureKind: kind, findings }: TransitionInput): ProposalFacts {
  const file = documentById(documentId)
  if (!file || !kind || kind === 'acceptance') return {}
  return {
    copy: { documentId, fileName: file.fileName, sha256: file.sha256, kind, findings: findings ?? null },
  }
}

/** Where figures are typed, what the year would be settled on; else its settlement, and what falls away with it. */
function ofYear({ asked: { recordId, input }, dossier }: About): ProposalFacts {
  const reportingYear = reportingYearsOf(dossier.id).find(({ id }) => id === recordId)
  if (!reportingYear) return {}
  const day = givenFor(reportingYear) ?? undefined
  if (input.corrections)
    return given({ after: provenFor({ dossier, reportingYear }, input.corrections), given: day })
  const settled = settlementOf({ dossier, reportingYear }, null)
  return settled ? { settled, lapsing: lapsingWith(reportingYear.year, dossier) } : given({ given: day })
}

function lapsingWith(year: number, { id }: Dossier): ProposalFacts['lapsing'] {
  const claims = claimsOf(id).filter((one) => one.year === year && one.state === 'issued')
  const topUps = tranchesOf(id).filter(
    (one) => one.year === year && (one.state === 'planned' || one.state === 'held'),
  )
  return {
    claimRappen: sumRappen(claims.map(({ openRappen }) => openRappen)),
    topUpRappen: sumRappen(topUps.map(({ amountRappen }) => amountRappen)),
  }
}

function ofAmendment({ asked: { recordId }, dossier }: About): ProposalFacts {
  const amendment = amendmentsOf(dossier.id).find(({ id }) => id === recordId)
  if (!amendment) return {}
  const { kind, effectiveOn, reason } = amendment
  const facts = amendmentFacts(amendment, dossier)
  const exception = facts.matchException
  return { amendment: { kind, effectiveOn, reason, exception }, ...creditIn(facts) }
}

function creditIn({ beyondCredit }: Required<Pick<ProposalFacts, 'beyondCredit'>>): ProposalFacts {
  return Object.keys(beyondCredit).length > 0 ? { beyondCredit } : {}
}

/** The two accounts with the paper of the bank, what the officer has compared, whom they called and what came of it. */
function ofAccount({ asked: { recordId, input }, dossier }: About): ProposalFacts {
  const found = accountChangesOf(dossier.id).find(({ id }) => id === recordId)
  if (!found) return {}
  const { id, state, version, before, after, reason, documentId, requestedAt, inForceOn, inForceAt, answer } =
    found
  const change = {
    ...{ id, state, version, before, after, reason, documentId },
    ...{ requestedAt, inForceOn, inForceAt, answer },
  }
  const call = callAbout(dossier, found, { phoned: false, ...input })
  return { account: { change, call, compared: input.accountCompared ?? false } }
}

/** Without what is not there: kept and read again, the facts are the same. */
function given(facts: { [Name in keyof ProposalFacts]: ProposalFacts[Name] | undefined }): ProposalFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as ProposalFacts
}
