import { data, redirect } from '@remix-run/node'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import type { Refusal, Refused } from '#app/domain/lifecycle/refusal.ts'
import { unflatten } from './form.server.ts'

/** Why a verb did not happen, with everything typed: the page shows the sentence and keeps the form. */
export type RefusedForm = FormFailure & Required<Refusal>

/** 422: a form that could not be read. */
export function unreadable(failure: FormFailure) {
  return data(failure, { status: 422 })
}

/** 409: the verb was refused. A record that does not exist is 404. */
export function refused(
  { refusal, reasons = [], meanwhile = null }: Omit<Refused, 'ok'>,
  formData: FormData,
) {
  if (refusal === 'not_found') throw new Response(null, { status: 404 })
  const answer: RefusedForm = {
    ok: false,
    values: unflatten(formData),
    errors: {},
    refusal,
    reasons,
    meanwhile,
  }
  return data(answer, { status: 409 })
}

/** A button on a list: back there, which says what was done or why it could not be. */
export function listed(list: string, done: string, result: { ok: true } | { ok: false; refusal: string }) {
  if (!result.ok && result.refusal === 'not_found') throw new Response(null, { status: 404 })
  return redirect(`${list}?${result.ok ? `done=${done}` : `refused=${result.refusal}`}`, 303)
}
