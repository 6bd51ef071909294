import { setTimeout as pause } from 'node:timers/promises'
import { sqlite } from '#db/client.server.ts'

/**
 * Another program (a backup, a command, a monitor) may hold the database for a while. A statement that waits for it
 * keeps everybody waiting, because there is one thread: so the portal waits here, between its statements, and a
 * statement itself hardly at all.
 */
const STATEMENT_MILLISECONDS = 50
const BETWEEN_TRIES_MILLISECONDS = 50

/** For a process that serves people; commands may wait in their statements. */
export function waitOutsideStatements() {
  setPatience(STATEMENT_MILLISECONDS)
}

/** Whether an error says that another program holds the database; what was begun is not written then. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^SQLITE_(?:BUSY|LOCKED)/.test(code) || isBusy(error.cause)
}

/** Whether an error says that the disk is full; what was begun is not written then. */
export function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code) || isOutOfRoom(error.cause)
}

/** Whether a write would go through at this moment; asks without waiting. */
export function isWritable(): boolean {
  return unlessBusy(() => sqlite.exec('BEGIN IMMEDIATE; ROLLBACK'))
}

/** Waits until a write goes through, for at most so many milliseconds, without keeping anybody else waiting. */
export async function untilWritable(patience: number): Promise<boolean> {
  for (let waited = 0; !isWritable(); waited += BETWEEN_TRIES_MILLISECONDS) {
    if (waited >= patience) return false
    await pause(BETWEEN_TRIES_MILLISECONDS)
  }
  return true
}

/** For what may as well be left undone: nobody waits for it. Answers whether it was done. */
export function unlessBusy(work: () => unknown): boolean {
  const usual = Number(sqlite.pragma('busy_timeout', { simple: true }))
  setPatience(0)
  try {
    work()
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  } finally {
    setPatience(usual)
  }
}

function setPatience(milliseconds: number) {
  sqlite.pragma(`busy_timeout = ${milliseconds}`)
}
