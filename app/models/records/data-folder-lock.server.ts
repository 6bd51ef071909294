import { hostname } from 'node:os'
import path from 'node:path'
import { env } from '#app/env.server.ts'
import { refusal } from '#app/refusal.ts'
import { Database } from '#db/sqlite.mjs'

export const LOCK_NAME = 'portal.lock'
const LOCK = path.join(env.DATA_DIR, LOCK_NAME)

export type Claim = { release: () => void }
/** Named here, so that the connection, and with it the lock, is not collected as long as nobody releases it. */
const held = new Set<InstanceType<typeof Database>>()

/**
 * The lock is a transaction left open on a small database of its own: the kernel ends it with the process, however
 * that ends, so that no lock outlives its holder. Who holds it stands in its table, which others may read.
 */
export function lockedFolder(what: string, now: Date): Claim {
  const lock = new Database(LOCK, { timeout: PATIENCE_MILLISECONDS })
  try {
    lock.exec('BEGIN IMMEDIATE')
    lock.exec('CREATE TABLE IF NOT EXISTS holder (what TEXT, pid INTEGER, host TEXT, since TEXT) STRICT')
    lock.exec('DELETE FROM holder')
    lock
      .prepare('INSERT INTO holder VALUES (?, ?, ?, ?)')
      .run(what, process.pid, hostname(), now.toISOString())
    lock.exec('COMMIT; BEGIN IMMEDIATE')
    held.add(lock)
    return {
      release: () => {
        held.delete(lock)
        lock.close()
      },
    }
  } catch (error) {
    if (!isBusy(error)) throw error
    throw refusal(
      `The data folder ${env.DATA_DIR} is in use by ${holderIn(lock)}. One portal works on a folder: stop that one, or choose another DATA_DIR.`,
    )
  }
}

/** Of several that begin at once, the first needs a moment to write down who it is. */
const PATIENCE_MILLISECONDS = 1_000

function holderIn(lock: InstanceType<typeof Database>): string {
  const row = unlessUnreadable(() => lock.prepare('SELECT what, pid, host, since FROM holder').get())
  if (!row) return 'another process'
  const { what, pid, host, since } = row as { what: string; pid: number; host: string; since: string }
  return `another process (${what}, pid ${pid} on ${host}, since ${since})`
}

/** The holder has not written down yet who it is. */
function unlessUnreadable<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
