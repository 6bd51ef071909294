import path from 'node:path'
import { figures } from './figures.mjs'
import { load } from './load.mjs'
import { storeContent } from './page-content.mjs'
import { officerCookie, startBare, startPortal, temporaryFolder } from './servers.mjs'

const PAGES = { '/': 'start page', '/canton/dossiers': 'officer’s list of 80' }
const ROUNDS = 5
const TIMES = 300

/** Both servers run side by side; each round asks one, then the other. */
export async function measure() {
  const dataFolder = temporaryFolder()
  const portal = await startPortal(dataFolder)
  const headers = { Cookie: await officerCookie(portal.url) }
  const file = path.join(dataFolder, 'pages.db')
  storeContent(
    file,
    Object.fromEntries(await Promise.all(Object.keys(PAGES).map((page) => html(portal.url, page, headers)))),
  )
  const bare = await startBare(file)
  const rows = []
  for (const [page, what] of Object.entries(PAGES))
    rows.push(...(await compare({ page, what, portal, bare, headers })))
  await portal.stop()
  await bare.stop()
  return {
    question: 'what a page costs beside the least that could serve the same words (10 connections, loopback)',
    reference: 'node:http, better-sqlite3 and a string page of the same content',
    rows,
  }
}

/** @typedef {import('./servers.mjs').Served} Served */
/** @param {{ page: string, what: string, portal: Served, bare: Served, headers: Record<string, string> }} options */
async function compare({ page, what, portal, bare, headers }) {
  const found = { portal: empty(), reference: empty() }
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await load(portal.url + page, { times: TIMES, headers })
    const theirs = await load(bare.url + page, { times: TIMES })
    // The first round only warms both up.
    if (round > 0) note(found, { ours, theirs })
  }
  return [
    {
      what,
      of: 'answer',
      portal: figures(found.portal.taken, 'ms'),
      reference: figures(found.reference.taken, 'ms'),
    },
    {
      what,
      of: 'per second',
      portal: figures(found.portal.perSecond, '1/s'),
      reference: figures(found.reference.perSecond, '1/s'),
    },
  ]
}

/** @returns {{ taken: number[], perSecond: number[] }} */
const empty = () => ({ taken: [], perSecond: [] })

/** @typedef {Awaited<ReturnType<typeof load>>} Loaded */
/** @param {Record<'portal' | 'reference', ReturnType<typeof empty>>} found @param {{ ours: Loaded, theirs: Loaded }} round */
function note(found, { ours, theirs }) {
  found.portal.taken.push(...ours.taken)
  found.portal.perSecond.push(ours.perSecond)
  found.reference.taken.push(...theirs.taken)
  found.reference.perSecond.push(theirs.perSecond)
}

/** @param {string} url @param {string} page @param {Record<string, string>} headers */
async function html(url, page, headers) {
  const answer = await fetch(url + page, { headers })
  if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`)
  return [page, await answer.text()]
}
