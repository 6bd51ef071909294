import { statfs } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Edge } from './request.ts'

export type Readiness = {
  /** Throws where the database cannot be written. */
  proveDatabaseIsWritable: () => void
  /** Age of the oldest mail that is due and not sent; 0 without one. */
  outboxAgeMinutes: () => number
  dataDirectory: string
  /** Why the virus scanner does not do its work; '' when it does. Absent where none is set. */
  scannerFault?: () => string
}

const LEAST_DISK_BYTES = 500 * 1024 * 1024
const OLDEST_MAIL_MINUTES = 60

/** `/healthz`: the process answers. `/readyz`: it can do its work; each check is named, so that a monitor can tell. */
export function health(readiness: Readiness): Hono<Edge> {
  return new Hono<Edge>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const checks = {
        database: holds(() => readiness.proveDatabaseIsWritable()),
        disk: (await freeBytes(readiness.dataDirectory)) >= LEAST_DISK_BYTES,
        outbox: holds(() => readiness.outboxAgeMinutes() <= OLDEST_MAIL_MINUTES),
        ...(readiness.scannerFault && { scanner: holds(() => readiness.scannerFault?.() === '') }),
      }
      const ready = Object.values(checks).every(Boolean)
      return c.json({ status: ready ? 'ok' : 'unavailable', checks }, ready ? 200 : 503)
    })
}

/** A check that fails to answer has failed. */
function holds(check: () => unknown): boolean {
  try {
    return check() !== false
  } catch {
    return false
  }
}

async function freeBytes(directory: string): Promise<number> {
  const disk = await statfs(directory).catch(() => undefined)
  return disk ? disk.bavail * disk.bsize : 0
}
