import { whyNotTwice } from '#app/domain/agreement/other-agreement.ts'
import { endsBefore } from '#app/domain/agreement/termination.ts'
import { missingIn } from '#app/domain/application/completeness.ts'
import { missingResolutions, uncoveredByResolutions } from '#app/domain/application/resolutions.ts'
import { parsePlainDate } from '#app/domain/deadlines/calendar.ts'
import { admissionOf, whyNotTaken } from '#app/domain/programme/admission.ts'
import { authorityIsDeclared } from './asked.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { isTermOver } from './lapse.ts'
import { type Reason, reason } from './reasons.ts'
import { onceTyped, type Situation } from './table.ts'

/** What must hold for the transitions of a dossier; each guard is named for the fact it states. */
type Facts = Situation<DossierFacts>

export function applicationIsComplete({ facts }: Facts): Reason[] {
  return missingIn(facts.application, facts.catalogue)
}

export function everyMemberHasResolved({ facts }: Facts): Reason[] {
  return missingResolutions(facts.application)
}

export function resolutionsCoverTheApplication({ facts, today }: Facts): Reason[] {
  return uncoveredByResolutions(facts.application, {
    requiredByYear: facts.contribution?.requiredByYear ?? {},
    today,
  })
}

/**
 * Merkblatt 5: own spending of at least the canton's contribution, in every year of the budget. A share of a pool may
 * be told only once others have filed, too.
 */
export function budgetMeetsTheMatch({ facts }: Facts): Reason[] {
  if (facts.poolFault) return []
  if (!facts.contribution) return withoutPopulation(facts)
  return Object.entries(facts.missingForMatch).map(([year, missing]) =>
    reason('match_not_met', { year: Number(year), missing }, 'budget'),
  )
}

/** Merkblatt 5: contributions are limited to the KIP period. */
export function termLiesWithinThePeriod({ facts: { application, period } }: Facts): Reason[] {
  const within =
    application.startsOn >= period.startsOn &&
    application.endsOn <= period.endsOn &&
    application.startsOn < application.endsOn
  return within ? [] : [reason('term_outside_period', { endsOn: period.endsOn }, 'party')]
}

/**
 * Contributions are for what is to come: filed while the programme takes applications, for a term not begun long ago.
 * What was filed in time stays in time, whatever window is set later: term and lead municipality do not change.
 */
export function applicationIsInTime({
  facts: { admitting, firstFiledAt, application },
  today,
}: Facts): Reason[] {
  if (firstFiledAt !== null) return []
  return whyNotTaken(application.startsOn, admissionOf(admitting, today))
}

/** Nobody is bound for a time that is over, but by an application that the office takes after it. */
export function termIsStillAhead({ facts, today }: Facts): Reason[] {
  return isTermOver(facts, today) ? [reason('term_ended', { endsOn: facts.application.endsOn })] : []
}

/** Merkblatt 1: an agreement is made with a municipality, and by the day of the decision each of them is one. */
export function membersStillExist({ facts: { endingMembers }, today }: Facts): Reason[] {
  return endingMembers
    .filter(({ day }) => day <= today)
    .map(({ name, ...merger }) => reason('member_gone', { municipality: name, ...merger }, 'party'))
}

/** Merkblatt 5: whoever has an agreement gets no cantonal project funding. */
export function noMemberHasProjectFunding({
  facts,
}: Situation<Pick<DossierFacts, 'projectFunding'>>): Reason[] {
  return facts.projectFunding.map(({ name, title, year }) =>
    reason('project_funding_conflict', { municipality: name, title, year }, 'party'),
  )
}

/** Merkblatt 5: nobody counts in two agreements in one year, also through an association or a merger. */
export function noOtherAgreementRuns({
  facts,
  today,
}: Situation<Pick<DossierFacts, 'runningAgreements'>>): Reason[] {
  return facts.runningAgreements.map((other) => whyNotTwice(other, today))
}

