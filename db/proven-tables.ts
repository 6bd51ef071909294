import type BetterSqlite3 from 'better-sqlite3'
import { getTableColumns, getTableName, isTable } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { rowsProvenLater, whyNotProven } from './columns.ts'
import * as account from './schema/account.ts'
import * as agreement from './schema/agreement.ts'
import * as application from './schema/application.ts'
import * as catalogue from './schema/catalogue.ts'
import * as chain from './schema/chain.ts'
import * as credit from './schema/credit.ts'
import * as documents from './schema/documents.ts'
import * as dossier from './schema/dossier.ts'
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
    agreement,
    application,
    catalogue,
    chain,
    credit,
    documents,
    dossier,
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

/** A table as the database has it, in words of SQL. */
export type Table = {
  name: string
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
  /** What it refers to, by which column. */
  links: readonly { table: string; from: string }[]
}

/** Every table of the database that is not named as unproven. */
export function provenIn(sqlite: BetterSqlite3.Database): Table[] {
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
  const later = said && rowsProvenLater(said)
  const aside = new Set(
    Object.values(said ? getTableColumns(said) : {})
      .filter(whyNotProven)
      .map((column) => column.name),
  )
  const columns = (sqlite.pragma(`table_info("${name}")`) as Column[]).filter((one) => !aside.has(one.name))
  const names = columns.map((one) => one.name).sort()
  const key = columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map((one) => `"${one.name}"`)
  return {
    name,
    key: (of) => `${key.map((column) => `${of}.${column}`).join(" || '/' || ")} || ''`,
    holds: later?.where ?? (() => '1'),
    isLater: later !== undefined,
    where: key.map((column) => `${column} = ?`).join(' AND '),
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
