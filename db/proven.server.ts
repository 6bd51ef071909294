import type BetterSqlite3 from 'better-sqlite3'
import { provenIn, type Table } from './proven-tables.ts'

/** A row as the database holds it, without what is not proven and what says nothing. */
export type Row = Readonly<Record<string, string | number>>
/** A record that was written, by its name (`tranches/ID`), and as it was before; null where it was not there. */
export type Touched = { record: string; was: Row | null }

/** Says of a table that older portals did not prove that from here on a row of it is told of; names no row. */
const beginningOf = (name: string) => `${name}/`
export const isBeginning = (record: string) => record.endsWith('/')

/**
 * Notes each row of a proven table that this connection writes, as it was before, until somebody answers for it. What
 * another program writes is noted nowhere: that is how it is found.
 */
export function watched(sqlite: BetterSqlite3.Database) {
  // A row that another one replaces is deleted, and said to be.
  sqlite.pragma('recursive_triggers = ON')
  sqlite.exec('CREATE TEMP TABLE touched_records (name TEXT NOT NULL, key TEXT NOT NULL, was TEXT) STRICT')
  const tables = new Map(provenIn(sqlite).map((table) => [table.name, asked(sqlite, table)]))
  for (const table of tables.values()) if (table.isLater) noteUntold(sqlite, table)
  const taken = sqlite.prepare<[], { name: string; key: string; was: string | null }>(
    'DELETE FROM temp.touched_records RETURNING name, key, was',
  )

  /** The table of a record, and the parts of its key. */
  function placeOf(record: string) {
    const [name = '', ...key] = record.split('/')
    const table = tables.get(name)
    if (!table) throw new Error(`${name} is no table of proven records`)
    return { table, key }
  }

  return {
    /** Each record that was written since it was asked last, once. */
    takeTouched: (): Touched[] => {
      const first = new Map<string, Touched>()
      for (const { name, key, was } of taken.all()) {
        const record = `${name}/${key}`
        if (first.has(record)) continue
        first.set(record, { record, was: was === null ? null : rowFrom(placeOf(record).table, was) })
      }
      return [...first.values()]
    },

    /** A record as it stands. */
    rowOf: (record: string): Row | undefined => {
      const { table, key } = placeOf(record)
      const json = table.one.get(...key)
      return json === undefined ? undefined : rowFrom(table, json)
    },

    /** What begins with the first event that tells of any record. */
    beginnings: (): string[] =>
      [...tables.values()].filter(({ isLater }) => isLater).map(({ name }) => beginningOf(name)),

    /** Every record of every proven table, one table after the other. */
    *allRows(): Generator<[record: string, row: Row]> {
      for (const table of tables.values())
        for (const [key, json] of table.every.iterate()) yield [`${table.name}/${key}`, rowFrom(table, json)]
    },

    /** Whether older portals did not prove a record: what no event tells of can be of their time. */
    isLater: (record: string): boolean => placeOf(record).table.isLater,

    /** The proven records that a record refers to, by name. */
    parentsOf: (record: string, row: Row): string[] => {
      const { table, key } = placeOf(record)
      if (table.name !== table.of) return [[table.of, ...key].join('/')]
      return table.links.flatMap((link) =>
        tables.has(link.table) && row[link.from] !== undefined ? [`${link.table}/${row[link.from]}`] : [],
      )
    },
  }
}

/** A table whose writing is noted from here on, with what it is asked. */
function asked(sqlite: BetterSqlite3.Database, table: Table) {
  const { key, json, holds, where } = table
  const of = `"${table.of}"`
  sqlite.exec(triggersOf(table))
  return {
    ...table,
    one: sqlite
      .prepare<unknown[], string>(`SELECT ${json(of)} FROM ${of} WHERE ${where} AND ${holds(of)}`)
      .pluck(),
    every: sqlite
      .prepare<unknown[], [key: string, json: string]>(
        `SELECT ${key(of)}, ${json(of)} FROM ${of} WHERE ${holds(of)} ORDER BY rowid`,
      )
      .raw(),
  }
}

/** A table of which the chain has told nothing yet, although it proves records: the next event tells of its rows. */
function noteUntold(sqlite: BetterSqlite3.Database, { name, of, key, holds }: Table) {
  const untold = sqlite
    .prepare<[], number>(`SELECT EXISTS (SELECT 1 FROM audit_events WHERE basis IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM audit_events WHERE instr(basis, '"${name}/') > 0)`)
    .pluck()
    .get()
  if (!untold) return
  sqlite.exec(`INSERT INTO temp.touched_records VALUES ('${name}', '', NULL);
    INSERT INTO temp.touched_records SELECT '${name}', ${key(`"${of}"`)}, NULL FROM "${of}" WHERE ${holds(`"${of}"`)}`)
}

/** What is empty, or as it is where nobody says otherwise, says nothing: a column that comes later changes no hash. */
function rowFrom({ defaults }: Table, json: string): Row {
  const said = Object.entries(JSON.parse(json) as Record<string, string | number | null>)
  return Object.fromEntries(
    said.filter((entry): entry is [string, string | number] => {
      const [column, value] = entry
      return value !== null && value !== defaults.get(column)
    }),
  )
}

/** An UPDATE that changes the key takes one record away and brings another into being. */
function triggersOf({ name, of: place, key, json, holds }: Table): string {
  const note = (of: string, was: string) =>
    `INSERT INTO touched_records SELECT '${name}', ${key(of)}, ${was} WHERE ${holds(of)};`
  const when = (what: string, notes: string) =>
    `CREATE TEMP TRIGGER "${name}_${what}_noted" AFTER ${what} ON main."${place}" BEGIN ${notes} END;`
  return [
    when('INSERT', note('NEW', 'NULL')),
    when('UPDATE', note('OLD', json('OLD')) + note('NEW', 'NULL')),
    when('DELETE', note('OLD', json('OLD'))),
  ].join('\n')
}
