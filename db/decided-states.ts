import type { RunResult } from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type {
  SQLiteInsertBase,
  SQLiteInsertValue,
  SQLiteUpdateBuilder,
  SQLiteUpdateSetSource,
} from 'drizzle-orm/sqlite-core'
import type { amendments } from './schema/agreement.ts'
import type { dossiers } from './schema/dossier.ts'
import type { claims, tranches } from './schema/money.ts'
import type { reportingYears } from './schema/report.ts'

declare const decided: unique symbol

/** A state that its machine allows: only `app/models/door.server.ts` makes one, once it has decided. */
export type Decided<State extends string> = State & { readonly [decided]: true }

/** The records with a life. */
type Living = typeof amendments | typeof claims | typeof dossiers | typeof reportingYears | typeof tranches

type WithDecided<Values, Table extends Living> = Omit<Values, 'state'> & {
  state?: Decided<Table['$inferSelect']['state']>
}
type Changes<Table extends Living> = WithDecided<SQLiteUpdateSetSource<Table>, Table>
type Beginning<Table extends Living> = WithDecided<SQLiteInsertValue<Table>, Table>

type Changed<Table extends Living> = ReturnType<SQLiteUpdateBuilder<Table, 'sync', RunResult>['set']>
type Begun<Table extends Living> = Omit<SQLiteInsertBase<Table, 'sync', RunResult>, 'onConflictDoUpdate'>

/** The verbs that write: of a record with a life, whatever one likes but a state that nobody decided on. */
export type Writing<Verbs extends Pick<BetterSQLite3Database, 'update' | 'insert'>> = {
  update: (<Table extends Living>(table: Table) => { set: (to: Changes<Table>) => Changed<Table> }) &
    Verbs['update']
  insert: (<Table extends Living>(
    into: Table,
  ) => { values: (rows: Beginning<Table> | Beginning<Table>[]) => Begun<Table> }) &
    Verbs['insert']
}
