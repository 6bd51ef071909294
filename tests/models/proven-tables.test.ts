import path from 'node:path'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { verifyRecords } from '#app/models/records/proof.server.ts'
import { inTransaction, sqlite, written } from '#db/client.server.ts'
import { apartAs, rowsProvenLater, whyNotProven } from '#db/columns.ts'
import { watched } from '#db/proven.server.ts'
import { TABLES } from '#db/proven-tables.ts'
import { Database } from '#db/sqlite.mjs'
import { ownFolder } from '../support/own-folder.ts'
import { stated, tampered } from '../support/tampering.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const inDatabase = sqlite
  .prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__drizzle_migrations'",
  )
  .pluck()
  .all() as string[]
const rowsIn = (name: string) => Number(sqlite.prepare(`SELECT count(*) FROM ${name}`).pluck().get())

describe('every table of the database', () => {
  test('is one of the schema, where it is proven or says why not', () => {
    expect(TABLES.map(getTableName).sort()).toEqual(inDatabase.sort())
  })

  test('decides something, but for these', () => {
    expect(TABLES.filter(whyNotProven).map(getTableName).sort()).toEqual([
      'answered_forms',
      'audit_events',
      'calendar_feeds',
      'file_faults',
      'job_runs',
      'parked_forms',
      'rate_limits',
      'sessions',
      'sign_in_links',
    ])
  })

  test('answers for every column, but for these', () => {
    const aside = TABLES.flatMap((table) =>
      Object.values(getTableColumns(table))
        .filter(whyNotProven)
        .map((column) => `${getTableName(table)}.${column.name}`),
    )
    expect(aside.sort()).toEqual([
      'deadlines.calendar_sequence',
      'deadlines.entry_changed_at',
      'documents.scanned_at',
      'outbox.attempts',
      'outbox.body_html',
      'outbox.body_text',
      'outbox.due_at',
      'outbox.failed_at',
      'outbox.last_error',
      'outbox.message_id',
      'outbox.sent_at',
      'outbox.state',
      'outbox.subject',
      'users.language',
      'users.signed_in_at',
    ])
  })

  test('answers for every row, but for the portal’s own mails', () => {
    expect(TABLES.filter(rowsProvenLater).map(getTableName)).toEqual(['deputies', 'outbox'])
    const own = sqlite.prepare("SELECT id FROM outbox WHERE template = 'sign-in-link'").pluck().get()
    const ofAnAct = sqlite.prepare("SELECT id FROM outbox WHERE template = 'agreement-issued'").pluck().get()
    expect([own, ofAnAct].map((id) => written.rowOf(`outbox/${id}`) !== undefined)).toEqual([false, true])
  })

  test('tells of these columns apart, which older portals did not prove', () => {
    const apart = TABLES.flatMap((table) =>
      Object.values(getTableColumns(table)).flatMap((column) => {
        const name = apartAs(column)
        return name ? [`${getTableName(table)}.${name}: ${column.name}`] : []
      }),
    )
    expect(apart.sort()).toEqual([
      'documents.scan: scan',
      'documents.scan: scan_finding',
      'users.mails: bounce_reason',
      'users.mails: bounced_at',
      'users.mails: digest_muted',
    ])
  })

  const unproven = new Set(TABLES.filter(whyNotProven).map(getTableName))
  test.each(inDatabase.filter((name) => !unproven.has(name)))(
    '%s: a row that is gone is missed',
    async (name) => {
      if (rowsIn(name) === 0) return
      const faults = await tampered(
        stated(`DELETE FROM ${name} WHERE rowid = (SELECT min(rowid) FROM ${name})`),
        async () => verifyRecords().faults,
      )
      expect(faults[0]).toMatchObject({ fault: 'missing', record: expect.stringContaining(`${name}/`) })
      for (const { fault, record } of faults)
        expect([fault, record]).toEqual(['missing', expect.stringMatching(`^${name}(?:\\.|/)`)])
    },
  )
})

