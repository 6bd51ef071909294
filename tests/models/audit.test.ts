import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendEvent, historyOf, type NewEvent } from '#app/models/records/audit.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { databaseFile, db, inTransaction, sqlite } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { Database } from '#db/sqlite.mjs'

const TRIGGERS = ['audit_events_are_never_changed', 'audit_events_are_never_deleted']

type Overrides = Partial<Omit<NewEvent, 'machine' | 'action'>>

function event(overrides: Overrides = {}): NewEvent {
  return {
    at: '2026-11-21T09:00:00.000Z',
    actorId: null,
    actorName: 'Livia Arnold',
    machine: 'dossier',
    recordId: 'dossier-1',
    dossierId: 'dossier-1',
    action: 'take_up',
    fromState: 'submitted',
    toState: 'in_review',
    reason: '',
    data: {},
    ...overrides,
  }
}

const append = (overrides?: Overrides) => inTransaction((tx) => appendEvent(tx, event(overrides)))

/** Somebody with the file in hand: a second connection, with the triggers taken away. */
function tamper(statement: string) {
  const other = new Database(databaseFile)
  for (const name of TRIGGERS) other.exec(`DROP TRIGGER IF EXISTS ${name}`)
  other.exec(statement)
  other.close()
}

beforeEach(() => {
  tamper("DELETE FROM audit_events; DELETE FROM sqlite_sequence WHERE name = 'audit_events'")
  for (let number = 1; number <= 5; number += 1) append({ reason: `Ereignis ${number}`, data: { number } })
})

describe('the chain', () => {
  afterEach(() => void sqlite.pragma('wal_checkpoint(PASSIVE)'))

  test('verifies as it was written, and an empty one too', () => {
    expect(verifyChain()).toEqual({ ok: true, events: 5 })
    tamper("DELETE FROM audit_events; DELETE FROM sqlite_sequence WHERE name = 'audit_events'")
    expect(verifyChain()).toEqual({ ok: true, events: 0 })
  })

  test.each([
    ['a word of the reason changed', "UPDATE audit_events SET reason = 'Anders' WHERE sequence = 3", 3],
    ['another actor', "UPDATE audit_events SET actor_name = 'Niemand' WHERE sequence = 1", 1],
    ['another instant', "UPDATE audit_events SET at = '2026-11-21T09:00:00.001Z' WHERE sequence = 4", 4],
    ['another state reached', "UPDATE audit_events SET to_state = 'approved' WHERE sequence = 2", 2],
    ['other data', `UPDATE audit_events SET data = '{"number":6}' WHERE sequence = 5`, 5],
    ['an event taken out of the middle', 'DELETE FROM audit_events WHERE sequence = 3', 4],
    ['the first event taken away', 'DELETE FROM audit_events WHERE sequence = 1', 2],
    ['the last events cut off', 'DELETE FROM audit_events WHERE sequence >= 4', 4],
    ['another hash', `UPDATE audit_events SET hash = '${'a'.repeat(64)}' WHERE sequence = 2`, 2],
  ])('names the first event that does not fit: %s', (_, statement, sequence) => {
    tamper(statement)
    expect(verifyChain()).toMatchObject({ ok: false, sequence })
  })

  test('is the same for data built in another order, and told apart by its content', () => {
    const hashes = [
      append({ data: { a: 1, b: [1, { c: 2, d: 3 }] } }),
      append({ data: { b: [1, { d: 3, c: 2 }], a: 1 } }),
    ]
    expect(hashes[0]?.hash).not.toBe(hashes[1]?.hash)
    expect(verifyChain()).toEqual({ ok: true, events: 7 })
  })

  test.each([
    ['half a character', 'Grund \ud83d abgeschnitten'],
    ['a zero byte', 'Grund\u0000dahinter'],
    ['marks of direction and emoji', '\u202eGrund 👩‍👩‍👧 \u2066'],
    ['quotes and statements', `'"; DROP TABLE audit_events; --`],
    ['a long text', 'ä'.repeat(100_000)],
  ])('holds a reason with %s', (_, reason) => {
    append({ reason, actorName: reason.slice(0, 50), data: { reason } })
    expect(verifyChain()).toEqual({ ok: true, events: 6 })
  })

  test('grows without a gap when a transaction is rolled back', () => {
    const rolledBack = () =>
      inTransaction((tx) => {
        appendEvent(tx, event())
        throw new Error('undone')
      })
    expect(rolledBack).toThrow('undone')
    append()
    expect(verifyChain()).toEqual({ ok: true, events: 6 })
  })

  test('is walked over more events than one batch holds', () => {
    inTransaction((tx) => {
      for (let number = 0; number < 2100; number += 1) appendEvent(tx, event({ data: { number } }))
    })
    expect(verifyChain()).toEqual({ ok: true, events: 2105 })
    tamper("UPDATE audit_events SET reason = 'x' WHERE sequence = 2050")
    expect(verifyChain()).toMatchObject({ ok: false, sequence: 2050, events: 2049 })
  })
})

test('the history of a dossier is its own, newest first', () => {
  append({ dossierId: 'dossier-2', recordId: 'dossier-2', reason: 'fremd' })
  expect(historyOf('dossier-1').map(({ reason }) => reason)).toEqual(
    [5, 4, 3, 2, 1].map((n) => `Ereignis ${n}`),
  )
  expect(db.select().from(auditEvents).all()).toHaveLength(6)
})
