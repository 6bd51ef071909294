import { matchedRows, type Row, type RowVersions, type Versions } from './matched-rows.ts'
import { isSame } from './same-answer.ts'

/** The values of a form as browser and server read them: texts, lists and groups. */
type Whole = Versions<unknown>
/** `theirs`: what is stored of each field that both have changed, by the field's name. */
export type Merged = { values: unknown; theirs: Readonly<Record<string, unknown>> }

/**
 * Brings two changes of one form together: a field that the sender left alone takes what is stored, one that only
 * the sender changed keeps what was sent, and one that both changed keeps what was sent and is named with what is
 * stored. Rows are merged one by one (`matchedRows`), whoever added or removed some of them.
 */
export function mergeForms(versions: Whole): Merged {
  const theirs: Record<string, unknown> = {}
  return { values: merged(versions, '', theirs), theirs }
}

function merged(versions: Whole, name: string, theirs: Record<string, unknown>): unknown {
  const { shown, sent, stored } = versions
  const groups = [shown, sent, stored].map((value) => (value === undefined ? {} : value))
  if (groups.every(isGroup)) return mergedGroup(groups as [Row, Row, Row], name, theirs)
  const rows = rowsIn(versions)
  if (rows) return mergedRows(matchedRows(rows), name, theirs)
  if (isLeftOut(shown, sent) || isSame(shown, sent)) return stored
  if (!isSame(shown, stored) && !isSame(sent, stored)) theirs[name] = stored
  return sent
}

function mergedGroup([shown, sent, stored]: [Row, Row, Row], name: string, theirs: Record<string, unknown>) {
  const keys = new Set([shown, sent, stored].flatMap((group) => Object.keys(group)))
  const entries = [...keys].map((key) => {
    const versions = { shown: shown[key], sent: sent[key], stored: stored[key] }
    return [key, merged(versions, named(name, key), theirs)]
  })
  return Object.fromEntries(entries)
}

/**
 * A row that one removed and the other left alone is gone. One that one removed and the other changed stays, and
 * where it was the sender who changed it, it is named as removed.
 */
function mergedRows(rows: readonly RowVersions[], name: string, theirs: Record<string, unknown>) {
  const kept = rows.filter(({ shown, sent, stored }) => {
    const isStanding = shown === undefined || (sent && stored)
    const left = sent ?? stored
    return isStanding || (left && !isSame(shown, left))
  })
  return kept.map(({ shown, sent, stored }, index) => {
    const place = named(name, String(index))
    if (shown !== undefined && sent && stored) return merged({ shown, sent, stored }, place, theirs)
    if (shown !== undefined) theirs[place] = stored ? [stored] : []
    return sent ?? stored
  })
}

/** A text field that the page did not draw sends nothing, while an emptied one sends an empty text. */
function isLeftOut(shown: unknown, sent: unknown) {
  return sent === undefined && typeof shown === 'string' && shown !== 'on'
}

function named(name: string, key: string) {
  return name === '' ? key : `${name}.${key}`
}

/** Lists of groups, of which one holds a row at least; a list of texts is one answer. */
function rowsIn({ shown = [], sent, stored = [] }: Whole) {
  const lists = [shown, sent, stored]
  const isList = lists.every((list) => Array.isArray(list) && list.every(isGroup)) && lists.flat().length > 0
  return isList ? ({ shown, sent, stored } as Versions<Row[]>) : undefined
}

function isGroup(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
