import { type AmendmentKind, KINDS_OF_MUNICIPALITY } from '#app/domain/agreement/amendment.ts'
import { type Resolved, type ResolvingYear, unresolvedIn } from '#app/domain/agreement/resolved.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import type { Rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { AmendmentRules } from '#app/domain/programme/amendment-rules.ts'
import type { FourEyes } from '#app/domain/programme/four-eyes.ts'
import { isMunicipal, type Side } from '#app/domain/roles.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { type Reason, reason } from './reasons.ts'
import type { Situation } from './table.ts'

/** What the leaflet's rules look at, for the years that an amendment touches. */
export type BoundFacts = Pick<DossierFacts, 'projectFunding' | 'runningAgreements'> & {
  /** The last day of the new version, and of the period. */
  endsOn: string
  periodEndsOn: string
  /** Francs missing for the match, only the years that miss it. */
  missingForMatch: Readonly<Record<number, Rappen>>
  /** Why the contribution is agreed all the same. */
  matchException: string | null
  /** Years whose contribution rises. */
  raisedYears: readonly number[]
  /** Francs by which raised years go beyond what is left of the credit, only the years in which they do. */
  beyondCredit: Readonly<Record<number, Rappen>>
  resolving: readonly ResolvingYear[]
  resolutions: readonly Resolved[]
  rules: AmendmentRules
  fourEyes: Pick<FourEyes, 'matchExceptions' | 'raisesOfPastYears' | 'amendmentsFromAmount'>
}

type Bound = Situation<BoundFacts>

export function agreementIsActive({ facts }: Situation<{ agreementActive: boolean }>): Reason[] {
  return facts.agreementActive ? [] : [reason('nothing_to_amend')]
}

export function noOtherAmendmentIsOpen({ facts }: Situation<{ anotherIsOpen: boolean }>): Reason[] {
  return facts.anotherIsOpen ? [reason('amendment_open')] : []
}

export function amendmentRestsOnTheRecords({ facts }: Situation<{ restsOnTheRecords: boolean }>): Reason[] {
  return facts.restsOnTheRecords ? [] : [reason('amendment_overtaken')]
}

/** Merkblatt 5: no agreement runs past the end of its period. */
export function termLiesWithinThePeriod({ facts: { endsOn, periodEndsOn } }: Bound): Reason[] {
  return endsOn <= periodEndsOn ? [] : [reason('term_outside_period', { endsOn: periodEndsOn })]
}

/** Merkblatt 5: own spending of at least the canton's contribution, or a reason why not, as the programme allows it. */
export function budgetMeetsTheMatch({ facts }: Bound): Reason[] {
  if (facts.matchException) return []
  return Object.entries(facts.missingForMatch).map(([year, missing]) =>
    reason('amendment_match_not_met', { year: Number(year), missing }),
  )
}

export function exceptionIsAllowed({ facts: { matchException, rules } }: Bound): Reason[] {
  return matchException === null || rules.matchExceptions ? [] : [reason('match_exception_not_allowed')]
}

/** Merkblatt 2: the council of every member, also of one that joins, has resolved it. */
export function everyCouncilHasResolved({ facts, today }: Bound): Reason[] {
  return unresolvedIn(facts.resolving, { given: facts.resolutions, today })
}

/** A year that is over is raised only where the programme lets it be. */
export function pastYearsMayBeRaised({ facts, today }: Bound): Reason[] {
  if (facts.rules.raisesOfPastYears) return []
  return pastRaises(facts, today).map((year) => reason('past_year_not_raised', { year }))
}

export function municipalityMayAskForIt({ facts }: Situation<{ kind: AmendmentKind }>): Reason[] {
  return isOneOf(KINDS_OF_MUNICIPALITY, facts.kind) ? [] : [reason('kind_is_for_the_canton')]
}

export function municipalityHasAskedForIt({ facts }: Situation<{ side: Side }>): Reason[] {
  return facts.side === 'municipality' ? [] : [reason('own_proposal')]
}

/** Whoever began it takes it back. */
export function ownProposalIsWithdrawn({ facts, actor: { roles } }: Situation<{ side: Side }>): Reason[] {
  const side = roles.some((role) => role !== 'system' && isMunicipal(role)) ? 'municipality' : 'canton'
  return facts.side === side ? [] : [reason('proposal_of_the_other_side')]
}

/** What the municipality asks for, it asks by its lead: who would join can decline, and takes nothing back. */
export function leadTakesBack({ facts, actor: { signsFor } }: Situation<{ lead: number }>): Reason[] {
  const isOfLead = signsFor?.includes(facts.lead) ?? true
  return isOfLead ? [] : [reason('proposal_of_the_lead')]
}

/** A person accepts once for each municipality, and only for one whose acceptance is still to come. */
export function acceptanceIsAwaited({
  facts: { awaits, accepted },
  actor,
}: Situation<{
  awaits: readonly number[]
  accepted: readonly { bfsNumber: number; by: string }[]
}>): Reason[] {
  const own = accepted.filter(({ by }) => by === actor.id).map(({ bfsNumber }) => bfsNumber)
  const open = awaits.filter((bfsNumber) => actor.signsFor?.includes(bfsNumber) ?? true)
  if (open.some((bfsNumber) => !own.includes(bfsNumber))) return []
  return [reason(own.length > 0 ? 'signed_already' : 'acceptance_not_awaited')]
}

/**
 * A municipality takes back what it has accepted itself, of all who have accepted for it. What the lead has asked for is
 * taken back as a whole.
 */
export function ownAcceptanceStands({
  facts: { accepted, side, lead },
  actor: { signsFor },
}: Situation<{
  accepted: readonly { bfsNumber: number }[]
  side: Side
  lead: number
}>): Reason[] {
  const stands = accepted.some(
    ({ bfsNumber }) =>
      (signsFor?.includes(bfsNumber) ?? true) && !(side === 'municipality' && bfsNumber === lead),
  )
  return stands ? [] : [reason('no_acceptance_stands')]
}

/** Vier-Augen-Prinzip, as the programme asks for it, and always beyond the credit of a year. */
export function asksForTwo(
  facts: Pick<BoundFacts, 'matchException' | 'raisedYears' | 'beyondCredit' | 'fourEyes'> & {
    contribution: Rappen
  },
  today: string,
): boolean {
  const { matchExceptions, raisesOfPastYears, amendmentsFromAmount } = facts.fourEyes
  if (Object.keys(facts.beyondCredit).length > 0) return true
  if (matchExceptions && facts.matchException !== null) return true
  if (raisesOfPastYears && pastRaises(facts, today).length > 0) return true
  return amendmentsFromAmount !== null && facts.contribution >= amendmentsFromAmount
}

function pastRaises({ raisedYears }: Pick<BoundFacts, 'raisedYears'>, today: string): number[] {
  return raisedYears.filter((year) => year < yearOf(today))
}
