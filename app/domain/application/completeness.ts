import type { Point } from '#app/domain/lifecycle/points.ts'
import { type Reason, type ReasonKey, reason } from '#app/domain/lifecycle/reasons.ts'
import { lacksGoal, openAreas } from '#app/domain/programme/catalogue.ts'
import type { AnyCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { type Application, yearsOf } from './application.ts'
import { APPLICATION_SECTIONS, type ApplicationSection, type SectionState, sectionState } from './sections.ts'

/** What is missing before an application can be filed (Merkblatt 2, 3 and 4; rules B1, B2, B4 to B6, B8). */
export function missingIn(application: Application, catalogue: AnyCatalogue): Reason[] {
  return [
    ...partyIsNamed(application),
    ...structureIsShown(application),
    ...measuresArePlanned(application, catalogue),
    ...budgetIsGiven(application),
    ...foundationPaperIsThere(application),
  ]
}

type SectionFacts = {
  /** In which sections something was typed or handed in, also half done. */
  begun: ReadonlySet<string>
  /** Those of all guards of filing. */
  reasons: readonly Reason[]
  points: readonly Point[]
}

/** The state of each section, for the stepper; the last one checks them all. */
export function sectionStates({
  begun,
  reasons,
  points,
}: SectionFacts): Record<ApplicationSection, SectionState> {
  const stateOf = (section: ApplicationSection) =>
    sectionState({
      begun: begun.has(section),
      missing: section === 'review' || reasons.some((found) => found.section === section),
      points: points.filter((point) => point.section === section),
    })
  return Object.fromEntries(APPLICATION_SECTIONS.map((section) => [section, stateOf(section)])) as Record<
    ApplicationSection,
    SectionState
  >
}

/** Merkblatt 2: a municipality or an association of municipalities, one of them in the lead. */
function partyIsNamed({ party, gaps }: Application): Reason[] {
  const reasons: Reason[] = []
  const fewest = party.kind === 'association' ? 2 : 1
  if (party.members.length < fewest) reasons.push(reason('members_missing', undefined, 'party'))
  if (!party.members.some((m) => m.bfsNumber === party.leadBfsNumber))
    reasons.push(reason('lead_is_not_a_member', undefined, 'party'))
  if (!party.contact) reasons.push(emptyFields('contact_missing', gaps, { of: CONTACT, in: 'party' }))
  if (!party.account) reasons.push(emptyFields('bank_account_missing', gaps, { of: ACCOUNT, in: 'party' }))
  return reasons
}

/** The fields of a group, as the forms name them. */
export const CONTACT = ['contactName', 'contactEmail', 'contactPhone', 'street', 'postalCode', 'town']
export const ACCOUNT = ['iban', 'accountHolder']
export const STRUCTURE = [
  'contactPoint',
  'responsiblePerson',
  'jobPercentage',
  'mandateBasis',
  'mandateSince',
  'ownBudget',
]

/** One sentence for a group that is not whole: which of its fields are empty, with the way to the first of them. */
function emptyFields(
  key: ReasonKey,
  gaps: readonly string[],
  group: { of: readonly string[]; in: ApplicationSection },
): Reason {
  const empty = group.of.filter((name) => gaps.includes(name))
  return reason(key, { fields: empty.join(' ') }, group.in, empty[0])
}

/** Merkblatt 2: a permanent structure with mandate and budget, each with its evidence, there before the term begins. */
function structureIsShown({ structure, papers, gaps, startsOn }: Application): Reason[] {
  const reasons: Reason[] = []
  if (!structure) reasons.push(emptyFields('structure_missing', gaps, { of: STRUCTURE, in: 'structure' }))
  if (structure && structure.mandateSince > startsOn)
    reasons.push(
      reason('mandate_after_start', { since: structure.mandateSince, startsOn }, 'structure', 'mandateSince'),
    )
  if (!papers.some((p) => p.slot === 'structure_evidence'))
    reasons.push(reason('structure_evidence_missing', undefined, 'structure'))
  return reasons
}

/** Merkblatt 3 and 4: measures in areas that are open, each with a goal of its area, target group and key figure. */
function measuresArePlanned({ measures }: Application, catalogue: AnyCatalogue): Reason[] {
  if (measures.length === 0) return [reason('measures_missing', undefined, 'measures')]
  const open = openAreas(catalogue).map(({ number }) => number)
  return measures.flatMap((measure) => {
    const { title, fundingArea, targetGroups, keyFigures } = measure
    const faults: Reason[] = []
    if (!open.includes(fundingArea)) faults.push(reason('measure_outside_focus_areas', { title }, 'measures'))
    if (lacksGoal(catalogue, measure)) faults.push(reason('measure_without_goal', { title }, 'measures'))
    if (targetGroups.length === 0) faults.push(reason('measure_without_target_group', { title }, 'measures'))
    if (keyFigures.length === 0) faults.push(reason('measure_without_key_figure', { title }, 'measures'))
    return faults
  })
}

/** Merkblatt 2: the budget tells how the funds are used, in every year and for every measure. */
function budgetIsGiven(application: Application): Reason[] {
  const { measures, budgetLines, thirdParty } = application
  const years = yearsOf(application)
  const emptyYears = years.filter((year) => !budgetLines.some((line) => line.year === year))
  const bareMeasures = measures.filter((m) => !budgetLines.some((line) => line.measureId === m.id))
  return [
    ...emptyYears.map((year) => reason('budget_missing', { year }, 'budget')),
    ...years
      .filter((year) => thirdParty[year] === undefined)
      .map((year) => reason('third_party_missing', { year }, 'budget', `thirdParty.${year}`)),
    ...bareMeasures.map(({ title }) => reason('measure_without_budget', { title }, 'budget')),
  ]
}

/** Merkblatt 2: concept or strategy papers are handed in. */
function foundationPaperIsThere({ papers }: Application): Reason[] {
  if (papers.some((p) => p.slot === 'foundation_paper')) return []
  return [reason('foundation_paper_missing', undefined, 'documents')]
}
