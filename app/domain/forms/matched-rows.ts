import { isSame } from './same-answer.ts'

export type Row = Readonly<Record<string, unknown>>
/** What stood in the fields when the page was drawn, what the sender made of it, and what is stored meanwhile. */
export type Versions<Value> = { shown: Value; sent: Value; stored: Value }
/** One row in its three versions; absent where it was not there, or not any more. */
export type RowVersions = Partial<Versions<Row>>
type Lists = Versions<readonly Row[]>

/**
 * The rows of three versions of a list, each with itself: by the record they name, by their place where none came or
 * went, and else by what they hold. In the order that is stored, then what only the sender has.
 */
export function matchedRows(lists: Lists): RowVersions[] {
  const { shown, sent, stored } = lists
  const match = matcherFor(lists)
  const [mine, now] = [match(sent), match(stored)]
  const known = shown.map((row, at) => ({
    shown: row,
    sent: sent[mine[at] ?? -1],
    stored: stored[now[at] ?? -1],
  }))
  const standing = stored.map((row, at) => known[now.indexOf(at)] ?? { stored: row })
  const added = sent.filter((row, at) => !mine.includes(at) && !stored.some((one) => isSame(one, row)))
  return [
    ...standing,
    ...known.filter((row) => row.stored === undefined),
    ...added.filter((row) => !isSame(row, undefined)).map((row) => ({ sent: row })),
  ]
}

/** For each row of the page its place in another version of the list, -1 where it is not there. */
type Matcher = (other: readonly Row[]) => number[]

function matcherFor({ shown, sent, stored }: Lists): Matcher {
  const lists = [shown, sent, stored]
  const key = IDENTITIES.find((known) => lists.every((rows) => namesIn(rows, known)))
  if (key) return (other) => shown.map((row) => other.findIndex((one) => one[key] === row[key]))
  if (lists.every(({ length }) => length === shown.length)) return () => shown.map((_, at) => at)
  return (other) => aligned(shown, other)
}

/** Fields by which a row names its record. */
const IDENTITIES = ['id', 'measureId', 'budgetLineId']

function namesIn(rows: readonly Row[], key: string) {
  const names = rows.map((row) => row[key])
  return names.every((name) => typeof name === 'string' && name !== '') && new Set(names).size === rows.length
}

type Way = { likeness: number; places: readonly number[] }

/** Rows keep their order: of all ways to lay two lists side by side the one in which most stays the same. */
function aligned(shown: readonly Row[], other: readonly Row[]): number[] {
  let ways: Way[] = [{ likeness: 0, places: [] }, ...other.map(() => ({ likeness: 0, places: [] }))]
  for (const row of shown) {
    let best: Way = { likeness: -1, places: [] }
    ways = ways.map(({ likeness, places }, upTo) => {
      const like = upTo === 0 ? 0 : likenessOf(row, other[upTo - 1] ?? {})
      const before = ways[upTo - 1]
      if (likeness > best.likeness) best = { likeness, places: [...places, -1] }
      if (before && like > 0 && before.likeness + like > best.likeness)
        best = { likeness: before.likeness + like, places: [...before.places, upTo - 1] }
      return best
    })
  }
  return [...(ways.at(-1)?.places ?? [])]
}

/** More than any number of fields that are alike. */
const WHOLE = 10_000

function likenessOf(one: Row, other: Row) {
  if (isSame(one, other)) return WHOLE
  return Object.keys(one).filter((key) => !isSame(one[key], undefined) && isSame(one[key], other[key])).length
}
