import { z } from 'zod'
import { amount, box, orNull } from '#app/domain/forms/fields.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { VERSION_FIELDS } from './version-form.ts'

/**
 * The acts of which the programme can ask that two persons do them (Vier-Augen-Prinzip). `payments`: a tranche is
 * ordered by somebody else than who released it. All others are confirmed by a second person before they are done.
 */
const USUAL = {
  payments: false,
  /** A year whose report is approved, a dossier that is completed or an application turned down is opened once more. */
  reopenings: true,
  /** A year is settled although its report is missing. */
  exOfficio: true,
  accountChanges: true,
  /** A claim, or what is left of it, is given up. */
  waivers: true,
  /** An amendment whose budget does not match the contribution. */
  matchExceptions: true,
  /** An amendment that raises the contribution of a year that is over. */
  raisesOfPastYears: true,
  /** A report is given more time than the programme lets one person give. */
  longExtensions: true,
  /** A version of the distribution key is put into force. */
  keys: false,
} as const

export type FourEyesAct = keyof typeof USUAL
export const FOUR_EYES_ACTS = Object.keys(USUAL) as FourEyesAct[]

export const FourEyes = z.strictObject({
  ...each((act) => z.boolean().default(USUAL[act])),
  /** From this yearly contribution on an amendment is put into force by two persons; null: never by amount. */
  amendmentsFromAmount: Rappen.nullable().default(null),
})
export type FourEyes = z.infer<typeof FourEyes>

export const fourEyesForm = z.object({
  ...VERSION_FIELDS,
  ...each(() => box),
  amendmentsFromAmount: orNull(amount),
})

/** Whether one person may do alone what two did before. */
export function weakens(before: FourEyes, after: FourEyes): boolean {
  const [from, to] = [before, after].map(({ amendmentsFromAmount }) => amendmentsFromAmount ?? Infinity)
  return FOUR_EYES_ACTS.some((act) => before[act] && !after[act]) || (to ?? 0) > (from ?? 0)
}

function each<Made>(make: (act: FourEyesAct) => Made) {
  return Object.fromEntries(FOUR_EYES_ACTS.map((act) => [act, make(act)])) as Record<FourEyesAct, Made>
}
