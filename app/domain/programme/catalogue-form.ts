import { z } from 'zod'
import { box, identifier, optionalLine, optionalText, rowsOf } from '#app/domain/forms/fields.ts'
import { LARGEST_AREA, LONGEST_NAME, LONGEST_TEXT } from './catalogue-limits.ts'
import { asksFor, type CataloguePart, MOST_ENTRIES } from './catalogue-parts.ts'

/** What is found beyond a single field of a catalogue. */
export const CATALOGUE_FAULTS = ['entry_twice', 'number_twice', 'entry_in_use'] as const

/** A new draft begins as a copy of this version. */
export const beginCatalogueForm = z.object({ from: identifier })

const row = z.object({
  /** Of an entry that is there already: its code, of an area its number. */
  id: optionalLine(40),
  name: optionalLine(LONGEST_NAME),
  text: optionalText(LONGEST_TEXT),
  /** Shown on English pages; empty: the German words stand there. */
  nameEnglish: optionalLine(LONGEST_NAME),
  textEnglish: optionalText(LONGEST_TEXT),
  /** No longer offered; whoever has chosen it keeps it. */
  closed: box,
  number: optionalLine(3),
  pillar: optionalLine(40),
  area: optionalLine(3),
  scope: optionalText(LONGEST_TEXT),
  scopeEnglish: optionalText(LONGEST_TEXT),
  eligible: box,
})
/** An entry as it is typed; `at`: the row in which it stands. */
export type TypedEntry = z.output<typeof row> & { at: number }

/** The rows of one part of a draft. An empty row is none; one without a name, or with the name of another, is refused. */
export function catalogueFormOf(part: CataloguePart) {
  const rows = rowsOf(row, MOST_ENTRIES).transform((all, context): TypedEntry[] => {
    const typed = all.flatMap((one, at) => (isEmpty(one) ? [] : [{ ...one, at }]))
    const lack = (at: number, field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [at, field], message })
    for (const [index, one] of typed.entries()) {
      const before = typed.slice(0, index)
      if (one.name === '') lack(one.at, 'name', 'required')
      else if (before.some((other) => isSame(other, one))) lack(one.at, 'name', 'entry_twice')
      if (asksFor(part, 'area') && one.area === '') lack(one.at, 'area', 'choose')
      if (!asksFor(part, 'number')) continue
      if (!isArea(one.number)) lack(one.at, 'number', 'not_a_number')
      else if (before.some(({ number }) => Number(number) === Number(one.number)))
        lack(one.at, 'number', 'number_twice')
    }
    return typed
  })
  return z.object({ seen: identifier, rows })
}

function isEmpty({ id, name, text: words, number, area, scope }: z.output<typeof row>): boolean {
  return [id, name, words, number, area, scope].every((typed) => typed === '')
}

/** The same name, however it is written; under another area it is another goal. */
function isSame(one: TypedEntry, other: TypedEntry): boolean {
  return one.area === other.area && one.name.toLowerCase() === other.name.toLowerCase()
}

function isArea(typed: string): boolean {
  return /^[1-9]\d?$/.test(typed) && Number(typed) <= LARGEST_AREA
}
