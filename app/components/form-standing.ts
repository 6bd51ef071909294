import type { FieldValues } from 'react-hook-form'
import { SHOWN } from '#app/domain/forms/form-fields.ts'
import { mergeForms } from '#app/domain/forms/form-merge.ts'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import { isGroup } from './begun-form.tsx'
import type { useParked } from './form-element.tsx'

type Before = { failure: FormFailure | undefined; parked: ReturnType<typeof useParked> }

/**
 * What stands in the fields: what was typed last; after a refusal, and after a time without a session, together with
 * what is stored meanwhile. From there on the form carries the mark of today, because its sender sees what changed.
 */
export function standing(defaults: unknown, { failure, parked }: Before) {
  const sent = failure?.values ?? withParked(defaults, parked)
  const isOvertaken = failure ? 'refusal' in failure : parked !== undefined && sent === parked
  const shown = isOvertaken ? shownIn(sent) : undefined
  const merged = shown ? mergeForms({ shown, sent, stored: defaults }) : { values: sent, theirs: {} }
  return merged as { values: FieldValues; theirs: Readonly<Record<string, unknown>> }
}

function shownIn(values: unknown): unknown {
  const shown = isGroup(values) ? values[SHOWN] : undefined
  try {
    return typeof shown === 'string' ? JSON.parse(shown) : undefined
  } catch {
    return undefined
  }
}

export function failureIn(result: unknown): FormFailure | undefined {
  const isFailure = typeof result === 'object' && result !== null && 'errors' in result && 'values' in result
  return isFailure ? (result as FormFailure) : undefined
}

/** A form that was sent holds all its answers, so that a box it does not name was not ticked. */
function withParked(defaults: unknown, parked: ReturnType<typeof useParked>) {
  const own = isGroup(defaults) ? defaults : {}
  const isOfThisForm = Object.keys(parked ?? {}).some((name) => name in own)
  return isOfThisForm ? parked : { ...own, ...parked }
}