export function checklistIsAnswered({ facts: { checklist } }: Facts): Reason[] {
  if (checklist.open > 0) return [reason('checklist_incomplete', { count: checklist.open })]
  return checklist.negative.map((rule) => reason('checklist_negative', { rule }))
}

export function calculationIsMade({ facts }: Facts): Reason[] {
  const { poolFault } = facts
  if (poolFault) return [reason(poolFault.key, poolFault.figures)]
  return unless(facts.contribution, 'calculation_missing')
}

/** What a termination has set free may have been promised to others since: money is promised once. */
export function poolHasRoomAgain({ facts: { beyondPools } }: Facts): Reason[] {
  return Object.entries(beyondPools).map(([year, beyond]) =>
    reason('pool_given_away', { year: Number(year), beyond }),
  )
}

/** More than is left of a year's credit is promised for a reason only; where none was entered there is no limit. */
export function creditCoversIt({ facts: { beyondCredit }, input }: Facts): Reason[] {
  if (input.reason?.trim()) return []
  return Object.entries(beyondCredit).map(([year, beyond]) =>
    reason('credit_exceeded', { year: Number(year), beyond }),
  )
}

/** What goes beyond the credit is agreed only as two persons have fixed it. */
export function creditIsAgreedUpon({ facts: { beyondCredit, creditExceptionStands } }: Facts): Reason[] {
  if (creditExceptionStands) return []
  return Object.entries(beyondCredit).map(([year, beyond]) =>
    reason('credit_exceeded_since', { year: Number(year), beyond }),
  )
}

export function calculationIsPinned({ facts }: Facts): Reason[] {
  return unless(facts.calculationPinned, 'calculation_missing')
}

/** Merkblatt 5: the contribution rests on the residents; a merger since it was fixed makes it another one. */
export function populationIsAsPinned({ facts }: Facts): Reason[] {
  const { populationChange: change } = facts
  if (!change) return []
  if (change.today === null) return withoutPopulation(facts)
  return [reason('population_changed', { pinned: change.pinned, residents: change.today }, 'party')]
}

/** A member that goes into another municipality before the term has no residents of its own in it. */
function withoutPopulation({ endedMembers }: DossierFacts): Reason[] {
  if (endedMembers.length === 0) return [reason('population_unknown', undefined, 'party')]
  return endedMembers.map(({ name, ...merger }) =>
    reason('member_ended', { municipality: name, ...merger }, 'party'),
  )
}

export function agreementDocumentIsStored({ input }: Facts): Reason[] {
  return unless(input.documentId, 'agreement_document_missing')
}

export function keyIsConfirmedByTheCanton({ facts }: Facts): Reason[] {
  return unless(facts.keyMayBindTheCanton, 'key_not_confirmed')
}

export function agreementIsIssued({ facts }: Facts): Reason[] {
  return unless(facts.issuedDocument, 'agreement_document_missing')
}

/** A signature is one of three kinds; the two that are papers need their paper. */
export function signatureIsGiven({ input }: Facts): Reason[] {
  if (!input.signatureKind) return [reason('signature_missing')]
  if (input.signatureKind === 'acceptance') return authorityIsDeclared({ input, today: '' })
  return input.documentId ? [] : [reason('signed_copy_missing')]
}

/** What takes the place of a copy is a copy: no acceptance in the portal does. */
export function signedCopyIsGiven({ input }: Facts): Reason[] {
  const isCopy = input.signatureKind !== undefined && input.signatureKind !== 'acceptance'
  return unless(isCopy && input.documentId, 'signed_copy_missing')
}

/** Kollektivunterschrift zu zweien: the second signature is that of another person. */
export function signatoryIsSomeoneElse({
  facts,
  actor,
}: Situation<{ signedForMunicipality: readonly string[] }>): Reason[] {
  const signedAlready = actor.id !== null && facts.signedForMunicipality.includes(actor.id)
  return unless(!signedAlready, 'signed_already')
}

/** There is something to take back. */
export function aSignatureStands({ facts }: Facts): Reason[] {
  return unless(facts.signedForMunicipality.length > 0, 'no_signature_stands')
}

