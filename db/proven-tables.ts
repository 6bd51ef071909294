import type BetterSqlite3 from 'better-sqlite3'
import { getTableColumns, getTableName, isTable } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { apartAs, rowsProvenLater, whyNotProven } from './columns.ts'
import * as account from './schema/account.ts'
import * as activity from './schema/activity.ts'
import * as agreement from './schema/agreement.ts'
import * as application from './schema/application.ts'
import * as catalogue from './schema/catalogue.ts'
import * as chain from './schema/chain.ts'
import * as credit from './schema/credit.ts'
import * as documents from './schema/documents.ts'
import * as dossier from './schema/dossier.ts'
import * as evaluations from './schema/evaluations.ts'
import * as inquiries from './schema/inquiries.ts'
import * as keys from './schema/keys.ts'
import * as money from './schema/money.ts'
import * as people from './schema/people.ts'
import * as process from './schema/process.ts'
import * as programme from './schema/programme.ts'
import * as reference from './schema/reference.ts'
import * as registers from './schema/registers.ts'
import * as report from './schema/report.ts'
import * as review from './schema/review.ts'
import * as signIn from './schema/sign-in.ts'

/** Every table of the schema, proven or not. */
export const TABLES: readonly SQLiteTable[] = [
  ...[
    account,
    activity,
    agreement,
    application,
    catalogue,
    chain,
    credit,
    documents,
    dossier,
    evaluations,
    keys,
    inquiries,
    money,
    people,
    process,
    programme,
    reference,
    registers,
    report,
    review,
    signIn,
  ],
]
  .flatMap((module) => Object.values<unknown>(module))
  .filter((part): part is SQLiteTable => isTable(part))

/** The name of a record, by its table and its key. */
export function recordName(table: SQLiteTable, row: Readonly<Record<string, unknown>>): string {
  const [composite] = getTableConfig(table).primaryKeys
  const key = Object.entries(getTableColumns(table)).filter(([, column]) =>
    composite ? composite.columns.includes(column) : column.primary,
  )
  return [getTableName(table), ...key.map(([name]) => row[name])].join('/')
}

type Column = { name: string; pk: number; dflt_value: string | null }

/** A table as the database has it, or those of its columns that are proven apart, in words of SQL. */
export type Table = {
  /** What its records are called by. */
  name: string
  /** Where they stand. */
  of: string
  /** The key of a row of `OLD`, `NEW` or the table itself, as one text, and the row as JSON. */
  key: (of: string) => string
  json: (of: string) => string
  /** Whether that row is proven. */
  holds: (of: string) => string
  /** Older portals did not prove it. */
  isLater: boolean
  /** Where its key is this, column by column. */
  where: string
  defaults: ReadonlyMap<string, unknown>
  /** What it refers to, by which column; what is proven apart belongs to its row instead. */
  links: readonly { table: string; from: string }[]
}

/** Every table of the database that is not named as unproven, and what of it is proven apart. */
export function provenIn(sqlite: BetterSqlite3.Database): Table[] {
  const unproven = new Set(TABLES.filter(whyNotProven).map(getTableName))
  const names = sqlite
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all()
  return names.filter((name) => !unproven.has(name)).flatMap((name) => tablesOf(sqlite, name))
}

function tablesOf(sqlite: BetterSqlite3.Database, of: string): Table[] {
  const said = TABLES.find((table) => getTableName(table) === of)
  const told = Object.values(said ? getTableColumns(said) : {})
  const later = said && rowsProvenLater(said)
  const aside = new Set(told.filter(whyNotProven).map(({ name }) => name))
  const apart = new Map(told.map((column) => [column.name, apartAs(column)]))
  const columns = (sqlite.pragma(`table_info("${of}")`) as Column[]).filter(({ name }) => !aside.has(name))
  const key = columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => `"${name}"`)
  const place = {
    of,
    key: (row: string) => `${key.map((column) => `${row}.${column}`).join(" || '/' || ")} || ''`,
    holds: later?.where ?? (() => '1'),
    where: key.map((column) => `${column} = ?`).join(' AND '),
  }
  const parts = [...new Set(columns.map(({ name }) => apart.get(name)))]
  return parts.map((part) => ({
    ...place,
    ...saying(
      sqlite,
      columns.filter(({ name }) => apart.get(name) === part),
    ),
    name: part === undefined ? of : `${of}.${part}`,
    isLater: later !== undefined || part !== undefined,
    links: part === undefined ? (sqlite.pragma(`foreign_key_list("${of}")`) as Table['links']) : [],
  }))
}

/** What these columns say of a row, and what they say where nobody says otherwise. */
function saying(
  sqlite: BetterSqlite3.Database,
  columns: readonly Column[],
): Pick<Table, 'json' | 'defaults'> {
  const names = columns.map(({ name }) => name).sort()
  return {
    json: (row) => `json_object(${names.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`,
    defaults: new Map(
      columns.map(({ name, dflt_value }) => [
        name,
        sqlite
          .prepare(`SELECT ${dflt_value ?? 'NULL'}`)
          .pluck()
          .get(),
      ]),
    ),
  }
}
