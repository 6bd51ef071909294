import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'

type Settings = {
  file: URL
  size: number
  /** For one job, from the moment a worker has it. */
  mostMilliseconds: number
  /** Jobs that may wait for a worker; more are refused. */
  mostWaiting: number
  /** After this long without a job a worker ends and gives its memory back. */
  idleMilliseconds?: number
}
export type WorkerPool = ReturnType<typeof workerPool>

/** A job that its worker could not end within its limits; what was asked may be to blame, the portal is not. */
export class WorkerFault extends Error {
  readonly kind: 'slow' | 'ended' | 'crowded'
  constructor(kind: WorkerFault['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/** What one worker may hold; beyond it the worker ends, never the portal. */
const MOST_MEGABYTES = 256

/**
 * Calls functions of a module in a few workers, one at a time each. A worker that hangs, crashes or takes too much
 * memory fails its own job only; the next one gets a new worker. Idle workers do not keep the process alive.
 */
export function workerPool({ file, size, mostMilliseconds, mostWaiting, ...settings }: Settings) {
  const workers = new Piscina({
    filename: file.href,
    minThreads: 0,
    maxThreads: size,
    idleTimeout: settings.idleMilliseconds ?? Infinity,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const running = new Set<AbortController>()
  // A worker that cannot even load fails without naming a job; one that fails between two jobs is replaced.
  workers.on('error', (fault) => {
    for (const job of running) job.abort(fault)
  })
  const waiting: (() => void)[] = []
  let busy = 0

  // The queue is kept here, so that the time of a job begins when a worker has it.
  const seat = () =>
    new Promise<void>((resolve, reject) => {
      if (busy < size) {
        busy += 1
        resolve()
      } else if (waiting.length < mostWaiting) waiting.push(resolve)
      else reject(new WorkerFault('crowded', `${mostWaiting} jobs are waiting already`))
    })
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }

  return async <Value>(name: string, task: unknown): Promise<Value> => {
    await seat()
    const limit = new AbortController()
    const late = new WorkerFault('slow', `The worker took longer than ${mostMilliseconds} ms`)
    const timer = setTimeout(() => limit.abort(late), mostMilliseconds)
    running.add(limit)
    try {
      return (await workers.run(task, { name, signal: limit.signal })) as Value
    } catch (error) {
      if (limit.signal.aborted) throw limit.signal.reason
      if (isEnd(error)) throw new WorkerFault('ended', `The worker ended: ${error.message}`)
      throw error
    } finally {
      clearTimeout(timer)
      running.delete(limit)
      leave()
    }
  }
}

function isEnd(error: unknown): error is Error {
  const isLimit = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isLimit || (error instanceof Error && /worker .*exit/i.test(error.message))
}

/**
 * In the bundle a worker is an entry beside the server; what is shared by entries lies one folder below. Undefined
 * from the sources (tests, development), where there is no worker to start.
 */
export function builtWorker(name: string): URL | undefined {
  return [`./${name}.js`, `../${name}.js`]
    .map((path) => new URL(path, import.meta.url))
    .find((file) => existsSync(file))
}

/** Never all cores: one stays with the requests. */
export function spareCores(): number {
  return availableParallelism() > 2 ? 2 : 1
}
