import { z } from 'zod'
import { box } from '#app/domain/forms/fields.ts'
import { VERSION_FIELDS } from './version-form.ts'

/** What an amendment may do beyond the leaflet; each of it with a reason, and by two persons where `fourEyes` asks so. */
const USUAL = {
  /** Agree a contribution that the budget does not match. */
  matchExceptions: false,
  /** Raise the contribution of a year that is over. */
  raisesOfPastYears: true,
} as const

export type AmendmentRule = keyof typeof USUAL
export const AMENDMENT_RULES = Object.keys(USUAL) as AmendmentRule[]

export const AmendmentRules = z.strictObject({
  matchExceptions: z.boolean().default(USUAL.matchExceptions),
  raisesOfPastYears: z.boolean().default(USUAL.raisesOfPastYears),
})
export type AmendmentRules = z.infer<typeof AmendmentRules>

export const amendmentRulesForm = z.object({
  ...VERSION_FIELDS,
  matchExceptions: box,
  raisesOfPastYears: box,
})
