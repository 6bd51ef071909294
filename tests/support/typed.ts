import type { z } from 'zod'
import type { FormValues } from '#app/domain/forms/form-result.ts'
import { parseForm, unflatten } from '#app/http/form.server.ts'

export type Typed = Readonly<Record<string, string | readonly string[]>>

/** Fields one after the other, the same name as often as it is given. */
export const formOf = (...fields: [string, string | Blob][]): FormData => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

/** Fields by their dotted names, as the browser sends them. */
export const formDataOf = (typed: Typed): FormData => {
  const formData = new FormData()
  for (const [name, values] of Object.entries(typed))
    for (const value of [values].flat()) formData.append(name, value)
  return formData
}

export const send = <S extends z.ZodType>(schema: S, typed: Typed) => parseForm(schema, formDataOf(typed))

/** The fault of each field, by its dotted name; none when the form is taken. */
export const faultsOf = (schema: z.ZodType, typed: Typed): Record<string, string> => {
  const result = send(schema, typed)
  return result.ok ? {} : result.errors
}

export const nested = (typed: Typed): FormValues => unflatten(formDataOf(typed))
