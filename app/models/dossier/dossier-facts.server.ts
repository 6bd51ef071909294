import { isIssued } from '#app/domain/agreement/standing.ts'
import { CHECKLIST_RULES, isAnswer, isOutdated } from '#app/domain/application/checklist.ts'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import { type PinnedCalculation, populationChange } from '#app/domain/contribution/pinned.ts'
import { poolFaultIn } from '#app/domain/contribution/pool.ts'
import { grouped } from '#app/domain/grouped.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { openAccountChangeOf } from '#app/models/agreement/account-records.server.ts'
import {
  replaceableCopies,
  signedForMunicipality,
} from '#app/models/agreement/signatures-set-aside.server.ts'
import { openRequestDeadline } from '#app/models/deadlines/deadlines.server.ts'
import { silenceFor } from '#app/models/deadlines/silences.server.ts'
import { matchByYear, readCalculation, requiredByYear } from '#app/models/money/calculations.server.ts'
import { contributionsOf } from '#app/models/money/contributions.server.ts'
import { mayBindTheCanton } from '#app/models/money/key-calculation.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { beyondPools } from '#app/models/money/pool-rounds.server.ts'
import { catalogueOf } from '#app/models/programme/catalogues.server.ts'
import { beyondCreditOf } from '#app/models/programme/credit-room.server.ts'
import { admittingFor } from '#app/models/programme/late-openings.server.ts'
import { mergerOf } from '#app/models/programme/mergers.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { openOfYear } from '#app/models/report/report-facts.server.ts'
import { agreedTerms } from './agreement-end.server.ts'
import { applicationOf } from './application.server.ts'
import { editsOf } from './checklist.server.ts'
import { openRequestsOf } from './completion-requests.server.ts'
import { coveredBy, otherAgreements, projectFundingWithin } from './coverage.server.ts'
import { chainOf } from './dossier-chain.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { askedOf, pointsAskedOf, revisedSince } from './points.server.ts'
import { laterApplicationOf } from './rejections.server.ts'
import { isDrawn } from './second-review-draw.server.ts'
import { terminationOf } from './terminations.server.ts'

/** Everything the rules of a dossier look at, as it stands now. */
export function dossierFacts(dossier: Dossier): DossierFacts {
  const application = applicationOf(dossier)
  const pinned = pinnedCalculation(dossier.id)
  const read = pinned ? { ok: true as const, value: pinned.calculation } : readCalculation(dossier)
  const calculation = read.ok ? read.value : undefined
  const programme = programmeOf(dossier.periodId)
  const covered = coveredBy(asAgreed(dossier))
  return {
    state: dossier.state,
    application,
    catalogue: catalogueOf(dossier),
    period: { startsOn: programme.startsOn, endsOn: programme.endsOn },
    sharedFiles: sharedFilesOf(dossier.id),
    admitting: admittingFor(programme, dossier.party.leadBfsNumber),
    firstFiledAt: filingsOf(dossier.id, null).at(-1)?.filedAt ?? null,
    ...mergedMembers(dossier),
    contribution: calculation ? contributionOf(dossier, calculation) : null,
    poolFault: poolFaultIn(read),
    beyondPools: dossier.state === 'terminated' ? beyondPools(dossier) : {},
    missingForMatch: calculation ? missingForMatch(dossier, application, calculation) : {},
    beyondCredit:
      calculation && isOneOf(PROMISING, dossier.state)
        ? beyondCreditOf(dossier, contributionsOf(dossier, calculation))
        : {},
    creditExceptionStands: (pinned?.creditReason ?? '') !== '',
    projectFunding: projectFundingWithin(covered),
    runningAgreements: otherAgreements(covered, dossier),
    checklist: checklistOf(dossier.id),
    openRequests: openRequestsOf(dossier.id, null),
    openPoints: openPoints(pointsAskedOf({ dossierId: dossier.id, year: null })).length,
    asked: askedOf({ dossierId: dossier.id, year: null }),
    openRequest: openRequestFacts(dossier.id),
    revised: revisedSince({ dossierId: dossier.id, year: null }),
    chain: chainOf(dossier),
    calculationPinned: pinned !== undefined,
    populationChange: pinned ? populationChange(pinned.calculation, municipalityHistories()) : null,
    secondPersonAsked:
      dossier.secondReviewAsked || isDrawn(dossier) || passesThreshold(programme.settings, calculation),
    decidedBy: dossier.decidedBy,
    laterApplication: laterApplicationOf(dossier),
    issuedDocument: isIssued(dossier.state) && recordsIn(dossier.id, 'agreements').length > 0,
    ...signingFacts(dossier),
    ...withheldFiles({ dossierId: dossier.id, year: null }),
    keyMayBindTheCanton: calculation === undefined || mayBindTheCanton(calculation),
    terminatedOn: terminationOf(dossier.id)?.on ?? null,
    paidYears: paidYearsOf(dossier.id),
    reopeningsByTwo: programme.settings.fourEyes.reopenings,
    accountChangeOpen: openAccountChangeOf(dossier.id) !== undefined,
    unsettledYears: unsettledYearsOf(dossier.id),
  }
}

