import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import { formFailure, parseForm } from './form.server.ts'

type Question<Asked> = {
  /** What is asked, where the address only names it. */
  fields?: URLSearchParams
  /** A field that every address has in which something is asked. */
  begins: string
  read: (fields: URLSearchParams) => Asked | FormFailure
}

/** A form that lives at an address, so that its preview can be looked at, gone back from and shared. */
export function questionIn<Asked extends { ok: true }>(
  request: Request,
  { begins, read, ...given }: Question<Asked>,
) {
  const { searchParams } = new URL(request.url)
  const { fields = searchParams } = given
  const found = fields.has(begins) ? read(fields) : null
  const failure = found?.ok === false ? found : null
  return {
    searchParams,
    asked: found?.ok ? found : null,
    /** What the page shows, with the form as it stands in the address; 422 where it has faults. */
    page<Shown extends object>(shown: Shown) {
      const form = {
        query: `${searchParams}`,
        values: failure?.values ?? Object.fromEntries(fields),
        errors: failure?.errors ?? {},
      }
      return failure ? data({ ...shown, ...form }, { status: 422 }) : { ...shown, ...form }
    },
  }
}

/** Reads by a schema, and then by what only the records can find wrong. */
export function readBy<S extends z.ZodType>(
  schema: S,
  faultsOf: (typed: z.output<S>) => Record<string, string>,
) {
  return (fields: URLSearchParams) => {
    const form = parseForm(schema, fields)
    if (!form.ok) return form
    const errors = faultsOf(form.data)
    return Object.keys(errors).length > 0 ? formFailure(fields, errors) : form
  }
}
