import type { Language } from '#app/domain/language.ts'
import { papers as de } from './de/papers.ts'
import { papers as en } from './en/papers.ts'

/** The words of each paper in each language; one that is missing does not compile. */
export const PAPERS: Record<Language, typeof de> = { de, en }
