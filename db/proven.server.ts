import type BetterSqlite3 from 'better-sqlite3'
import { getTableColumns, getTableName, isTable } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { whyNotProven } from './columns.ts'
import * as agreement from './schema/agreement.ts'
import * as application from './schema/application.ts'
import * as documents from './schema/documents.ts'
import * as dossier from './schema/dossier.ts'
import * as money from './schema/money.ts'
import * as people from './schema/people.ts'
import * as process from './schema/process.ts'
import * as reference from './schema/reference.ts'
import * as report from './schema/report.ts'
import * as review from './schema/review.ts'
import * as signIn from './schema/sign-in.ts'

/** Every table of the schema, proven or not. */
export const TABLES: readonly SQLiteTable[] = [
  ...[agreement, application, documents, dossier, money, people, process, reference, report, review, signIn],
]
  .flatMap((module) => Object.values<unknown>(module))
  .filter((part): part is SQLiteTable => isTable(part))

/** A row as the database holds it, without what is not proven and what says nothing. */
export type Row = Readonly<Record<string, string | number>>
/** A record that was written, by its name (`tranches/ID`), and as it was before; null where it was not there. */
export type Touched = { record: string; was: Row | null }

/** The name of a record, by its table and its key. */
export function recordName(table: SQLiteTable, row: Readonly<Record<string, unknown>>): string {
  const [composite] = getTableConfig(table).primaryKeys
  const key = Object.entries(getTableColumns(table)).filter(([, column]) =>
    composite ? composite.columns.includes(column) : column.primary,
  )
  return [getTableName(table), ...key.map(([name]) => row[name])].join('/')
}

type Column = { name: string; pk: number; dflt_value: string | null }
type Table = {
  name: string
  key: readonly string[]
  /** The row of `OLD`, `NEW` or the table itself, as JSON. */
  json: (of: string) => string
  defaults: ReadonlyMap<string, unknown>
  /** What it refers to, by which column. */
  links: readonly { table: string; from: string }[]
}

/**
 * Notes each row of a proven table that this connection writes, as it was before, until somebody answers for it. What
 * another program writes is noted nowhere: that is how it is found.
 */
export function watched(sqlite: BetterSqlite3.Database) {
  // A row that another one replaces is deleted, and said to be.
  sqlite.pragma('recursive_triggers = ON')
  const tables = new Map(provenIn(sqlite).map((table) => [table.name, table]))
  sqlite.exec('CREATE TEMP TABLE touched_records (name TEXT NOT NULL, key TEXT NOT NULL, was TEXT) STRICT')
  for (const table of tables.values()) sqlite.exec(triggersOf(table))
  const taken = sqlite.prepare<[], { name: string; key: string; was: string | null }>(
    'DELETE FROM temp.touched_records RETURNING name, key, was',
  )

  /** Each record that was written since it was asked last, once. */
  function takeTouched(): Touched[] {
    const first = new Map<string, Touched>()
    for (const { name, key, was } of taken.all()) {
      const record = `${name}/${key}`
      if (!first.has(record)) first.set(record, { record, was: was === null ? null : rowFrom(name, was) })
    }
    return [...first.values()]
  }

  function rowFrom(name: string, json: string): Row {
    const said = Object.entries(JSON.parse(json) as Record<string, string | number | null>)
    const { defaults } = tableNamed(name)
    return Object.fromEntries(
      said.filter((entry): entry is [string, string | number] => {
        const [column, value] = entry
        return value !== null && value !== defaults.get(column)
      }),
    )
  }

  function tableNamed(name: string): Table {
    const table = tables.get(name)
    if (!table) throw new Error(`${name} is no table of proven records`)
    return table
  }

  /** A record as it stands. */
  function rowOf(record: string): Row | undefined {
    const [name = '', ...key] = record.split('/')
    const table = tableNamed(name)
    const json = sqlite
      .prepare<unknown[], string>(
        `SELECT ${table.json(`"${name}"`)} FROM "${name}" WHERE ${table.key.map((column) => `"${column}" = ?`).join(' AND ')}`,
      )
      .pluck()
      .get(...key)
    return json === undefined ? undefined : rowFrom(name, json)
  }

  /** Every record of every proven table, one table after the other. */
  function* allRows(): Generator<[record: string, row: Row]> {
    for (const { name, key, json } of tables.values())
      for (const [id, row] of sqlite
        .prepare<unknown[], [string, string]>(
          `SELECT ${keyText(key, `"${name}"`)}, ${json(`"${name}"`)} FROM "${name}" ORDER BY rowid`,
        )
        .raw()
        .iterate())
        yield [`${name}/${id}`, rowFrom(name, row)]
  }

  /** The proven records that a record refers to, by name. */
  function parentsOf(record: string, row: Row): string[] {
    const [name = ''] = record.split('/')
    return tableNamed(name).links.flatMap(({ table, from }) =>
      tables.has(table) && row[from] !== undefined ? [`${table}/${row[from]}`] : [],
    )
  }

  return { takeTouched, rowOf, allRows, parentsOf }
}

/** Every table of the database that is not named as unproven. */
function provenIn(sqlite: BetterSqlite3.Database): Table[] {
  const unproven = new Set(TABLES.filter(whyNotProven).map(getTableName))
  const names = sqlite
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all()
  return names.filter((name) => !unproven.has(name)).map((name) => tableOf(sqlite, name))
}

function tableOf(sqlite: BetterSqlite3.Database, name: string): Table {
  const said = TABLES.find((table) => getTableName(table) === name)
  const aside = new Set(
    Object.values(said ? getTableColumns(said) : {})
      .filter(whyNotProven)
      .map((column) => column.name),
  )
  const columns = (sqlite.pragma(`table_info("${name}")`) as Column[]).filter((one) => !aside.has(one.name))
  const names = columns.map((one) => one.name).sort()
  return {
    name,
    key: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((one) => one.name),
    json: (of) => `json_object(${names.map((column) => `'${column}', ${of}."${column}"`).join(', ')})`,
    defaults: new Map(
      columns.map((one) => [
        one.name,
        sqlite
          .prepare(`SELECT ${one.dflt_value ?? 'NULL'}`)
          .pluck()
          .get(),
      ]),
    ),
    links: sqlite.pragma(`foreign_key_list("${name}")`) as Table['links'],
  }
}

const keyText = (key: readonly string[], of: string) =>
  key.map((column) => `${of}."${column}"`).join(" || '/' || ") + (key.length > 0 ? " || ''" : "''")

/** An UPDATE that changes the key takes one record away and brings another into being. */
function triggersOf({ name, key, json }: Table): string {
  const note = (of: string, was: string) =>
    `INSERT INTO touched_records VALUES ('${name}', ${keyText(key, of)}, ${was});`
  const when = (what: string, notes: string) =>
    `CREATE TEMP TRIGGER "${name}_${what}_noted" AFTER ${what} ON main."${name}" BEGIN ${notes} END;`
  return [
    when('INSERT', note('NEW', 'NULL')),
    when('UPDATE', note('OLD', json('OLD')) + note('NEW', 'NULL')),
    when('DELETE', note('OLD', json('OLD'))),
  ].join('\n')
}
