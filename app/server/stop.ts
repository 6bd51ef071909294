import { closeDatabase, databaseIsSound } from '#app/models/records/health.server.ts'
import type { Running } from './listen.ts'
import { log, logDefect } from './log.ts'
import type { Workers } from './workers.ts'

/** Beyond this something hangs that will not end by itself. */
const MOST_MILLISECONDS = 15_000

export type Stop = (code: number) => Promise<void>

/** In this order, and once: finish requests, stop the workers, close the database. */
export function stopping(running: Running, workers: Workers | undefined): Stop {
  let stopped: Promise<void> | undefined
  return (code) => {
    stopped ??= inOrder(running, workers, code)
    return stopped
  }
}

async function inOrder(running: Running, workers: Workers | undefined, code: number) {
  setTimeout(() => process.exit(code || 1), MOST_MILLISECONDS).unref()
  await running.close()
  await workers?.stop()
  closeDatabase()
  log({ level: 'info', event: 'stopped' })
  process.exit(code)
}

/**
 * The last guard: an error that nothing waited for ends no request but its own. What lasts is in the database and
 * changes in transactions, so the process goes on as long as none was left open and the file answers; else it
 * finishes what runs and ends with 1, and whoever supervises it starts it anew.
 */
export function surviveUnforeseen(stop: Stop) {
  process.on('uncaughtException', (error, origin) => {
    logDefect(error, { event: origin })
    if (!databaseIsSound()) void stop(1)
  })
  // A log that nobody reads any more is no error; to report it would be one more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
