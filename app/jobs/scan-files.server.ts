import { env } from '#app/env.server.ts'
import { scanWaitingFiles } from '#app/models/records/scanning.server.ts'

export const everySeconds = 3

/** Every few seconds: what was uploaded goes to the scanner; what it did not answer on waits for the next pass. */
export async function run(now: Date) {
  if (env.CLAMD_URL) await scanWaitingFiles(env.CLAMD_URL, now)
}
