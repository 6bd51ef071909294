import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { DataOf, OptionsOf, TemplateName } from './catalogue.ts'
import { workerPool } from './worker-pool.ts'

/** In the bundle the worker is an entry beside the server; what is shared by entries lies one folder below. */
const FILE = ['./pdf-worker.js', '../pdf-worker.js']
  .map((path) => new URL(path, import.meta.url))
  .find((file) => existsSync(file))

const pool =
  FILE && workerPool<Uint8Array>({ file: FILE, size: workers(), mostMilliseconds: 20_000, mostWaiting: 200 })

/**
 * Draws a document away from the thread that answers requests; from the sources (tests, development), where there
 * is no worker to start, in this one.
 */
export async function renderOffThread<Name extends TemplateName>(
  name: Name,
  data: DataOf<Name>,
  options?: OptionsOf<Name>,
): Promise<Uint8Array> {
  if (pool) return pool({ name, data, options })
  const { draw } = await import('./catalogue.ts')
  return draw({ name, data, options } as Parameters<typeof draw>[0])
}

/** Never all cores: one stays with the requests. */
function workers() {
  return availableParallelism() > 2 ? 2 : 1
}
