import type { Point } from '#app/domain/lifecycle/points.ts'

/** The parts of an application and of an annual report, in the order in which people meet them. */
export const APPLICATION_SECTIONS = [
  'party',
  'structure',
  'measures',
  'budget',
  'documents',
  'review',
] as const
export const REPORT_SECTIONS = ['content', 'accounts', 'ledger', 'declaration'] as const

/** Where something is handed in; the last of each is where all of it is filed. */
export const APPLICATION_PARTS = APPLICATION_SECTIONS.filter((section) => section !== 'review')
export const REPORT_PARTS = REPORT_SECTIONS.filter((section) => section !== 'declaration')

export type ApplicationSection = (typeof APPLICATION_SECTIONS)[number]
export type ReportSection = (typeof REPORT_SECTIONS)[number]
export type Section = ApplicationSection | ReportSection

/** How far a section is; the last three only where the canton has asked for something in it. */
export const SECTION_STATES = ['open', 'incomplete', 'complete', 'returned', 'revised', 'answered'] as const
export type SectionState = (typeof SECTION_STATES)[number]

type Standing = {
  /** Something was typed or handed in. */
  begun: boolean
  missing: boolean
  /** What the canton asks for in this section. */
  points: readonly Pick<Point, 'state'>[]
}

/**
 * The one rule for the sections of an application and the parts of a report: a point of the canton that nobody
 * has answered comes first, then what is missing.
 */
export function sectionState({ begun, missing, points }: Standing): SectionState {
  if (points.some(({ state }) => state === 'open')) return 'returned'
  if (missing) return begun ? 'incomplete' : 'open'
  if (points.some(({ state }) => state === 'revised')) return 'revised'
  if (points.length > 0) return 'answered'
  return 'complete'
}
