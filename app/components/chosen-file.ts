import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import { type FileSlot, faultOfChoice } from '#app/domain/forms/file-slots.ts'

/**
 * Adds the file to what the browser checks before it sends. It is looked up in the form itself, which keeps it
 * through everything that is done with the other values.
 */
export function withFile<Input extends FieldValues, Output>(
  words: Resolver<Input, unknown, Output>,
  slot: FileSlot,
  formOf: () => HTMLFormElement | null,
): Resolver<Input, unknown, Output> {
  return async (values, context, options) => {
    const checked = await words(values, context, options)
    const message = faultOfChoice(slot, filesIn(formOf(), slot))
    if (!message) return checked
    const errors = { ...checked.errors, [slot.field]: { type: 'file', message } }
    return { values: {}, errors: errors as FieldErrors<Input> }
  }
}

/** What was sent is not sent once more. */
export function clearFile(form: HTMLFormElement | null, slot: FileSlot) {
  const input = inputOf(form, slot)
  if (input) input.value = ''
}

function filesIn(form: HTMLFormElement | null, slot: FileSlot) {
  return [...(inputOf(form, slot)?.files ?? [])]
}

function inputOf(form: HTMLFormElement | null, { field }: FileSlot) {
  const input = form?.elements.namedItem(field)
  return input instanceof HTMLInputElement ? input : undefined
}
