import { parentPort, threadId } from 'node:worker_threads'

/** Answers as the message asks it to. */
parentPort?.on('message', (/** @type {string} */ message) => {
  if (message === 'hang') while (true);
  if (message === 'crash') process.exit(3)
  if (message === 'throw') throw new Error('thrown in the worker')
  if (message === 'hoard') {
    const hoard = []
    while (true) hoard.push(new Array(1_000_000).fill(hoard.length))
  }
  if (message === 'fault') parentPort?.postMessage({ fault: new Error('a fault as answer') })
  else parentPort?.postMessage({ value: { message, threadId } })
})
