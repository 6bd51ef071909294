import { z } from 'zod'
import { BfsNumber } from './contribution/party.ts'
import { existsOn, type MunicipalityHistory } from './contribution/population.ts'
import { addDays, yearOf } from './deadlines/calendar.ts'
import { day } from './fields.ts'

const municipality = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'required')
  .transform(Number)
  .pipe(BfsNumber)

/** One municipality goes into another on a day: its last day is the one before. */
export const mergerForm = z.object({ from: municipality, into: municipality, mergedOn: day })
export type Merger = z.output<typeof mergerForm>

/** What stands against a merger, by field. */
export function mergerFaults(
  { from, into, mergedOn }: Merger,
  municipalities: readonly MunicipalityHistory[],
): Record<string, string> {
  const of = (bfsNumber: number) => municipalities.find((one) => one.bfsNumber === bfsNumber)
  const [ending, successor] = [of(from), of(into)]
  if (!ending || !existsOn(ending, addDays(mergedOn, -1)) || ending.validTo !== null)
    return { from: 'merger_ended_already' }
  if (from === into) return { into: 'merger_same' }
  if (!successor || !existsOn(successor, mergedOn) || successor.validTo !== null)
    return { into: 'merger_ended_already' }
  return {}
}

/** The first calendar year that the municipality in its new shape begins. */
export function firstWholeYear(mergedOn: string): number {
  return mergedOn.endsWith('-01-01') ? yearOf(mergedOn) : yearOf(mergedOn) + 1
}

/** The members of a party once the merger has happened: the successor stands for the one that ended. */
export function membersAfter(
  members: readonly number[],
  { from, into }: Pick<Merger, 'from' | 'into'>,
): number[] {
  return [...new Set(members.map((bfsNumber) => (bfsNumber === from ? into : bfsNumber)))]
}
