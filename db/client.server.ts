import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { now } from '#app/clock.server.ts'
import { orderKey } from '#app/domain/german-order.ts'
import { env } from '#app/env.server.ts'
import { refusal } from '#app/refusal.ts'
import { loadReferenceData } from '#db/reference/load.server.ts'
import { Database } from '#db/sqlite.mjs'
import type { Writing } from './decided-states.ts'
import { withKeptStatements } from './kept-statements.ts'
import { isMarkedAs, markAs } from './life-mark.server.ts'
import { makeFolder } from './make-folder.ts'
import { migrateToLatest } from './migrate.server.ts'
import { watched } from './proven.server.ts'

type Plain = ReturnType<typeof drizzle>
type PlainTx = Parameters<Parameters<Plain['transaction']>[0]>[0]

/** Inside a transaction the same verbs are at hand; models take either. */
export type Tx = Omit<PlainTx, 'update' | 'insert' | 'transaction'> & Writing<PlainTx>
export type Db = Omit<Plain, 'update' | 'insert' | 'transaction'> &
  Writing<Plain> & {
    transaction: <Result>(work: (tx: Tx) => Result, how?: Parameters<Plain['transaction']>[1]) => Result
  }

export const databaseFile = path.join(env.DATA_DIR, 'portal.db')

/**
 * Opens, checks and migrates. An acknowledged change survives a power cut (WAL with synchronous=FULL);
 * a damaged file is refused rather than written to.
 */
export function openDatabase(file: string) {
  const isNew = !existsSync(file)
  refuseLost(file)
  const sqlite = opened(file)
  if (!isNew) refuseDamaged(sqlite, file)
  if (!isNew) refuseForeign(sqlite, file)
  if (!env.DEMO) refuseDemo(sqlite, file)
  const plain = drizzle(withKeptStatements(sqlite))
  migrateToLatest({ sqlite, db: plain, file, isNew })
  const db = plain as unknown as Db
  loadReferenceData(db)
  if (!env.DEMO) markAs('production', sqlite)
  return { sqlite, db }
}

export const { sqlite, db } = openDatabase(databaseFile)

/** What this process writes into proven tables, until an event answers for it. */
export const written = watched(sqlite)

let atTheBeginning: (tx: Tx, now: Date) => void = () => {}
let atTheEnd: (tx: Tx, now: Date) => void = () => {}

/** What is done in every transaction before its own work. */
export function beforeWork(work: typeof atTheBeginning) {
  atTheBeginning = work
}

/** What is done in every transaction before it is committed. */
export function beforeCommit(work: typeof atTheEnd) {
  atTheEnd = work
}

/** What may refuse goes through `orRollBack`: here a refusal would leave behind what was written before it. */
type NeverRefuses<Result> = Extract<Result, { ok: false }> extends never ? Result : never

/** One write at a time: the lock is taken before the first read, so that check and change cannot be separated. */
export function inTransaction<Result>(work: (tx: Tx) => Result & NeverRefuses<Result>): Result {
  return locked(work)
}

function locked<Result>(work: (tx: Tx) => Result): Result {
  return db.transaction(
    (tx) => {
      atTheBeginning(tx, now())
      const result = work(tx)
      atTheEnd(tx, now())
      return result
    },
    { behavior: 'immediate' },
  )
}

/** As `inTransaction`, but a refusal leaves nothing behind: what was written before it is rolled back. */
export function orRollBack<Result extends { ok: boolean }>(work: (tx: Tx) => Result): Result {
  const outcome: { refused?: Result } = {}
  try {
    return locked((tx) => {
      const result = work(tx)
      if (result.ok) return result
      outcome.refused = result
      return tx.rollback()
    })
  } catch (error) {
    if (outcome.refused) return outcome.refused
    throw error
  }
}

/** A folder that has been worked in never becomes an empty portal without a word. */
function refuseLost(file: string) {
  const folder = path.dirname(path.resolve(file))
  const filled = ['documents', 'before-migration'].find(
    (name) => existsSync(path.join(folder, name)) && readdirSync(path.join(folder, name)).length > 0,
  )
  if (!existsSync(file) && filled)
    throw refusal(
      `The data folder ${folder} holds ${filled}, but no database ${path.basename(file)}: restore the last backup into an empty folder, or choose an empty DATA_DIR.`,
    )
  if (existsSync(file) && statSync(file).size === 0)
    throw refusal(
      `The database ${file} is empty: restore the last backup into an empty folder, or take the file away if no portal ever ran here.`,
    )
}

/** What stands in the way of a start is said in a sentence, not as a stack. */
function opened(file: string) {
  try {
    makeFolder(path.dirname(path.resolve(file)))
    const sqlite = new Database(file)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('busy_timeout = 5000')
    sqlite.function('order_key', { deterministic: true }, (name) => orderKey(String(name)))
    return sqlite
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(
      `The database ${file} cannot be opened (${reason}). Check DATA_DIR, or restore the last backup.`,
    )
  }
}

function refuseDamaged(sqlite: BetterSqlite3.Database, file: string) {
  const found = sqlite.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw refusal(`The database ${file} is damaged (${found}). Restore the last backup.`)
}

/** A database of another program is not ours to fill. */
function refuseForeign(sqlite: BetterSqlite3.Database, file: string) {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  if (tables.length > 0 && !tables.includes('__drizzle_migrations'))
    throw refusal(`The database ${file} is none of this portal: choose another DATA_DIR.`)
}

/** Its people, agreements and payments are invented, and anybody has signed in as anybody. */
function refuseDemo(sqlite: BetterSqlite3.Database, file: string) {
  if (isMarkedAs('demo', sqlite))
    throw refusal(
      `The data folder ${path.dirname(file)} holds the demo with its invented people and never becomes production: choose an empty DATA_DIR.`,
    )
}
