import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { type Application, yearsOf } from './application.ts'
import { type DocumentSlot, FOCUS_AREAS } from './catalogue.ts'
import { APPLICATION_SECTIONS, type ApplicationSection, type SectionState } from './sections.ts'

/** What is missing before an application can be filed (Merkblatt 2, 3 and 4; rules B1, B2, B4 to B6, B8). */
export function missingIn(application: Application): Reason[] {
  return [
    ...partyIsNamed(application),
    ...structureIsShown(application),
    ...measuresArePlanned(application),
    ...budgetIsGiven(application),
    ...foundationPaperIsThere(application),
  ]
}

/** The state of each section, for the stepper; `reasons` are those of all guards of filing. */
export function sectionStates(
  application: Application,
  reasons: readonly Reason[],
): Record<ApplicationSection, SectionState> {
  const hasPaper = (...slots: DocumentSlot[]) => application.papers.some((p) => slots.includes(p.slot))
  const begun: Record<ApplicationSection, boolean> = {
    party: application.party.contact !== null || application.party.account !== null,
    structure: application.structure !== null || hasPaper('structure_evidence'),
    measures: application.measures.length > 0,
    budget: application.budgetLines.length > 0,
    documents: application.resolutions.length > 0 || hasPaper('resolution', 'foundation_paper'),
    review: false,
  }
  const stateOf = (section: ApplicationSection): SectionState => {
    const faulty = section === 'review' ? reasons.length > 0 : reasons.some((r) => r.section === section)
    if (!faulty) return section === 'review' ? 'open' : 'complete'
    return begun[section] ? 'incomplete' : 'open'
  }
  return Object.fromEntries(APPLICATION_SECTIONS.map((s) => [s, stateOf(s)])) as Record<
    ApplicationSection,
    SectionState
  >
}

/** Merkblatt 2: a municipality or an association of municipalities, one of them in the lead. */
function partyIsNamed({ party }: Application): Reason[] {
  const reasons: Reason[] = []
  const fewest = party.kind === 'association' ? 2 : 1
  if (party.members.length < fewest) reasons.push(reason('members_missing', undefined, 'party'))
  if (!party.members.some((m) => m.bfsNumber === party.leadBfsNumber))
    reasons.push(reason('lead_is_not_a_member', undefined, 'party'))
  if (!party.contact) reasons.push(reason('contact_missing', undefined, 'party'))
  if (!party.account) reasons.push(reason('bank_account_missing', undefined, 'party'))
  return reasons
}

/** Merkblatt 2: a permanent structure with mandate and budget, each with its evidence. */
function structureIsShown({ structure, papers }: Application): Reason[] {
  const reasons: Reason[] = []
  if (!structure) reasons.push(reason('structure_missing', undefined, 'structure'))
  if (!papers.some((p) => p.slot === 'structure_evidence'))
    reasons.push(reason('structure_evidence_missing', undefined, 'structure'))
  return reasons
}

/** Merkblatt 3 and 4: measures in the two focus areas, each with target group and key figure. */
function measuresArePlanned({ measures }: Application): Reason[] {
  if (measures.length === 0) return [reason('measures_missing', undefined, 'measures')]
  return measures.flatMap(({ title, fundingArea, targetGroups, keyFigures }) => {
    const faults: Reason[] = []
    if (!(FOCUS_AREAS as readonly number[]).includes(fundingArea))
      faults.push(reason('measure_outside_focus_areas', { title }, 'measures'))
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
      .map((year) => reason('third_party_missing', { year }, 'budget')),
    ...bareMeasures.map(({ title }) => reason('measure_without_budget', { title }, 'budget')),
  ]
}

/** Merkblatt 2: concept or strategy papers are handed in. */
function foundationPaperIsThere({ papers }: Application): Reason[] {
  if (papers.some((p) => p.slot === 'foundation_paper')) return []
  return [reason('foundation_paper_missing', undefined, 'documents')]
}
