import { joined } from '#app/text/joined.ts'
import type { PaperTexts } from '#app/text/papers.ts'
import { activity } from './papers/activity.ts'
import { filings } from './papers/filings.ts'
import { letters } from './papers/letters.ts'
import { sheets } from './papers/sheets.ts'

/** What our papers say in English, beside the words that screens have as well; the agreement itself is German only. */
export const papers: PaperTexts = joined([activity, letters, filings, sheets])
