/** The values of a form as browser and server read them: texts, lists and groups. */
type Group = Readonly<Record<string, unknown>>
type Versions = {
  /** What stood in the fields when the page was drawn. */
  shown: unknown
  /** What the sender made of it. */
  sent: unknown
  /** What is stored meanwhile. */
  stored: unknown
}
/** `theirs`: what is stored of each field that both have changed, by the field's name. */
export type Merged = { values: unknown; theirs: Readonly<Record<string, unknown>> }

/**
 * Brings two changes of one form together: a field that the sender left alone takes what is stored, one that only
 * the sender changed keeps what was sent, and one that both changed keeps what was sent and is named with what is
 * stored. Rows are matched by the record they name; where rows came or went, the list counts as one answer.
 */
export function mergeForms(versions: Versions): Merged {
  const theirs: Record<string, unknown> = {}
  return { values: merged(versions, '', theirs), theirs }
}

function merged({ shown, sent, stored }: Versions, name: string, theirs: Record<string, unknown>): unknown {
  const groups = [shown, sent, stored].map((value) => (value === undefined ? {} : value))
  if (groups.every(isGroup)) return mergedGroup(groups as [Group, Group, Group], name, theirs)
  const rows = matchedRows({ shown, sent, stored })
  if (rows) return rows.map((row, index) => merged(row, named(name, String(index)), theirs))
  if (isLeftOut(shown, sent) || isSame(shown, sent)) return stored
  if (!isSame(shown, stored) && !isSame(sent, stored)) theirs[name] = stored
  return sent
}

function mergedGroup(
  [shown, sent, stored]: [Group, Group, Group],
  name: string,
  theirs: Record<string, unknown>,
) {
  const keys = new Set([shown, sent, stored].flatMap((group) => Object.keys(group)))
  const entries = [...keys].map((key) => {
    const versions = { shown: shown[key], sent: sent[key], stored: stored[key] }
    return [key, merged(versions, named(name, key), theirs)]
  })
  return Object.fromEntries(entries)
}

/** In the order that is stored; undefined where rows have no name of their own, or not the same ones. */
function matchedRows({ shown, sent, stored }: Versions): Versions[] | undefined {
  if (![shown, sent, stored].every(isRows)) return undefined
  const lists = [shown, sent, stored] as [Group[], Group[], Group[]]
  const key = IDENTITIES.find((known) => lists.every((rows) => namesIn(rows, known)))
  if (!key) return undefined
  const [before, mine, now] = lists.map((rows) => new Map(rows.map((row) => [row[key], row])))
  const isMatched = [mine, now].every(
    (rows) => rows?.size === before?.size && [...(rows?.keys() ?? [])].every((id) => before?.has(id)),
  )
  if (!isMatched) return undefined
  return [...(now ?? [])].map(([id, row]) => ({ shown: before?.get(id), sent: mine?.get(id), stored: row }))
}

/** Hidden fields by which a row names its record. */
const IDENTITIES = ['id', 'measureId', 'budgetLineId']

function namesIn(rows: readonly Group[], key: string) {
  const names = rows.map((row) => row[key])
  return names.every((name) => typeof name === 'string' && name !== '') && new Set(names).size === rows.length
}

/** A text field that the page did not draw sends nothing, while an emptied one sends an empty text. */
function isLeftOut(shown: unknown, sent: unknown) {
  return sent === undefined && typeof shown === 'string' && shown !== 'on'
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** One form for what counts as equal: days, line breaks, boxes and rows that hold nothing. */
function plain(value: unknown): unknown {
  if (value === true) return ['on']
  if (value === undefined || value === null || value === '' || value === false) return []
  if (Array.isArray(value))
    return value
      .map(plain)
      .filter((one) => !isEmpty(one))
      .flat()
  if (!isGroup(value)) return [asTyped(String(value))]
  const entries = Object.entries(value).map(([key, one]) => [key, plain(one)] as const)
  const filled = entries.filter(([, one]) => !isEmpty(one)).sort(([a], [b]) => (a < b ? -1 : 1))
  return filled.length === 0 ? [] : [Object.fromEntries(filled)]
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

function asTyped(text: string) {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return day ? `${day[3]}.${day[2]}.${day[1]}` : text.replace(/\r\n?/g, '\n')
}

function named(name: string, key: string) {
  return name === '' ? key : `${name}.${key}`
}

function isRows(value: unknown): value is Group[] {
  return Array.isArray(value) && value.length > 0 && value.every(isGroup)
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
