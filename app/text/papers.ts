import type { papers } from './de/papers.ts'
import { fromFolders } from './folders.ts'

export type PaperTexts = typeof papers

/** The words of each paper in each language. */
export const PAPERS = fromFolders(
  import.meta.glob<PaperTexts>('./*/papers.ts', { eager: true, import: 'papers' }),
)
