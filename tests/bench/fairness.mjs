import { Agent } from 'node:http'
import { figures } from './figures.mjs'
import { once } from './load.mjs'
import { officerCookie, startPortal, temporaryFolder } from './servers.mjs'

const BUSY = 50
const NEWCOMERS = 40
const PAGE = '/canton/dossiers'

/** Fifty people ask without a pause over connections of their own; meanwhile others come, each on a new one. */
export async function measure() {
  const portal = await startPortal(temporaryFolder())
  const headers = { Cookie: await officerCookie(portal.url) }
  const kept = new Agent({ keepAlive: true, maxSockets: BUSY })
  const fresh = new Agent({ keepAlive: false })
  /** @type {number[]} */
  const ofKept = []
  let working = true
  const person = async () => {
    while (working) ofKept.push(await once(portal.url + PAGE, { agent: kept, headers }))
  }
  const people = Array.from({ length: BUSY }, person)
  /** @type {{ page: number[], health: number[] }} */
  const newcomers = { page: [], health: [] }
  for (let turn = 0; turn < NEWCOMERS; turn++) {
    newcomers.page.push(await once(portal.url + PAGE, { agent: fresh, headers }))
    newcomers.health.push(await once(`${portal.url}/healthz`, { agent: fresh, headers: {} }))
  }
  working = false
  await Promise.all(people)
  await portal.stop()
  const reference = figures(ofKept.slice(BUSY), 'ms')
  return {
    question: 'how long a new connection waits beside fifty kept ones that never pause',
    reference: 'a page over a kept connection in the same run',
    rows: [
      { what: 'new connection', of: 'the same page', portal: figures(newcomers.page, 'ms'), reference },
      { what: 'new connection', of: 'health', portal: figures(newcomers.health, 'ms'), reference },
    ],
  }
}
