import path from 'node:path'
import { createServer } from 'vite'
import { Database } from '../../db/sqlite.mjs'
import { temporaryFolder } from './servers.mjs'

/** Municipalities of Switzerland at the end of 2023. */
export const MUNICIPALITIES = 2131
export const DAY = '2027-03-01'
export const NOW = new Date(`${DAY}T06:00:00Z`)

/** The sources of the portal on a new data folder with a dossier, a report due and its people in every municipality. */
export async function portalWithObligations({ people = 1, smtpUrl = '' } = {}) {
  const folder = temporaryFolder()
  Object.assign(process.env, { DATA_DIR: folder, SMTP_URL: smtpUrl, NODE_ENV: 'test', DEMO: '1' })
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false },
    logLevel: 'error',
  })
  const load = (/** @type {string} */ file) => vite.ssrLoadModule(file)
  await load('/db/client.server.ts')
  const file = path.join(folder, 'portal.db')
  settle(new Database(file), people)
  return { load, file, close: () => vite.close() }
}

const SINCE = '2026-01-01T00:00:00.000Z'

/** @param {import('better-sqlite3').Database} db @param {number} people */
function settle(db, people) {
  db.pragma('foreign_keys = OFF')
  const insert = (/** @type {string} */ table, /** @type {Record<string, unknown>} */ row) =>
    db
      .prepare(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.keys(row).map(() => '?')})`)
      .run(Object.values(row))
  const settleOne = (/** @type {number} */ place) => {
    const id = `m${place}`
    const bfs = 10_000 + place
    insert('municipalities', {
      bfs_number: bfs,
      name: `Gemeinde ${place}`,
      district: '',
      tile_column: 0,
      tile_row: 0,
    })
    insert('parties', { id, kind: 'municipality', name: `Gemeinde ${place}`, lead_bfs_number: bfs })
    insert('dossiers', {
      id,
      reference: `MK-2026-${place}`,
      party_id: id,
      period_id: 'kip3',
      state: 'active',
      starts_on: '2026-01-01',
      ends_on: '2027-12-31',
      created_at: SINCE,
      updated_at: SINCE,
    })
    insert('reporting_years', { id, dossier_id: id, year: 2026, state: 'open', entitlement_rappen: 0 })
    insert('deadlines', {
      id,
      dossier_id: id,
      kind: 'annual_report',
      subject_id: id,
      year: 2026,
      legal_on: '2027-03-15',
      effective_on: '2027-03-15',
    })
    for (let person = 0; person < people; person++) {
      const userId = `${id}-${person}`
      insert('users', {
        id: userId,
        email: `${userId}@example.ch`,
        name: `Person ${place}`,
        created_at: SINCE,
      })
      insert('memberships', {
        id: userId,
        user_id: userId,
        role: 'clerk',
        bfs_number: bfs,
        created_at: SINCE,
      })
    }
  }
  db.transaction(() => {
    for (let place = 0; place < MUNICIPALITIES; place++) settleOne(place)
  })()
  db.close()
}
