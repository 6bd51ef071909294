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

export type ApplicationSection = (typeof APPLICATION_SECTIONS)[number]
export type ReportSection = (typeof REPORT_SECTIONS)[number]
export type Section = ApplicationSection | ReportSection

export type SectionState = 'open' | 'incomplete' | 'complete'
