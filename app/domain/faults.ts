import type { z } from 'zod'
import { FORM_ERRORS, type FormError, faultIn, formError } from './forms/form-errors.ts'

/** What keeps data from being taken, besides what `formError` finds; the words belong to the caller. */
export const DATA_FAULTS = [
  'unknown_field',
  'minimum_above_cap',
  'minimum_above_pool',
  'first_bracket_not_over_0',
  'brackets_not_ascending',
  'pool_not_multiple_of_unit',
  'pool_with_member_bonus',
  'bound_not_multiple_of_unit',
  'rate_above_one',
  'shares_not_one',
  'steps_not_descending',
  'lead_not_a_member',
  'member_twice',
  'party_twice',
  'municipality_twice',
  'residents_twice',
  'municipality_unknown',
  'municipality_not_yet',
  'municipality_dissolved',
  'population_missing',
  'eligible_cost_missing',
  'class_unknown',
  'pool_without_parties',
  'minima_above_pool',
  'caps_below_pool',
  'pool_used_up',
  'amount_too_large',
  'start_after_end',
] as const
export type FaultKey = FormError | (typeof DATA_FAULTS)[number]

/** A fault names its place in the data and carries the figures its sentence needs. */
export type Fault = {
  readonly key: FaultKey
  readonly path: readonly (string | number)[]
  readonly figures?: Readonly<Record<string, string | number>>
}

export type Faulty = { readonly ok: false; readonly faults: readonly Fault[] }
export type Read<T> = { readonly ok: true; readonly value: T } | Faulty

/** Reads unknown data by its schema; never throws, whatever comes in. */
export const readData = <S extends z.ZodType>(schema: S, data: unknown): Read<z.output<S>> => {
  const result = schema.safeParse(data, { error: dataFault })
  if (result.success) return { ok: true, value: result.data }
  return faulty(withoutRepetition(result.error.issues.flatMap(faultsOf)))
}

/** All values, or every fault of all of them. */
export const readAll = <T>(reads: readonly Read<T>[]): Read<readonly T[]> => {
  const faults = reads.flatMap((read) => (read.ok ? [] : read.faults))
  if (faults.length > 0) return faulty(faults)
  return { ok: true, value: reads.flatMap((read) => (read.ok ? [read.value] : [])) }
}

export const faulty = (faults: readonly Fault[]): Faulty => ({ ok: false, faults })

export const faultAt = (key: FaultKey, path: Fault['path'], figures: Fault['figures'] = {}): Fault => ({
  key,
  path,
  figures,
})

const KEYS: readonly FaultKey[] = [...FORM_ERRORS, ...DATA_FAULTS]

const dataFault = (issue: z.core.$ZodRawIssue): string =>
  issue.code === 'unrecognized_keys' ? 'unknown_field' : formError(issue)

const faultsOf = (issue: z.core.$ZodIssue): Fault[] => {
  const path = issue.path.map((place) => (typeof place === 'number' ? place : String(place)))
  const { key: found, limit } = faultIn(issue.message)
  const key = KEYS.find((known) => known === found) ?? 'invalid'
  if (issue.code !== 'unrecognized_keys') return [faultAt(key, path, limit === null ? {} : { limit })]
  return issue.keys.map((field) => faultAt(key, [...path, field]))
}

/** zod may find the same fault at one place by two rules. */
const withoutRepetition = (faults: readonly Fault[]): readonly Fault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify([fault.key, fault.path]), fault])).values(),
]
