import { data, redirect } from '@remix-run/node'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Meanwhile } from '#app/models/records/audit.server.ts'
import { unflatten } from './form.server.ts'

/** Why a verb did not happen, with everything typed: the page shows the sentence and keeps the form. */
export type RefusedForm = FormFailure & {
  refusal: string
  reasons: readonly Reason[]
  /** Who changed the record since the page was drawn, when and how. */
  meanwhile: Meanwhile | null
}

type Refused = { refusal: string; reasons?: readonly Reason[]; meanwhile?: Meanwhile | null }

/** 422: a form that could not be read. */
export function unreadable(failure: FormFailure) {
  return data(failure, { status: 422 })
}

/** 409: the verb was refused. A record that does not exist is 404. */
export function refused({ refusal, reasons = [], meanwhile = null }: Refused, formData: FormData) {
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
