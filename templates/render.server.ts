import { builtWorker, spareCores, workerPool } from '#app/worker-pool.server.ts'
import type { DataOf, TemplateName } from './catalogue.ts'

const file = builtWorker('pdf-worker')
const run = file && workerPool({ file, size: spareCores(), mostMilliseconds: 20_000, mostWaiting: 200 })

/**
 * Draws a document away from the thread that answers requests; from the sources (tests, development), where there
 * is no worker to start, in this one.
 */
export async function renderOffThread<Name extends TemplateName>(
  name: Name,
  data: DataOf<Name>,
): Promise<Uint8Array> {
  const order = { name, data }
  if (run) return run('drawn', order)
  const { draw } = await import('./catalogue.ts')
  return draw(order as Parameters<typeof draw>[0])
}
