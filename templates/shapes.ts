import { z } from 'zod'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { ProgrammeWordsKept } from '#app/domain/programme/programme-words-kept.ts'
import { Rappen } from '#app/domain/rappen.ts'

/** What the frozen data of several documents say alike. */
export const line = z.string().max(1_000)
export const year = z.int().min(2000).max(2100)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const Term = z.strictObject({ startsOn: PlainDate, endsOn: PlainDate })

export const Office = z.strictObject({
  canton: line,
  name: line,
  street: line,
  postalCode: line,
  town: line,
  phone: line,
  email: line,
  words: ProgrammeWordsKept.optional(),
})
export type Office = z.infer<typeof Office>

/** Who filed something, in which function, for whom. */
export const FiledBy = z.strictObject({ name: line, function: line, onBehalfOf: line })

/** For each year of the term: what the canton pays, and what the party spends at least. */
export const Contributions = z
  .array(z.strictObject({ year, contributionRappen: Rappen, requiredOwnRappen: Rappen }))
  .min(1)
export type Contributions = z.infer<typeof Contributions>

/** Pinned by the domain, which also replays it; a document only prints it. */
export const Calculation = madeOf<PinnedCalculation>('keyVersion', 'input', 'result')

/** What another room has checked and a document only prints: an object with at least these parts. */
export function madeOf<Known extends object>(...parts: (keyof Known & string)[]) {
  return z.custom<Known>(
    (value) => typeof value === 'object' && value !== null && parts.every((part) => part in value),
  )
}
