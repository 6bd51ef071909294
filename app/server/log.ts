import { now } from '#app/clock.server.ts'
import { env } from '#app/env.server.ts'

export type LogEntry = { level: 'info' | 'warn' | 'error'; event: string; requestId?: string } & Record<
  string,
  string | number | boolean | undefined
>

/** One JSON line per event. Entries carry references and figures, never names, addresses or what people typed. */
export function log(entry: LogEntry) {
  if (env.MODE === 'test') return
  const line = `${JSON.stringify({ time: now().toISOString(), ...entry })}\n`
  const stream = entry.level === 'error' ? process.stderr : process.stdout
  stream.write(line)
}

/** A defect with its stack; returns nothing, the reference is the request's id. */
export function logDefect(error: unknown, where: { event: string; requestId?: string }) {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  log({ level: 'error', ...where, message, stack })
}

/** Sign-in links and share codes are secrets: long path segments are not written down. */
export const loggablePath = (pathname: string) => pathname.replace(/[^/]{32,}/g, ':token').slice(0, 200)
