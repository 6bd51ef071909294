import { z } from 'zod'
import type { CalculationInput } from '#app/domain/contribution/calculation.ts'
import { BfsNumber } from '#app/domain/contribution/party.ts'
import { existsOn, type MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { addDays, yearOf } from '#app/domain/deadlines/calendar.ts'
import { choices, identifier, line, ruledDay, text } from '#app/domain/forms/fields.ts'
import { reasonInput } from '#app/domain/lifecycle/decision-forms.ts'

export const municipalityNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'required')
  .transform(Number)
  .pipe(BfsNumber)

/** One municipality goes into another on a day: its last day is the one before. */
export const mergerForm = z.object({
  from: municipalityNumber,
  into: municipalityNumber,
  mergedOn: ruledDay,
  reason: text(2000),
})
export type Merger = Omit<z.output<typeof mergerForm>, 'reason'>

/**
 * Municipalities end, and one with a number of its own begins on the same day: several unite, or a single one goes on
 * under another number.
 */
export const foundationForm = z.object({
  ends: choices(municipalityNumber, 20),
  bfsNumber: municipalityNumber,
  name: line(80),
  district: line(80),
  /** Whose place on the map the new one takes: one of those that end. */
  placeOf: municipalityNumber,
  mergedOn: ruledDay,
  reason: text(2000),
})
export type Foundation = z.output<typeof foundationForm>

/** The roles that somebody ticked to be moved to the successor. */
export const roleSuccessionForm = z.object({
  ticked: choices(identifier, 200).refine((all) => all.length > 0, 'required'),
})

/** Why a merger is undone, and what of it was looked at, each by the number of its event. */
export const undoMergerForm = reasonInput.extend({ ticked: choices(identifier, 200) })

/** Whatever ends in another municipality on a day: one in an existing one, or several in a new one. */
export type Union = { from: readonly number[]; into: number; mergedOn: string }

/** No merger: a single municipality goes on under another number. */
export function isRenumbering({ from, isNew }: Pick<Union, 'from'> & { isNew: boolean }): boolean {
  return isNew && from.length === 1
}

/** What stands against a merger, by field. */
export function mergerFaults(
  { from, into, mergedOn }: Merger,
  municipalities: readonly MunicipalityHistory[],
): Record<string, string> {
  const of = (bfsNumber: number) => municipalities.find((one) => one.bfsNumber === bfsNumber)
  const [ending, successor] = [of(from), of(into)]
  if (!ending || !mayEnd(ending, mergedOn)) return { from: 'merger_ended_already' }
  if (takesInLater([from], { mergedOn, municipalities })) return { mergedOn: 'merger_before_intake' }
  if (from === into) return { into: 'merger_same' }
  if (!successor || !existsOn(successor, mergedOn) || successor.validTo !== null)
    return { into: 'merger_ended_already' }
  return {}
}

/** What stands against a new municipality, by field. */
export function foundationFaults(
  { ends, bfsNumber, name, district, placeOf, mergedOn }: Omit<Foundation, 'reason'>,
  municipalities: readonly MunicipalityHistory[],
): Record<string, string> {
  const ending = municipalities.filter((one) => ends.includes(one.bfsNumber))
  if (ends.length === 0) return { ends: 'foundation_of_none' }
  if (ending.length < ends.length || ending.some((one) => !mayEnd(one, mergedOn)))
    return { ends: 'merger_ended_already' }
  if (takesInLater(ends, { mergedOn, municipalities })) return { mergedOn: 'merger_before_intake' }
  if (municipalities.some((one) => one.bfsNumber === bfsNumber))
    return { bfsNumber: 'foundation_number_taken' }
  const existing = municipalities.filter((one) => existsOn(one, mergedOn) && !ends.includes(one.bfsNumber))
  if (existing.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    return { name: 'foundation_name_taken' }
  if (!municipalities.some((one) => one.district === district)) return { district: 'required' }
  return ends.includes(placeOf) ? {} : { placeOf: 'foundation_place' }
}

function mayEnd(municipality: MunicipalityHistory, mergedOn: string) {
  return municipality.validTo === null && existsOn(municipality, addDays(mergedOn, -1))
}

/** Nobody goes into a municipality that has ended by then: its own union comes after those in which it took others in. */
function takesInLater(
  ending: readonly number[],
  { mergedOn, municipalities }: { mergedOn: string; municipalities: readonly MunicipalityHistory[] },
) {
  return municipalities.some(
    ({ successor, validTo }) =>
      successor !== null &&
      ending.includes(successor) &&
      validTo !== null &&
      validTo >= addDays(mergedOn, -1),
  )
}

/** The municipalities as they were before a union: nobody has ended in it, and it has founded nothing. */
export function historiesBefore(
  municipalities: readonly MunicipalityHistory[],
  { from, into, mergedOn }: Union,
): MunicipalityHistory[] {
  return municipalities
    .filter(({ bfsNumber, validFrom }) => bfsNumber !== into || validFrom !== mergedOn)
    .map((one) => (from.includes(one.bfsNumber) ? { ...one, validTo: null, successor: null } : one))
}

/** Whether municipalities as they were frozen with a calculation have gone through a union. */
export function haveMerged(
  municipalities: readonly Pick<MunicipalityHistory, 'bfsNumber' | 'successor'>[],
  { from, into }: Pick<Union, 'from' | 'into'>,
): boolean {
  return municipalities.some(({ bfsNumber, successor }) => from.includes(bfsNumber) && successor === into)
}

/**
 * Whether a contribution counts the residents that a union has brought together. An amount set by decision counts nobody's:
 * it stays what it is without the union.
 */
export function countsMerger({ input }: Counted, union: Pick<Union, 'from' | 'into'>): boolean {
  return input.key.form !== 'fixed' && haveMerged(input.municipalities, union)
}
type Counted = { input: Pick<CalculationInput, 'key' | 'municipalities'> }

/** The first calendar year that the municipality in its new shape begins. */
export function firstWholeYear(mergedOn: string): number {
  return mergedOn.endsWith('-01-01') ? yearOf(mergedOn) : yearOf(mergedOn) + 1
}

/** Whether the people of a municipality are those of these and of nobody else: one of them, or founded by them alone. */
export function consistsOf(
  bfsNumber: number,
  among: readonly number[],
  municipalities: readonly MunicipalityHistory[],
): boolean {
  if (among.includes(bfsNumber)) return true
  const validFrom = municipalities.find((one) => one.bfsNumber === bfsNumber)?.validFrom
  const taken = municipalities.filter(({ successor }) => successor === bfsNumber)
  const isFounded = taken.some(({ validTo }) => validTo !== null && addDays(validTo, 1) === validFrom)
  return isFounded && taken.every((one) => consistsOf(one.bfsNumber, among, municipalities))
}