/** A machine tells what it finds in a signed copy; that it is of this agreement, a person says. */
export function copiesAreCompared({ facts, input }: Facts): Reason[] {
  const copies = facts.copyToCompare || input.signatureKind !== 'acceptance'
  return unless(!copies || input.copyMatches, 'copy_not_compared')
}

/** Whoever has filed again is decided on by that application. */
export function noLaterApplication({ facts: { laterApplication: reference } }: Facts): Reason[] {
  return reference === null ? [] : [reason('later_application', { reference })]
}

/** What both sides accepted in the portal bears its own page of acceptance: there is no copy that could be wrong. */
export function copyIsHandedIn({ facts }: Facts): Reason[] {
  return unless(facts.copyHandedIn, 'no_copy_handed_in')
}

/** Silence counts only after a reminder has reached somebody and the day is over; once the term is over no answer helps. */
export function requestIsUnanswered({ facts, today }: Facts): Reason[] {
  const { openRequest } = facts
  if (isTermOver(facts, today)) return []
  if (openRequest && today <= openRequest.lastDay)
    return [reason('request_day_runs', { day: openRequest.lastDay })]
  return openRequest?.reminded ? [] : [reason('request_not_reminded')]
}

/** An amendment has a life of its own: its agreement changes as it comes into force, by its document and acceptance. */
export function amendmentIsAccepted({ input, today }: Facts): Reason[] {
  const accepted = authorityIsDeclared({ input, today }).length === 0
  return unless(input.amendmentId && input.documentId && accepted, 'amendment_missing')
}

/** What ends anyway before the next year is over has nothing left to terminate. */
export function termCanBeShortened({ facts: { application }, today }: Facts): Reason[] {
  const { endsOn } = application
  if (today > endsOn) return [reason('term_over', { endsOn })]
  return unless(endsBefore(application, today).length > 0, 'term_ends_anyway', { endsOn })
}

/** Until its day a termination can be revoked; then the agreement has ended. */
export function terminationIsStillAhead({ facts: { terminatedOn }, today }: Facts): Reason[] {
  const isAhead = terminatedOn !== null && today <= terminatedOn
  return isAhead ? [] : [reason('termination_in_effect', { day: terminatedOn ?? '' })]
}

/** Where there is no day to terminate to, that alone is said. */
export const effectiveDateEndsAYear = onceTyped(({ facts: { application }, input, today }: Facts) => {
  const ends = endsBefore(application, today)
  if (ends.length === 0) return []
  const on = parsePlainDate(input.effectiveOn ?? '')
  if (!on) return [reason('effective_date_missing')]
  return unless(ends.includes(on), 'effective_date_outside_term', { endsOn: application.endsOn })
})

/** Nobody reports on a year that is not agreed any more: what was paid for it comes back first. */
export function nothingIsPaidBeyondTheEnd({ facts: { paidYears }, input: { effectiveOn } }: Facts): Reason[] {
  const years = effectiveOn ? paidYears.filter((year) => year > Number(effectiveOn.slice(0, 4))) : []
  return unless(years.length === 0, 'paid_beyond_end', { years: years.join(', ') })
}

export function everyReportingYearIsSettled({ facts }: Facts): Reason[] {
  const uneven = facts.unsettledYears.filter(({ state }) => state === 'settled')
  const years = facts.unsettledYears.filter(({ state }) => state !== 'settled').map(({ year }) => year)
  return [
    ...(years.length === 0 ? [] : [reason('reporting_years_open', { years: years.join(', ') })]),
    ...uneven.map(({ year, openRappen }) => reason('settled_year_uneven', { year, open: openRappen })),
  ]
}

export function noAccountChangeIsOpen({ facts }: Facts): Reason[] {
  return unless(!facts.accountChangeOpen, 'account_change_open')
}

function unless(holds: unknown, key: Reason['key'], data?: Reason['data']): Reason[] {
  return holds ? [] : [reason(key, data)]
}