/** Before the agreement is issued: what it gives is promised, and stands against the credit from then on. */
const PROMISING = ['in_review', 'second_review', 'approved'] as const satisfies readonly DossierState[]

function mergedMembers({ members, startsOn }: Dossier): Pick<DossierFacts, 'endedMembers' | 'endingMembers'> {
  const merged = members.flatMap(({ bfsNumber }) => {
    const merger = mergerOf(bfsNumber)
    return merger ? [{ name: merger.name, successor: merger.successor, day: merger.mergedOn }] : []
  })
  return {
    endedMembers: merged.filter(({ day }) => day <= startsOn),
    endingMembers: merged.filter(({ day }) => day > startsOn),
  }
}

function openRequestFacts(dossierId: string): DossierFacts['openRequest'] {
  if (!openRequestDeadline({ dossierId, year: null })) return null
  const silence = silenceFor({ dossierId, year: null })
  return silence && { lastDay: silence.awaitedUntil, reminded: silence.told }
}

/** What was terminated would cover again whom it covered before. */
function asAgreed(dossier: Dossier): Dossier {
  const agreed = dossier.state === 'terminated' ? agreedTerms(dossier) : undefined
  return agreed ? { ...dossier, endsOn: agreed.term.endsOn } : dossier
}

/** What was paid, returned or set off can turn out not to have been, also after its year was settled. */
function unsettledYearsOf(dossierId: string): DossierFacts['unsettledYears'] {
  return recordsIn(dossierId, 'reportingYears')
    .map((one) => ({ year: one.year, state: one.state, openRappen: openOfYear(one) }))
    .filter(({ state, openRappen }) => state !== 'settled' || openRappen > 0)
}

const EVIDENCE = ['structure_evidence', 'resolution', 'foundation_paper'] as const satisfies DocumentSlot[]

/** What the municipality handed in for its application in more than one slot, by its content. */
function sharedFilesOf(dossierId: string) {
  const own = recordsIn(dossierId, 'documents').filter(
    ({ slot, removedAt }) => removedAt === null && isOneOf(EVIDENCE, slot),
  )
  const byContent = grouped(own.map((file) => [file.sha256, file] as const))
  return [...byContent.values()].flatMap((files) => {
    const slots = new Set(files.map(({ slot }) => slot)).size
    return slots > 1 ? [{ fileName: files[0]?.fileName ?? '', slots }] : []
  })
}

/** Who has signed what was issued for the municipality, and whether its rule asks for one more person. */
function signingFacts(dossier: Dossier) {
  const signed = signedForMunicipality(dossier)
  return {
    signedForMunicipality: signed.map(({ signedBy }) => signedBy),
    copyHandedIn: replaceableCopies(dossier.id).length > 0,
    copyToCompare: signed.some(({ documentId, matchedAt }) => documentId !== null && matchedAt === null),
    awaitsSecondSignature: dossier.party.signsJointly && signed.length === 0,
  }
}

function paidYearsOf(dossierId: string): number[] {
  const left = recordsIn(dossierId, 'tranches').filter(({ state }) => state === 'ordered' || state === 'paid')
  return [...new Set(left.map(({ year }) => year))].sort((one, other) => one - other)
}

function contributionOf(dossier: Dossier, calculation: PinnedCalculation) {
  const byYear = contributionsOf(dossier, calculation)
  return { byYear, requiredByYear: requiredByYear(dossier, byYear) }
}

function missingForMatch(
  dossier: Dossier,
  { budgetLines, thirdParty }: DossierFacts['application'],
  calculation: PinnedCalculation,
) {
  const failing = matchByYear(dossier, { calculation, budgetLines, thirdParty }).filter(({ holds }) => !holds)
  return Object.fromEntries(failing.map(({ year, missing }) => [year, missing]))
}

function checklistOf(dossierId: string) {
  const given = recordsIn(dossierId, 'checklist').filter(isAnswer)
  const edits = given.length > 0 ? editsOf(dossierId) : []
  const entries = given.filter((entry) => !isOutdated(entry, edits))
  const answered = new Set(entries.map(({ rule }) => rule))
  return {
    open: CHECKLIST_RULES.filter((rule) => !answered.has(rule)).length,
    negative: entries.filter(({ verdict }) => verdict === 'not_fulfilled').map(({ rule }) => rule),
  }
}

function passesThreshold(
  { secondPerson }: ReturnType<typeof programmeOf>['settings'],
  calculation: PinnedCalculation | undefined,
) {
  const { fromAmount } = secondPerson
  return fromAmount !== null && calculation !== undefined && calculation.result.fullYear >= fromAmount
}
