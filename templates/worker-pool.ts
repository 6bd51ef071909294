import { Worker } from 'node:worker_threads'

/** What a worker answers to a message: a value, or the fault that kept it from one. */
export type Answer<Value> = { value: Value; fault?: undefined } | { fault: unknown }

type Settings = { file: URL; size: number; mostMilliseconds: number; mostWaiting: number }
type Job<Value> = { message: unknown; resolve: (value: Value) => void; reject: (fault: unknown) => void }
type Seat<Value> = { worker: Worker; job: Job<Value> | null; timer?: NodeJS.Timeout }

/** What one worker may hold; beyond it the worker ends, never the portal. */
const MOST_MEGABYTES = 256

/**
 * Gives messages to a few workers, one at a time each. A worker that hangs or crashes fails its own job; the next
 * job gets a new worker. Idle workers do not keep the process alive.
 */
export function workerPool<Value>({ file, size, mostMilliseconds, mostWaiting }: Settings) {
  const seats = new Set<Seat<Value>>()
  const waiting: Job<Value>[] = []

  const settle = (seat: Seat<Value>, answer: Answer<Value>) => {
    const { job } = seat
    clearTimeout(seat.timer)
    seat.job = null
    seat.worker.unref()
    if ('value' in answer) job?.resolve(answer.value)
    else job?.reject(answer.fault)
    assign()
  }

  const leave = (seat: Seat<Value>, fault: unknown) => {
    if (!seats.delete(seat)) return
    void seat.worker.terminate()
    settle(seat, { fault })
  }

  const newSeat = () => {
    const worker = new Worker(file, { env: {}, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } })
    const seat: Seat<Value> = { worker, job: null }
    worker.on('message', (answer: Answer<Value>) => settle(seat, answer))
    worker.on('error', (fault) => leave(seat, fault))
    worker.on('exit', (code) => leave(seat, new Error(`The worker ended with ${code}`)))
    seats.add(seat)
    return seat
  }

  const assign = () => {
    if (waiting.length === 0) return
    const seat = [...seats].find(({ job }) => job === null) ?? (seats.size < size ? newSeat() : undefined)
    const job = seat && waiting.shift()
    if (!job) return
    seat.job = job
    seat.worker.ref()
    const late = () => leave(seat, new Error(`The worker took longer than ${mostMilliseconds} ms`))
    seat.timer = setTimeout(late, mostMilliseconds)
    try {
      seat.worker.postMessage(job.message)
    } catch (fault) {
      settle(seat, { fault })
    }
  }

  return (message: unknown): Promise<Value> =>
    new Promise((resolve, reject) => {
      if (waiting.length >= mostWaiting) return reject(new Error(`${mostWaiting} jobs are waiting already`))
      waiting.push({ message, resolve, reject })
      assign()
    })
}
