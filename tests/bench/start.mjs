import path from 'node:path'
import { figures, milliseconds } from './figures.mjs'
import { storeContent } from './page-content.mjs'
import { startBare, startPortal, temporaryFolder } from './servers.mjs'

const RUNS = 15

/** From the start of the process to its first 200, on built files and a data folder that has its story already. */
export async function measure() {
  const dataFolder = temporaryFolder()
  const file = path.join(dataFolder, 'pages.db')
  storeContent(file, {})
  await (await startPortal(dataFolder)).stop()
  /** @type {number[]} */
  const portal = []
  /** @type {number[]} */
  const bare = []
  for (let run = 0; run < RUNS; run++) {
    portal.push(await startOnce(() => startPortal(dataFolder)))
    bare.push(await startOnce(() => startBare(file)))
  }
  return {
    question: 'how long a start takes until the first answered request',
    reference: 'a process of node:http and better-sqlite3 alone',
    rows: [{ what: 'start', of: 'first 200', portal: figures(portal, 'ms'), reference: figures(bare, 'ms') }],
  }
}

/** @param {() => Promise<import('./servers.mjs').Served>} begin */
async function startOnce(begin) {
  /** @type {import('./servers.mjs').Served | undefined} */
  let served
  const taken = await milliseconds(async () => {
    served = await begin()
  })
  await served?.stop()
  return taken
}
