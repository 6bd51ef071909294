import { isOneOf } from '#app/domain/one-of.ts'
import type { Side } from '#app/domain/roles.ts'
import type { ApplicationSection } from './sections.ts'

/** The seven Förderbereiche of KIP 3; Mini-KIP agreements have their content in areas 1 and 5 (Merkblatt 3). */
export const FUNDING_AREAS = [1, 2, 3, 4, 5, 6, 7] as const
export const FOCUS_AREAS = [1, 5] as const
export type FundingArea = (typeof FUNDING_AREAS)[number]
export type FocusArea = (typeof FOCUS_AREAS)[number]

/** Target groups of Merkblatt 4. */
export const TARGET_GROUPS = [
  'immigrants',
  'work_and_family',
  'asylum',
  'local_population',
  'professionals',
] as const
export type TargetGroup = (typeof TARGET_GROUPS)[number]

/**
 * Fundable cost categories of Merkblatt 5 (a to d), and costs listed for completeness only:
 * general administration and what the Regelstrukturen must offer anyway count nothing.
 */
export const COST_CATEGORIES = [
  'projects',
  'counselling',
  'contact_point',
  'personnel',
  'not_eligible',
] as const
export type CostCategory = (typeof COST_CATEGORIES)[number]

export function isEligible(category: CostCategory) {
  return category !== 'not_eligible'
}

/** Examples of measures (Merkblatt 3.1.1 and 3.2.1): to pick from, never a gate. */
export const MEASURE_EXAMPLES = {
  1: ['welcome_talks', 'welcome_event', 'advice', 'networks', 'advice_for_offices', 'public_awareness'],
  5: ['everyday_projects', 'contact_networks', 'german_conversation', 'shared_conversation', 'commission'],
} as const satisfies Record<FocusArea, readonly string[]>
export type MeasureExample = (typeof MEASURE_EXAMPLES)[FocusArea][number]

/** Slots for papers of a dossier. */
export const DOCUMENT_SLOTS = [
  'structure_evidence',
  'resolution',
  'foundation_paper',
  'completion',
  'agreement_issued',
  'agreement_signed',
  'agreement_countersigned',
  'agreement_amended',
  'amendment',
  'ledger',
  'receipt',
  'settlement',
] as const
export type DocumentSlot = (typeof DOCUMENT_SLOTS)[number]

/** The papers that belong to the municipality, to hand in and to take away, each with its section of the application. */
export const OWN_PAPERS = {
  structure_evidence: 'structure',
  resolution: 'documents',
  foundation_paper: 'documents',
  completion: 'documents',
} as const satisfies Partial<Record<DocumentSlot, ApplicationSection>>

export const PAPERS_OF_MUNICIPALITY = [
  ...(Object.keys(OWN_PAPERS) as (keyof typeof OWN_PAPERS)[]),
  'agreement_signed',
  'ledger',
] as const satisfies readonly DocumentSlot[]
export const PAPERS_OF_CANTON = ['agreement_countersigned'] as const satisfies readonly DocumentSlot[]

/** Which side hands in papers of a slot; undefined for what the portal draws. */
export function handedInBy(slot: DocumentSlot): Side | undefined {
  if (isOneOf(PAPERS_OF_MUNICIPALITY, slot)) return 'municipality'
  return isOneOf(PAPERS_OF_CANTON, slot) ? 'canton' : undefined
}

/** Where the side that handed a paper in puts a clean file in the place of a locked one. */
export function replacementPath(side: Side, reference: string, documentId: string) {
  return `/${side}/dossiers/${reference}/documents/${documentId}/replace`
}

/** Where a paper of the application belongs; undefined for what the portal made or the canton handed in. */
export function sectionOfPaper(slot: DocumentSlot): ApplicationSection | undefined {
  return slot in OWN_PAPERS ? OWN_PAPERS[slot as keyof typeof OWN_PAPERS] : undefined
}
