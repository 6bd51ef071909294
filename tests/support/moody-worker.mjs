import { threadId } from 'node:worker_threads'

/** Answers as the message asks it to. @param {string} message */
export async function answer(message) {
  if (message === 'hang') while (true);
  if (message === 'crash') process.exit(3)
  if (message === 'throw') setImmediate(() => fail('thrown in the worker'))
  if (message === 'throw') return new Promise(() => undefined)
  if (message === 'hoard') {
    const hoard = []
    while (true) hoard.push(new Array(1_000_000).fill(hoard.length))
  }
  if (message === 'fault') fail('a fault as answer')
  return { message, threadId }
}

/** @param {string} words @returns {never} */
function fail(words) {
  throw new Error(words)
}
