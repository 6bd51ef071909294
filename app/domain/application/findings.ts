import { missingIn } from '#app/domain/application/completeness.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import * as fulfilled from '#app/domain/lifecycle/dossier-guards.ts'
import { type Reason, type ReasonKey, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Situation } from '#app/domain/lifecycle/table.ts'
import { rappen } from '#app/domain/money.ts'
import { CHECKLIST_RULES, type ChecklistRule } from './checklist.ts'
import type { ApplicationSection } from './sections.ts'

/** Where a municipality mends what a rule found. */
export const SECTION_OF_RULE: Record<ChecklistRule, ApplicationSection> = {
  B1: 'party',
  B2: 'structure',
  B3: 'documents',
  B4: 'budget',
  B5: 'documents',
  B6: 'measures',
  B8: 'measures',
  B9: 'party',
  B10: 'party',
  B11: 'budget',
  B12: 'budget',
  B13: 'party',
}

/** What the portal itself finds wrong, by the rule of the leaflet it belongs to; an empty list: nothing. */
export function findingsByRule(facts: DossierFacts, today: string): Record<ChecklistRule, Reason[]> {
  const situation: Situation<DossierFacts> = { facts, actor: { id: null, roles: [] }, input: {}, today }
  const found = [
    ...missingIn(facts.application, facts.catalogue),
    ...fulfilled.everyMemberHasResolved(situation),
    ...fulfilled.resolutionsCoverTheApplication(situation),
    ...fulfilled.budgetMeetsTheMatch(situation),
    ...fulfilled.populationIsAsPinned(situation),
    ...fulfilled.termLiesWithinThePeriod(situation),
    ...fulfilled.applicationIsInTime(situation),
    ...fulfilled.termIsStillAhead(situation),
    ...fulfilled.membersStillExist(situation),
    ...fulfilled.noMemberHasProjectFunding(situation),
    ...fulfilled.noOtherAgreementRuns(situation),
    ...doubts(facts),
  ]
  return Object.fromEntries(
    CHECKLIST_RULES.map((rule) => [rule, found.filter(({ key }) => RULE_OF[key] === rule)]),
  ) as Record<ChecklistRule, Reason[]>
}

/** Below this a post is hardly a permanent structure (Merkblatt 2): the officer asks. */
const SMALLEST_PERCENTAGE = 10

/** What may be right and is worth a look: it holds up no step, the officer judges it. */
function doubts({ application: { structure }, contribution, sharedFiles }: DossierFacts): Reason[] {
  const found = sharedFiles.map(({ fileName, slots }) =>
    reason('one_file_for_several', { fileName, count: slots }, 'structure'),
  )
  if (!structure) return found
  const { jobPercentage: percent, ownBudgetRappen } = structure
  const required = rappen(Math.max(0, ...Object.values(contribution?.requiredByYear ?? {})))
  if (percent < SMALLEST_PERCENTAGE) found.push(reason('structure_very_small', { percent }, 'structure'))
  if (ownBudgetRappen < required)
    found.push(reason('own_budget_below_share', { planned: ownBudgetRappen, required }, 'structure'))
  return found
}

const RULE_OF: Partial<Record<ReasonKey, ChecklistRule>> = {
  members_missing: 'B1',
  lead_is_not_a_member: 'B1',
  contact_missing: 'B1',
  bank_account_missing: 'B1',
  other_agreement_runs: 'B1',
  other_agreement_releases: 'B1',
  other_agreement_ends: 'B1',
  other_application_counts: 'B1',
  structure_missing: 'B2',
  structure_evidence_missing: 'B2',
  mandate_after_start: 'B2',
  structure_very_small: 'B2',
  own_budget_below_share: 'B2',
  one_file_for_several: 'B2',
  resolution_missing: 'B3',
  resolution_paper_missing: 'B3',
  resolution_amount_too_low: 'B3',
  resolution_term_too_short: 'B3',
  resolution_lies_in_the_future: 'B3',
  budget_missing: 'B4',
  third_party_missing: 'B4',
  measure_without_budget: 'B4',
  foundation_paper_missing: 'B5',
  measures_missing: 'B6',
  measure_outside_focus_areas: 'B6',
  measure_without_goal: 'B6',
  measure_without_key_figure: 'B6',
  measure_without_target_group: 'B8',
  term_outside_period: 'B9',
  term_ended: 'B9',
  window_not_open: 'B9',
  window_closed: 'B9',
  term_begins_too_early: 'B9',
  population_unknown: 'B10',
  member_ended: 'B10',
  member_gone: 'B1',
  population_changed: 'B10',
  match_not_met: 'B11',
  project_funding_conflict: 'B13',
}
