import type { Sheet, SheetReading } from '#app/domain/sheet.ts'
import { builtWorker, WorkerFault, workerPool } from '#app/worker-pool.server.ts'

const LIMITS = { size: 1, mostMilliseconds: 30_000, mostWaiting: 40, idleMilliseconds: 60_000 }

const file = builtWorker('sheet-worker')
const run = file && workerPool({ file, ...LIMITS })

/**
 * A CSV or XLSX as tables of text, read away from the thread that answers requests; from the sources (tests,
 * development), where there is no worker to start, in this one.
 */
export async function readSheets(path: string): Promise<SheetReading> {
  try {
    if (run) return await run('readSheetFile', path)
    const { readSheetFile } = await import('./sheet-reading.ts')
    return await readSheetFile(path)
  } catch (error) {
    if (!(error instanceof WorkerFault)) throw error
    return { ok: false, fault: error.kind === 'crowded' ? 'busy' : 'too_complex' }
  }
}

/** Tables as an XLSX, written in the same place. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  if (run) return run('xlsxOf', sheets)
  const { xlsxOf } = await import('./xlsx-writing.ts')
  return xlsxOf(sheets)
}
