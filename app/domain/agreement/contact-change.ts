import type { Contact, ContactChange } from './contact.ts'

/** What reads differently, in the order of the form. */
export function changedParts({ before, after }: ContactChange) {
  const names = Object.keys(after) as (keyof Contact)[]
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      name,
      before: before[name],
      after: after[name],
    }))
}
