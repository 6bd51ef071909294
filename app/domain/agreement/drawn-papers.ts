/**
 * Papers that are drawn when somebody asks for them and not kept as a document. Each prints a check code, under which
 * its record is found for ever.
 */
export const DRAWN_PAPERS = [
  'agreement-draft',
  'amendment-draft',
  'claim-letter',
  'council-resolution',
  'decision',
  'dunning-notice',
  'filed-report',
  'receipt',
  'settlement',
] as const
export type DrawnPaper = (typeof DRAWN_PAPERS)[number]
export type Draft = Extract<DrawnPaper, `${string}-draft`>

/** Marked «Entwurf» on every page: genuine, and binding nobody. */
export function isDraft(paper: string): paper is Draft {
  return paper.endsWith('-draft')
}
