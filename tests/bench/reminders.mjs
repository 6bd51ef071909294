import { Database } from '../../db/sqlite.mjs'
import { figures, milliseconds } from './figures.mjs'
import { DAY, MUNICIPALITIES, NOW, portalWithObligations } from './obligations.mjs'

const RUNS = 10

/** One pass of the engine over all municipalities of Switzerland: examined, decided, written and committed. */
export async function measure() {
  const rows = []
  for (const people of [1, 3]) rows.push(await measureWith(people))
  return {
    question: `how long a pass takes that evaluates ${MUNICIPALITIES} obligations and queues their mails (after a standstill: one step sent, two logged as skipped)`,
    reference: 'better-sqlite3 writing the same rows with one prepared statement, synchronous=FULL',
    rows,
  }
}

/** @param {number} people */
async function measureWith(people) {
  const portal = await portalWithObligations({ people })
  const { remind } = await portal.load('/app/models/deadlines/reminders.server.ts')
  const db = new Database(portal.file)
  db.pragma('synchronous = FULL')
  /** @type {number[]} */
  const ours = []
  /** @type {number[]} */
  const plain = []
  for (let run = 0; run <= RUNS; run++) {
    db.exec("DELETE FROM outbox WHERE key LIKE 'reminder:%'")
    const taken = await milliseconds(async () => remind({ today: DAY, now: NOW }))
    const written = db.prepare("SELECT * FROM outbox WHERE key LIKE 'reminder:%'").all()
    if (written.length !== MUNICIPALITIES * people * 3) throw new Error(`${written.length} rows were queued`)
    db.exec("DELETE FROM outbox WHERE key LIKE 'reminder:%'")
    const bare = await milliseconds(async () => write(db, written))
    if (run > 0) ours.push(taken) && plain.push(bare)
  }
  db.close()
  await portal.close()
  return {
    what: `${MUNICIPALITIES} obligations`,
    of: people === 1 ? 'one reader each' : `${people} readers each`,
    portal: figures(ours, 'ms'),
    reference: figures(plain, 'ms'),
  }
}

/** @param {import('better-sqlite3').Database} db @param {unknown[]} rows */
function write(db, rows) {
  const [first] = rows
  const names = Object.keys(/** @type {object} */ (first))
  const insert = db.prepare(`INSERT INTO outbox (${names}) VALUES (${names.map((name) => `@${name}`)})`)
  db.transaction(() => {
    for (const row of rows) insert.run(row)
  })()
}
