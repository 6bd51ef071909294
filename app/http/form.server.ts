import type { z } from 'zod'
import { formError, limited } from '#app/domain/forms/form-errors.ts'
import { ONCE, SHOWN } from '#app/domain/forms/form-fields.ts'
import type { FormFailure, FormResult, FormValue, FormValues } from '#app/domain/forms/form-result.ts'

/** Faults that belong to no field stand under this name. */
export const WHOLE_FORM = '_form'

const MOST_FIELDS = 2000
const DEEPEST_NAME = 6
const INDEX = /^\d{1,3}$/
const REFUSED = new Set(['', '__proto__', 'constructor', 'prototype'])

/** What was sent: the body of a form, or the query of an address in which a form lives. */
type Fields = Iterable<[string, unknown]>

/** Reads a form by its schema; failures carry everything typed, and one key per field (`goals.0.text`). */
export function parseForm<S extends z.ZodType>(schema: S, fields: Fields): FormResult<z.output<S>> {
  const values = unflatten(fields)
  if ([...fields].length > MOST_FIELDS)
    return { ok: false, values, errors: { [WHOLE_FORM]: limited('too_many', MOST_FIELDS) } }
  const result = schema.safeParse(answersIn(values), { error: formError })
  if (result.success) return { ok: true, data: result.data }
  return { ok: false, values, errors: firstFaults(result.error.issues) }
}

/** What people answered, without what the form itself carries: a schema may be strict about its fields. */
function answersIn({ [ONCE]: _once, [SHOWN]: _shown, ...answers }: FormValues): FormValues {
  return answers
}

/** A refusal found after parsing (a model's answer), at its fields, with everything typed. */
export function formFailure(fields: Fields, errors: Record<string, string>): FormFailure {
  return { ok: false, values: unflatten(fields), errors }
}

/** The mark of what the page showed, as its sender saw it. */
export function seenIn(formData: FormData) {
  return String(formData.get('seen') ?? '')
}

/**
 * Names such as `goals.0.text` to nested values. A name given twice (checkboxes) becomes a list; files are left
 * out. Names that are too deep, meet a value of another shape or would reach a prototype are dropped.
 */
export function unflatten(fields: Fields): FormValues {
  const root = emptyGroup()
  let count = 0
  for (const [name, value] of fields) {
    if (typeof value !== 'string' || ++count > MOST_FIELDS) continue
    const path = name.split('.', DEEPEST_NAME + 1)
    if (path.length > DEEPEST_NAME || path.some((key) => REFUSED.has(key))) continue
    place(root, path, value)
  }
  return tidy(root)
}

type Group = Map<string, string | string[] | Group>
const emptyGroup = (): Group => new Map()

function place(root: Group, path: string[], value: string) {
  const leaf = path[path.length - 1] ?? ''
  let at: Group | undefined = root
  for (const key of path.slice(0, -1)) at = at && within(at, key)
  const before = at?.get(leaf)
  if (before instanceof Map) return
  at?.set(leaf, before === undefined ? value : [before, value].flat())
}

function within(group: Group, key: string): Group | undefined {
  const found = group.get(key) ?? emptyGroup()
  if (!(found instanceof Map)) return undefined
  group.set(key, found)
  return found
}

/** Groups whose keys are all numbers are lists; gaps in them close, so that faults and fields count alike. */
function tidy(group: Group): FormValues {
  return Object.fromEntries([...group].map(([key, value]) => [key, tidyValue(value)]))
}

function tidyValue(value: string | string[] | Group): FormValue {
  if (!(value instanceof Map)) return value
  const keys = [...value.keys()]
  if (!keys.every((key) => INDEX.test(key))) return tidy(value)
  const rows = [...value].sort(([a], [b]) => Number(a) - Number(b))
  return rows.map(([, row]) => tidyValue(row))
}

function firstFaults(issues: z.core.$ZodIssue[]): Record<string, string> {
  const errors = new Map<string, string>()
  for (const issue of issues) {
    const name = issue.path.map(String).join('.') || WHOLE_FORM
    if (!errors.has(name)) errors.set(name, issue.message)
  }
  return Object.fromEntries(errors)
}
