import { now } from '#app/clock.server.ts'
import { isBusy } from '#app/models/records/database-lock.server.ts'
import { log, logDefect } from './log.ts'

/** What a file in app/jobs exports: one pass as of an instant, and how long to wait until the next. */
export type Job = { run: (now: Date) => unknown; everySeconds?: number }
export type Workers = { stop: () => Promise<void> }

const USUAL_SECONDS = 60

/**
 * One loop for each job; a pass never overlaps the one before, and a failed pass does not end the loop; what it could
 * not write while another program held the database waits for the next pass.
 */
export function startWorkers(jobs: Record<string, Job>): Workers {
  const stopping = new AbortController()
  const loops = Object.entries(jobs).map(([name, job]) => loop({ name, job, signal: stopping.signal }))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function loop({ name, job, signal }: { name: string; job: Job; signal: AbortSignal }) {
  while (!signal.aborted) {
    await pass(name, job)
    await pause((job.everySeconds ?? USUAL_SECONDS) * 1000, signal)
  }
}

async function pass(name: string, job: Job) {
  try {
    await job.run(now())
  } catch (error) {
    if (isBusy(error)) return log({ level: 'warn', event: `job ${name}`, message: 'the database is busy' })
    logDefect(error, { event: `job ${name}` })
  }
}

/** Waits, or stops waiting when the workers are stopped. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
  })
}
