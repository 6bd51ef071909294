import { parentPort } from 'node:worker_threads'
import { draw, type Order } from './catalogue.ts'

/** Runs in a thread of its own: one order after the other, fonts parsed once. */
parentPort?.on('message', async (order: Order) => {
  try {
    const drawn = await draw(order)
    const bytes = Uint8Array.from(drawn)
    parentPort?.postMessage({ value: bytes }, [bytes.buffer])
  } catch (error) {
    parentPort?.postMessage({ fault: error })
  }
})
