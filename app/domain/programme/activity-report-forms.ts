import { z } from 'zod'
import { identifier, optionalText } from '#app/domain/forms/fields.ts'
import { type ActivityWords, LONGEST_WORDS } from './activity-report.ts'

const words = optionalText(LONGEST_WORDS)

/** What is said in a draft, part by part; `id`: of which Förderbereich. `seen`: the mark of what the page showed. */
export const activityWordsForm = z.object({
  seen: identifier,
  foreword: words,
  rows: z.array(z.object({ id: identifier, words })).default([]),
  conclusions: words,
  outlook: words,
})

/** A report that takes the place of another says why. */
export const issueActivityForm = z.object({ seen: identifier, reason: optionalText(2000) })

export function activityWordsFrom({
  foreword,
  rows,
  conclusions,
  outlook,
}: Omit<z.infer<typeof activityWordsForm>, 'seen'>): ActivityWords {
  const areas = Object.fromEntries(
    rows.filter(({ words }) => words !== '').map(({ id, words }) => [id, words]),
  )
  return { foreword, areas, conclusions, outlook }
}
