export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * First come, first served, at most so many at a time, and each begins in a turn of the event loop of its own: between
 * two of them new connections are accepted and health is answered, however many people work without a pause.
 */
export function turns(most: number): InTurn {
  const waiting: (() => void)[] = []
  let running = 0
  let scheduled = false

  function schedule() {
    if (scheduled || running >= most || waiting.length === 0) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      running += 1
      waiting.shift()?.()
      schedule()
    })
  }

  return async (work) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      schedule()
    })
    try {
      return await work()
    } finally {
      running -= 1
      schedule()
    }
  }
}
