import type { Resolver } from 'react-hook-form'
import { type FileSlot, faultOfChoice } from '#app/domain/forms/file-slots.ts'

/**
 * Adds the file to what the browser checks before it sends. It is looked up in the form itself, which keeps it
 * through everything that is done with the other values.
 */
export function withFile(words: Resolver, slot: FileSlot, formOf: () => HTMLFormElement | null): Resolver {
  return async (...asked) => {
    const checked = await words(...asked)
    const message = faultOfFile(formOf(), slot)
    if (!message) return checked
    return { values: {}, errors: { ...checked.errors, [slot.field]: { type: 'file', message } } }
  }
}

export function faultOfFile(form: HTMLFormElement | null, slot: FileSlot) {
  return faultOfChoice(slot, [...(inputOf(form, slot)?.files ?? [])])
}

/** What was sent is not sent once more. */
export function clearFile(form: HTMLFormElement | null, slot: FileSlot) {
  const input = inputOf(form, slot)
  if (input) input.value = ''
}

function inputOf(form: HTMLFormElement | null, { field }: FileSlot) {
  const input = form?.elements.namedItem(field)
  return input instanceof HTMLInputElement ? input : undefined
}
