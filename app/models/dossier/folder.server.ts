import type BetterSqlite3 from 'better-sqlite3'
import { fillPlaceholders, is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, SQLiteColumn, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { grouped } from '#app/domain/grouped.ts'
import { perRequest } from '#app/models/memo.server.ts'
import { sqlite } from '#db/client.server.ts'
import { SHEETS, type Sheet } from './folder-sheets.server.ts'

type Sheets = typeof SHEETS
type Name = keyof Sheets
type Row<N extends Name> = NonNullable<Sheets[N]['row']>

const NAMES = Object.keys(SHEETS) as Name[]
export type SheetName = Name

/** What was taken out in this request, by sheet and dossier. */
const takenOut = perRequest<string, readonly unknown[]>()

/**
 * The rows of a sheet of a dossier, in the order of their keys. Within a request its folder is read once, whatever
 * else of it is asked for; elsewhere this sheet alone, so that a transaction sees what it has written. Readers change
 * nothing in them.
 */
export function recordsIn<N extends Name>(dossierId: string, name: N): readonly Row<N>[] {
  const known = takenOut()
  const key = keyOf(name, dossierId)
  const rows = known?.get(key) ?? read([dossierId], known ? folderWith(name) : [name]).get(key)
  return (rows ?? []) as readonly Row<N>[]
}

/** Takes folders of many dossiers out at once, so that a list asks as often as a page of one; what is out stays so. */
export function takeOut(dossierIds: readonly string[], ...names: Name[]) {
  const known = takenOut()
  if (!known) return
  const lackingBy = grouped(
    [...new Set(dossierIds)].map((id) => {
      const lacking = names.filter((name) => !known.has(keyOf(name, id)))
      return [[...new Set(lacking.flatMap(folderWith))].join(), id] as const
    }),
  )
  for (const [lacking, ids] of lackingBy)
    if (lacking !== '')
      read(
        ids,
        NAMES.filter((name) => lacking.split(',').includes(name)),
      )
}

const FOLDERS = new Map(
  NAMES.map((name) => [
    SHEETS[name].folder,
    NAMES.filter((one) => SHEETS[one].folder === SHEETS[name].folder),
  ]),
)

function folderWith(name: Name): readonly Name[] {
  return FOLDERS.get(SHEETS[name].folder) ?? []
}

const keyOf = (name: Name, dossierId: string) => `${name} ${dossierId}`

/** Reads these sheets of these dossiers by one statement, and keeps them for the rest of the request. */
function read(
  dossierIds: readonly string[],
  names: readonly Name[],
): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>()
  for (const id of dossierIds) for (const name of names) found.set(keyOf(name, id), [])
  const { statement, params } = statementFor(names)
  const texts = statement.get(...fillPlaceholders(params, { ids: JSON.stringify(dossierIds) })) ?? []
  for (const [index, name] of names.entries())
    for (const [id, ...values] of JSON.parse(texts[index] ?? '[]') as [string, ...unknown[]][])
      found.get(keyOf(name, id))?.push(rowOf(name, values))
  const known = takenOut()
  for (const [key, rows] of found) known?.set(key, rows)
  return found
}

type Reader = [key: string, read: (value: unknown) => unknown]

/** How each column of a sheet is read. */
const READERS = Object.fromEntries(
  NAMES.map((name) => [
    name,
    Object.entries<SQLiteColumn | SQL>(SHEETS[name].columns).map(([key, column]): Reader => {
      if (!is(column, SQLiteColumn)) return [key, (value) => value]
      return [key, (value) => column.mapFromDriverValue(value)]
    }),
  ]),
) as Record<Name, Reader[]>

function rowOf(name: Name, values: readonly unknown[]) {
  const row: Record<string, unknown> = {}
  for (const [index, [key, read]] of READERS[name].entries()) {
    const value = values[index] ?? null
    row[key] = value === null ? null : read(value)
  }
  return row
}

type Prepared = { statement: BetterSqlite3.Statement<unknown[], string[]>; params: unknown[] }
const prepared = new Map<string, Prepared>()

function statementFor(names: readonly Name[]): Prepared {
  const known = prepared.get(names.join())
  if (known) return known
  const query = new SQLiteSyncDialect().sqlToQuery(sql`SELECT ${sql.join(names.map(asJson), sql`, `)}`)
  const statement = sqlite.prepare<unknown[], string[]>(query.sql).raw()
  const made = { statement, params: query.params }
  prepared.set(names.join(), made)
  return made
}

function asJson(name: Name): SQL {
  const { table, of, through, columns }: Sheet<unknown> = SHEETS[name]
  const values = sql.join([of, ...Object.values(columns)], sql`, `)
  const [key] = getTableConfig(table).primaryKeys
  const order = sql.join(key?.columns ?? [sql`${table}.rowid`], sql`, `)
  return sql`(SELECT json_group_array(json_array(${values}) ORDER BY ${order}) FROM ${table} ${through}
    WHERE ${of} IN (SELECT value FROM json_each(${sql.placeholder('ids')})))`
}
