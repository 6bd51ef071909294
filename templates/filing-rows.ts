import { z } from 'zod'
import { dateAndTime } from '#app/text/dates.ts'
import { PAPERS } from '#app/text/papers.ts'
import type { DocumentLanguage } from './furniture.ts'

/** Of what was sent back and filed again: the first filing, by which the deadline was met or not. */
export const FirstFiledAt = z.iso.datetime().optional()

type Filed = {
  language: DocumentLanguage
  filedAt: string
  firstFiledAt?: string | undefined
  /** Null where there is no deadline. */
  late: boolean | null
}

/** When it was filed, first and last, and whether the first filing was in time: rows of a fact sheet. */
export function filingRows({ language, filedAt, firstFiledAt, late }: Filed): [string, string][] {
  const words = PAPERS[language].filingRows
  const timing = late === null ? '' : `, ${late ? words.late : words.onTime}`
  if (!firstFiledAt) return [[words.filedAt, dateAndTime(language, filedAt) + timing]]
  return [
    [words.firstFiledAt, dateAndTime(language, firstFiledAt) + timing],
    [words.refiledAt, dateAndTime(language, filedAt)],
  ]
}
