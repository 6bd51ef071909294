import { z } from 'zod'
import { days } from '#app/domain/deadlines/deadline-forms.ts'
import { LONGEST_DAYS } from '#app/domain/deadlines/deadline-settings.ts'
import { VERSION_FIELDS } from './version-form.ts'

/**
 * What the office gives and how far it looks, in calendar days where nothing else is said; no law and no letter names
 * them. A day that was given with one stays as it was given.
 */
const USUAL = {
  /** To complete an application that was sent back; proposed, the officer may set any other day. */
  applicationCompletion: 30,
  /** To complete a report that was sent back; proposed likewise. */
  reportCompletion: 14,
  /** How long after its legal day a report may be due by an extension of one person: half a year. */
  reportExtension: 184,
  /** Whoever was reminded less than these days ago is reminded once more only when chosen. */
  remindAgain: 7,
  /** Before its deadline a report that is owed counts as due soon. */
  reportSoon: 30,
  /** How far the daily overview looks ahead. */
  overviewAhead: 14,
  /** Before its end an agreement can be renewed. */
  renewalAhead: 365,
  /** In working days of the canton: from its confirmation, another account counts. Until then it can be stopped. */
  accountWait: 5,
} as const

export type OfficeTerm = keyof typeof USUAL

export const OfficeTerms = z.strictObject(
  each((term) => z.int().min(1).max(LONGEST_DAYS).default(USUAL[term])),
)
export type OfficeTerms = z.infer<typeof OfficeTerms>

export const termsForm = z.object({ ...VERSION_FIELDS, ...each(() => days) })

function each<Made>(make: (term: OfficeTerm) => Made) {
  return Object.fromEntries((Object.keys(USUAL) as OfficeTerm[]).map((term) => [term, make(term)])) as Record<
    OfficeTerm,
    Made
  >
}
