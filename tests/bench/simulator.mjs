import { Agent } from 'node:http'
import path from 'node:path'
import { Database } from '../../db/sqlite.mjs'
import { figures } from './figures.mjs'
import { once } from './load.mjs'
import { officerCookie, startPortal, temporaryFolder } from './servers.mjs'

const ROUNDS = 5
const TIMES = 10
/** As many municipalities as Switzerland had on 31.12.2023, of every size. */
const MANY = 2_131

/**
 * The same page of the same portal, over the canton and over a country; each round asks one, then the other. What a key
 * gives is held while the register stands, so the first answer of each portal, which calculates it, is told apart.
 */
export async function measure() {
  const [few, many] = [await prepared(0), await prepared(MANY)]
  const first = { few: await asked(few, 1), many: await asked(many, 1) }
  const found = { few: empty(), many: empty() }
  for (let round = 0; round <= ROUNDS; round++) {
    const loaded = { few: await asked(few, TIMES), many: await asked(many, TIMES) }
    // The first round only warms both up.
    if (round === 0) continue
    found.few.push(...loaded.few)
    found.many.push(...loaded.many)
  }
  for (const { agent, portal } of [few, many]) {
    agent.destroy()
    await portal.stop()
  }
  return {
    question: `what the simulator costs over ${MANY} municipalities beside those of the canton (three keys, one connection)`,
    reference: 'the same page over the municipalities of the canton',
    rows: [
      {
        what: 'three keys',
        of: 'answer',
        portal: figures(found.many, 'ms'),
        reference: figures(found.few, 'ms'),
      },
      {
        what: 'three keys',
        of: 'first answer',
        portal: figures(first.many, 'ms'),
        reference: figures(first.few, 'ms'),
      },
    ],
  }
}

/** @returns {number[]} */
const empty = () => []

/** One after the other, as somebody waits for it. @param {Awaited<ReturnType<typeof prepared>>} of @param {number} times */
async function asked({ url, headers, agent }, times) {
  const taken = empty()
  for (let time = 0; time < times; time++) taken.push(await once(url, { agent, headers }))
  return taken
}

/** A demo with two more keys as drafts, and municipalities up to a number. @param {number} most */
async function prepared(most) {
  const folder = temporaryFolder()
  await (await startPortal(folder)).stop()
  const db = new Database(path.join(folder, 'portal.db'))
  db.transaction(() => {
    addMunicipalities(db, most)
    addDrafts(db)
  })()
  db.close()
  const portal = await startPortal(folder)
  return {
    portal,
    url: `${portal.url}/canton/programme/simulator`,
    headers: { Cookie: await officerCookie(portal.url) },
    agent: new Agent({ keepAlive: true }),
  }
}

/** @param {InstanceType<typeof Database>} db @param {number} most */
function addMunicipalities(db, most) {
  const known = /** @type {number[]} */ (
    db.prepare('SELECT bfs_number FROM municipalities WHERE valid_to IS NULL').pluck().all()
  )
  const town = db.prepare(
    "INSERT INTO municipalities (bfs_number, name, district, tile_column, tile_row) VALUES (?, ?, 'Anderswo', 1, 1)",
  )
  const count = db.prepare("INSERT INTO populations VALUES (?, '2023-12-31', ?, 'Benchmark')")
  for (let index = 0; index < most - known.length; index++) {
    const bfsNumber = 3_000 + index
    town.run(bfsNumber, `Ort ${index}`)
    count.run(bfsNumber, Math.round(40 * 1.0045 ** (index % 2_000)))
  }
}

/** @param {InstanceType<typeof Database>} db */
function addDrafts(db) {
  const keys = [
    { form: 'pool', pool: 300_000_000 },
    {
      form: 'marginal_brackets',
      brackets: [
        { over: 0, rate: 700 },
        { over: 2_000, rate: 400 },
        { over: 10_000, rate: 250 },
      ],
    },
  ]
  const kept = /** @type {Record<string, unknown>} */ (
    db.prepare('SELECT * FROM distribution_keys ORDER BY version LIMIT 1').get()
  )
  const { form: _, base: _base, rate: _rate, ...around } = JSON.parse(String(kept.key))
  keys.forEach((own, index) => {
    const draft = {
      ...kept,
      id: `draft-${index}`,
      version: 100 + index,
      name: `Variante ${index + 1}`,
      state: 'draft',
      key: JSON.stringify({ ...around, ...own }),
      confirmed_at: null,
      enacted_by: null,
      enacted_at: null,
    }
    const columns = Object.keys(draft)
    db.prepare(
      `INSERT INTO distribution_keys (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    ).run(draft)
  })
}
