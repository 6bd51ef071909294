import type BetterSqlite3 from 'better-sqlite3'
import { eq, fillPlaceholders, getTableColumns, getTableName, is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, SQLiteColumn, SQLiteSyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { lastTerm } from '#app/models/deadlines/notices.server.ts'
import { perRequest } from '#app/models/memo.server.ts'
import { sqlite } from '#db/client.server.ts'
import { agreements, amendments, calculations, signatures } from '#db/schema/agreement.ts'
import { documents, filings } from '#db/schema/documents.ts'
import {
  budgetLines,
  councilResolutions,
  dossiers,
  measures,
  partyMembers,
  structures,
  thirdPartyFunds,
} from '#db/schema/dossier.ts'
import { claims, offsets, tranches } from '#db/schema/money.ts'
import { auditEvents } from '#db/schema/process.ts'
import { accountLines, deadlines, measureReports, reportingYears, settlements } from '#db/schema/report.ts'
import { checklistEntries, completionAnswers, completionRequests } from '#db/schema/review.ts'

type Folder = 'party' | 'application' | 'agreement' | 'history' | 'filings'
type Place = { of: SQLiteColumn; through: SQL }
/** A table, as the rows of it that belong to a dossier; through another one where a row does not name its dossier. */
type Sheet<Row> = Place & {
  folder: Folder
  table: SQLiteTable
  columns: Record<string, SQLiteColumn | SQL>
  row?: Row
}

const ofYear = (table: { reportingYearId: SQLiteColumn }) => ({
  of: reportingYears.dossierId,
  through: sql`JOIN ${reportingYears} ON ${eq(reportingYears.id, table.reportingYearId)}`,
})

/** What of a dossier is asked for together lies in one folder. */
const SHEETS = {
  members: sheet('party', partyMembers, {
    of: dossiers.id,
    through: sql`JOIN ${dossiers} ON ${eq(dossiers.partyId, partyMembers.partyId)}`,
  }),
  structures: sheet('application', structures),
  measures: sheet('application', measures),
  budgetLines: sheet('application', budgetLines),
  thirdPartyFunds: sheet('application', thirdPartyFunds),
  resolutions: sheet('application', councilResolutions),
  documents: sheet('application', documents),
  checklist: sheet('application', checklistEntries),
  calculations: sheet('application', calculations),
  requests: sheet('application', completionRequests),
  answers: sheet('application', completionAnswers, {
    of: completionRequests.dossierId,
    through: sql`JOIN ${completionRequests} ON ${eq(completionRequests.id, completionAnswers.requestId)}`,
  }),
  deadlines: withTerm(sheet('application', deadlines)),
  agreements: sheet('agreement', agreements),
  signatures: sheet('agreement', signatures, {
    of: agreements.dossierId,
    through: sql`JOIN ${agreements} ON ${eq(agreements.id, signatures.agreementId)}`,
  }),
  amendments: sheet('agreement', amendments),
  reportingYears: sheet('agreement', reportingYears),
  tranches: sheet('agreement', tranches),
  claims: sheet('agreement', claims),
  offsets: sheet('agreement', offsets, {
    of: tranches.dossierId,
    through: sql`JOIN ${tranches} ON ${eq(tranches.id, offsets.trancheId)}`,
  }),
  measureReports: sheet('agreement', measureReports, ofYear(measureReports)),
  accountLines: sheet('agreement', accountLines, ofYear(accountLines)),
  settlements: sheet('agreement', settlements, ofYear(settlements)),
  events: sheet('history', auditEvents),
  filings: sheet('filings', filings),
}

type Sheets = typeof SHEETS
type Name = keyof Sheets
type Row<N extends Name> = NonNullable<Sheets[N]['row']>

const NAMES = Object.keys(SHEETS) as Name[]

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

/** Takes folders of many dossiers out at once, so that a list asks as often as a page of one. */
export function takeOut(dossierIds: readonly string[], ...names: Name[]) {
  const known = takenOut()
  const lacking = dossierIds.filter((id) => names.some((name) => !known?.has(keyOf(name, id))))
  if (known && lacking.length > 0) read(lacking, [...new Set(names.flatMap(folderWith))])
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

function rowOf(name: Name, values: readonly unknown[]) {
  const columns = Object.entries<SQLiteColumn | SQL>(SHEETS[name].columns)
  return Object.fromEntries(
    columns.map(([key, column], index) => {
      const value = values[index] ?? null
      return [key, value !== null && is(column, SQLiteColumn) ? column.mapFromDriverValue(value) : value]
    }),
  )
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

function sheet<Table extends SQLiteTable>(
  folder: Folder,
  table: Table,
  ...[place]: Table extends { dossierId: SQLiteColumn } ? [Place?] : [Place]
): Sheet<Table['$inferSelect']> {
  const columns = getTableColumns(table)
  const of = place?.of ?? columns.dossierId
  if (!of) throw new Error(`${getTableName(table)} names no dossier`)
  return { folder, table, columns, of, through: place?.through ?? sql`` }
}

function withTerm<Row>(sheet: Sheet<Row>): Sheet<Row & { termOn: string | null }> {
  return { ...sheet, row: undefined, columns: { ...sheet.columns, termOn: lastTerm() } }
}
