/** What every form of the portal carries beside what people type, and what its answer carries. */

/** New with each page: the same form sent again under it is answered as the first time. */
export const ONCE = '_once'

/** What stood in the fields when the page was drawn, as JSON: tells what its reader has changed. */
export const SHOWN = '_shown'

/** In the address to which a form of the same page is sent without JavaScript. */
export const SENT = '_sent'

/** The button that asks to see what a form would do; in the address, what was asked. */
export const ASKED = 'asked'

/** In the address of the page that follows: what was done. */
export const DONE = 'done'

/** Beside it, the document that was uploaded. */
export const UPLOADED = 'uploaded'

/** Or the document that stood there already with what was uploaded. */
export const THERE = 'there'

/** That a mail about it went to nobody. */
export const UNREACHED = 'unreached'

/**
 * The texts among the values of a form, with their names. Marks, records and numbers of records, and empty answers are
 * no words.
 */
export function typedTexts(value: unknown, name = ''): [name: string, text: string][] {
  if (typeof value === 'string') return isTyped(name, value) ? [[name, value]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => typedTexts(one, name ? `${name}.${key}` : key))
}

const NOT_TYPED = new Set([
  ONCE,
  SHOWN,
  'seen',
  'doubted',
  'recorded',
  'version',
  'figures',
  'dossierVersion',
  'id',
])

/** The answers of a form, without what it carries beside them. */
export function withoutMarks(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !NOT_TYPED.has(name)))
}

/** The name of a record, as a choice among records sends it. */
const RECORD = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isTyped(name: string, value: string) {
  const last = name.split('.').at(-1) ?? ''
  return (
    value.trim() !== '' && value !== 'on' && !NOT_TYPED.has(last) && !/Id$/.test(last) && !RECORD.test(value)
  )
}
