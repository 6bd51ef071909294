import { data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import type { Refusal, Refused } from '#app/domain/lifecycle/refusal.ts'
import { formFailure, parseForm, seenIn, unflatten } from './form.server.ts'
import { notFound } from './found.server.ts'
import { changedRows } from './rows.server.ts'

/** Why a verb did not happen, with everything typed: the page shows the sentence and keeps the form. */
export type RefusedForm = FormFailure & Required<Refusal>

type Faulty = { errors: Record<string, string> }
type Outcome = { ok: true } | ({ ok: false } & (Refused | Faulty))

type Answering<S extends z.ZodType, R extends Outcome> = {
  form: S
  /** `seen` is the mark of what the page showed. */
  verb: (typed: z.output<S>, seen: string) => R | Promise<R>
  /** Where the next page is, by what was done and what was sent. */
  next:
    | string
    | ((done: Extract<R, { ok: true }>, sent: { typed: z.output<S>; formData: FormData }) => string)
}

/**
 * What an action does behind its door: it reads the form, does the verb and leads on. A button for a row more or less
 * gets the same form again.
 */
export async function answerForm<S extends z.ZodType, R extends Outcome>(
  request: Request,
  { form: schema, verb, next }: Answering<S, R>,
) {
  const formData = await request.formData()
  const rows = changedRows(formData)
  if (rows) return rows

  const form = parseForm(schema, formData)
  if (!form.ok) return unreadable(form)

  const result = await verb(form.data, seenIn(formData))
  return answerVerb(result, {
    formData,
    next: typeof next === 'string' ? next : (done) => next(done, { typed: form.data, formData }),
  })
}

/** Leads on when the verb was done. What was refused, or is faulty in a field, shows the form again. */
export function answerVerb<R extends Outcome>(
  result: R,
  { formData, next }: { formData: FormData; next: string | ((done: Extract<R, { ok: true }>) => string) },
) {
  if (!result.ok) return notDone(result, formData)
  return redirect(typeof next === 'string' ? next : next(result as Extract<R, { ok: true }>), 303)
}

function notDone(result: Refused | Faulty, formData: FormData) {
  return 'errors' in result ? unreadable(formFailure(formData, result.errors)) : refused(result, formData)
}

/** 422: a form that could not be read. */
export function unreadable(failure: FormFailure) {
  return data(failure, { status: 422 })
}

/** 409: the verb was refused. A record that does not exist is 404. */
export function refused(
  { refusal, reasons = [], meanwhile = null }: Omit<Refused, 'ok'>,
  formData: FormData,
) {
  if (refusal === 'not_found') throw notFound()
  const values = unflatten(formData)
  return data(refusedForm({ refusal, reasons, meanwhile }, values), { status: 409 })
}

/** A form of which nothing was done, with what was typed into it. */
export function refusedForm(
  { refusal, reasons = [], meanwhile = null }: Omit<Refused, 'ok'>,
  values: FormFailure['values'],
): RefusedForm {
  return { ok: false, values, errors: {}, refusal, reasons, meanwhile }
}

/** A button on a list: back there, which says what was done or why it could not be. */
export function listed(list: string, done: string, result: { ok: true } | { ok: false; refusal: string }) {
  if (!result.ok && result.refusal === 'not_found') throw notFound()
  return redirect(`${list}?${result.ok ? `done=${done}` : `refused=${result.refusal}`}`, 303)
}
