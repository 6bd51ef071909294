import { builtWorker, spareCores, type WorkerPool, workerPool } from '#app/worker-pool.server.ts'
import type { OfficeHazard } from './office-hazards.ts'
import type { PaperReading } from './page-codes.ts'
import type { CodeTask, PdfAnswer, PdfTask } from './reading.ts'

/** Time for a file, and how many wait: with one worker the last of them is read within a few minutes. */
const LIMITS = { mostMilliseconds: 30_000, mostWaiting: 40, idleMilliseconds: 60_000 }

const file = builtWorker('reading-worker')
const handedIn = file && workerPool({ file, size: spareCores(), ...LIMITS })
/** What anybody may ask for without signing in has one place of its own and never keeps others waiting. */
const asked = file && workerPool({ file, size: 1, ...LIMITS, mostWaiting: 4 })

/** Foreign files are read away from the thread that answers requests; from the sources, in this one. */
async function read<Value>(
  pool: WorkerPool | undefined,
  name: 'pdf' | 'office' | 'picture' | 'code',
  task: unknown,
): Promise<Value> {
  if (pool) return pool(name, task)
  const reading = await import('./reading.ts')
  return (await reading[name](task as never)) as Value
}

export const readPdf = (task: PdfTask) => read<PdfAnswer>(handedIn, 'pdf', task)
export const readOffice = (task: { file: string }) => read<OfficeHazard | null>(handedIn, 'office', task)
export const readPicture = (task: { file: string }) => read<boolean>(handedIn, 'picture', task)
export const readCode = (task: CodeTask) => read<PaperReading>(handedIn, 'code', task)
export const readCodeForAnybody = (task: CodeTask) => read<PaperReading>(asked, 'code', task)