describe('what is written', () => {
  const latest = () =>
    sqlite.prepare('SELECT action, basis FROM audit_events ORDER BY sequence DESC LIMIT 1').get() as {
      action: string
      basis: string
    }

  test('without an event of its own gets one when its transaction ends, and none where nothing changed', () => {
    const events = rowsIn('audit_events')
    inTransaction((tx) => void tx.run("UPDATE parties SET town = 'Ebikon' WHERE rowid = 1"))
    expect([rowsIn('audit_events'), latest()]).toMatchObject([events + 1, { action: 'keep' }])
    inTransaction((tx) => void tx.run("UPDATE parties SET town = 'Ebikon' WHERE rowid = 1"))
    expect(rowsIn('audit_events')).toBe(events + 1)
    expect(verifyRecords().faults).toEqual([])
  })

  test('in a transaction that is rolled back is not answered for', () => {
    const undone = () =>
      inTransaction((tx) => {
        tx.run("UPDATE parties SET town = 'Root' WHERE rowid = 1")
        throw new Error('undone')
      })
    expect(undone).toThrow('undone')
    inTransaction((tx) => void tx.run("UPDATE parties SET town = 'Emmen' WHERE rowid = 2"))
    expect(Object.keys(JSON.parse(latest().basis))).toHaveLength(1)
    expect(verifyRecords().faults).toEqual([])
  })

  test('over another row, by OR REPLACE, is told of that row too', () => {
    sqlite.exec(
      'INSERT OR REPLACE INTO populations SELECT bfs_number, reference_date, residents + 1, source FROM populations LIMIT 1',
    )
    inTransaction(() => undefined)
    expect(Object.values(JSON.parse(latest().basis))).toMatchObject([
      { was: expect.any(String), is: expect.any(String) },
    ])
    expect(verifyRecords().faults).toEqual([])
  })
})

describe('a deputy', () => {
  const MADE_UP = `INSERT INTO deputies SELECT 'made-up', one.id, other.id, '2027-01-01', '2027-12-31', one.created_at
    FROM users AS one, users AS other WHERE one.id <> other.id LIMIT 1`

  test('whom nobody has named is told of by no event, also where nobody ever had one', async () => {
    expect(rowsIn('deputies')).toBe(0)
    const faults = await tampered(stated(MADE_UP), async () => verifyRecords().faults)
    expect(faults).toMatchObject([{ fault: 'unknown', record: 'deputies/made-up' }])
  })

  test('of an older portal, whose events do not tell of deputies yet, is none that was made up', async () => {
    const older = () => {
      stated(MADE_UP)()
      stated(`UPDATE audit_events SET basis = json_remove(basis, '$."deputies/"') WHERE basis IS NOT NULL`)()
    }
    expect(await tampered(older, async () => verifyRecords().faults)).toEqual([])
  })
})

describe('the mails of an older portal, whose events tell of none', () => {
  const WITHOUT_MAILS = `UPDATE audit_events SET basis = (SELECT json_group_object(key, json(value))
    FROM json_each(basis) WHERE key NOT LIKE 'outbox/%') WHERE basis IS NOT NULL`

  test('are missed by nobody until an event tells of one', async () => {
    const faults = await tampered(stated(WITHOUT_MAILS), async () => verifyRecords().faults)
    expect(faults).toEqual([])
  })

  test('are answered for by the next event, and not once more after it', async () => {
    const file = path.join(ownFolder(), 'portal.db')
    await sqlite.backup(file)
    const touchedIn = (prepare: string) => {
      const copy = new Database(file)
      copy.exec(prepare)
      const touched = watched(copy).takeTouched()
      copy.close()
      return touched.map(({ record }) => record)
    }
    expect(touchedIn('')).toEqual([])
    const proven = [...written.allRows()].flatMap(([record]) => (record.startsWith('outbox/') ? record : []))
    expect(proven.length).toBeGreaterThan(10)
    expect(touchedIn(`DROP TRIGGER audit_events_are_never_changed; ${WITHOUT_MAILS}`)).toEqual([
      'outbox/',
      ...proven,
    ])
  })
})
