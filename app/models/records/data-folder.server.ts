import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { env } from '#app/env.server.ts'
import { isRefusal, refusal } from '#app/refusal.ts'
import { isMarkedAs } from '#db/life-mark.server.ts'
import { makeFolder } from '#db/make-folder.ts'
import { Database } from '#db/sqlite.mjs'
import { type Claim, LOCK_NAME, lockedFolder } from './data-folder-lock.server.ts'

/** None of these imports opens the database: it is opened only once the folder may be used. */
const DATABASE = path.join(env.DATA_DIR, 'portal.db')
const STICKY = 0o1000

/**
 * Takes the data folder for this process, for as long as it lives: one portal works on a folder. Commands that read
 * or write in short transactions need no claim and may run beside it. Whatever stands in the way is thrown as a
 * sentence, before anything is opened or migrated.
 */
export function claimDataFolder(what: 'portal' | 'restore', now: Date): Claim {
  const claim = inWords(() => {
    makeFolder(path.resolve(env.DATA_DIR))
    return lockedFolder(what, now)
  })
  keepToOwner()
  if (env.DEMO && hasBeenProduction())
    throw refusal(
      `The data folder ${env.DATA_DIR} has been production and is never opened as a demo: set NODE_ENV=production with its SESSION_SECRET, or choose another DATA_DIR.`,
    )
  return claim
}

/** For everything that works on what is there: a mistyped DATA_DIR must not become an empty portal. */
export function requireDataFolder() {
  if (!existsSync(DATABASE))
    throw refusal(
      `There is no data folder at ${env.DATA_DIR}: set DATA_DIR to the one of the portal, or start the portal first.`,
    )
  if (env.CLOCK && hasBeenProduction())
    throw refusal('CLOCK is refused on a data folder that has been production.')
}

/** Folders 0700, files 0600, also those an older portal or a copy left open; not a folder that all share, such as /tmp. */
function keepToOwner() {
  const isShared = (statSync(env.DATA_DIR).mode & STICKY) !== 0
  if (!isShared) tighten(env.DATA_DIR, 0o700)
  for (const name of ['portal.db', 'portal.db-wal', 'portal.db-shm', LOCK_NAME])
    tighten(path.join(env.DATA_DIR, name), 0o600)
  for (const name of ['documents', 'before-migration', 'anchors']) {
    const folder = path.join(env.DATA_DIR, name)
    if (!existsSync(folder)) continue
    tighten(folder, 0o700)
    for (const file of readdirSync(folder)) tighten(path.join(folder, file), 0o600)
  }
}

/** Where another account owns the file, its owner decides. */
function tighten(file: string, mode: number) {
  try {
    if (existsSync(file) && (statSync(file).mode & 0o777) !== mode) chmodSync(file, mode)
  } catch {}
}

/** What is no database is refused by whoever opens it. */
export function hasBeenProduction(): boolean {
  if (!existsSync(DATABASE)) return false
  try {
    const sqlite = new Database(DATABASE, { readonly: true })
    try {
      return isMarkedAs('production', sqlite)
    } finally {
      sqlite.close()
    }
  } catch {
    return false
  }
}

function inWords<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (isRefusal(error)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(
      `The data folder ${env.DATA_DIR} cannot be written (${reason}): check DATA_DIR, its owner and its permissions.`,
    )
  }
}
