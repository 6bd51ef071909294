import { writeSync } from 'node:fs'
import { run as deliverOutbox } from '#app/jobs/deliver-outbox.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { sqlite } from '#db/client.server.ts'

/**
 * A process of its own that lives through the days it is given: a pass of the reminder engine, then the outbox. It
 * says what it begins, so that whoever kills it knows where. `settle` makes the obligations and ends.
 */
const [task = '', ...days] = process.argv.slice(2)
const MUNICIPALITIES = 150
const SINCE = '2026-01-01T00:00:00.000Z'

if (task === 'settle') settle()
else await live()
writeSync(1, 'done\n')
process.exit(0)

async function live() {
  writeSync(1, 'ready\n')
  for (const day of days) {
    const now = new Date(`${day}T06:00:00Z`)
    writeSync(1, `queueing ${day}\n`)
    remind({ today: day, now })
    writeSync(1, `sending ${day}\n`)
    await deliverOutbox(now)
  }
}

/** A report due and two readers in every municipality. */
function settle() {
  sqlite.pragma('foreign_keys = OFF')
  sqlite.transaction(() => {
    for (let place = 0; place < MUNICIPALITIES; place += 1) settleOne(place)
  })()
}

function settleOne(place: number) {
  const id = `m${place}`
  const [bfs, name] = [10_000 + place, `Gemeinde ${place}`]
  insert('municipalities', { bfs_number: bfs, name, district: '', tile_column: 0, tile_row: 0 })
  insert('parties', { id, kind: 'municipality', name, lead_bfs_number: bfs })
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
  const due = { legal_on: '2027-03-15', effective_on: '2027-03-15' }
  insert('deadlines', { id, dossier_id: id, kind: 'annual_report', subject_id: id, year: 2026, ...due })
  for (const role of ['clerk', 'signatory']) {
    const userId = `${id}-${role}`
    insert('users', { id: userId, email: `${userId}@example.ch`, name, created_at: SINCE })
    insert('memberships', { id: userId, user_id: userId, role, bfs_number: bfs, created_at: SINCE })
  }
}

function insert(table: string, row: Record<string, string | number>) {
  const names = Object.keys(row)
  sqlite.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `@${name}`)})`).run(row)
}
