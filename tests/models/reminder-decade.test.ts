import { and, eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { today } from '#app/domain/deadlines/calendar.ts'
import { extendDeadline, meetDeadline, openDeadline } from '#app/models/deadlines.server.ts'
import { mailsToSend, recordSent } from '#app/models/outbox.server.ts'
import { programmeOn } from '#app/models/programme.server.ts'
import { remind } from '#app/models/reminders.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { memberships, users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import { municipalities } from '#db/schema/reference.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'
import { decade, type Happening, PLACES, peopleOf, YEARS } from '../support/decade.ts'
import { plainReminders } from '../support/plain-reminders.ts'
import { rehearsed } from '../support/scenes.ts'

/** A fixed one, so that every machine tries it, and one that is new each time; both are printed. */
const SEEDS = [1, Math.floor(Math.random() * 1_000_000)]
const RENDERED = { subject: '', text: '', html: '' }
const SINCE = '2025-01-01T00:00:00.000Z'

describe('ten years, 80 municipalities, standstills, double starts, mergers, clocks set back', () => {
  test.each(SEEDS)(
    'every report gets exactly the mails of the plain model (seed %i)',
    (seed) => {
      const started = performance.now()
      const people = peopleOf(seed)
      const happenings = decade(seed)
      const expected = plainReminders(happenings, people)
      const found = rehearsed(() => {
        const numbers = settle(people)
        for (const happening of happenings) live(happening, numbers)
        return outcome()
      })
      expect(found.sent).toEqual(expected.sent.map(lineOf).sort())
      expect(new Set(found.keys).size).toBe(found.keys.length)
      expect({ skipped: found.skipped, withdrawn: found.withdrawn, left: found.left }).toEqual({
        skipped: expected.skipped,
        withdrawn: expected.withdrawn,
        left: expected.left,
      })
      expect(found.sent.length).toBeGreaterThan(1000)
      const passes = happenings.filter(({ kind }) => kind === 'pass').length
      console.info(
        `seed ${seed}: ${PLACES * YEARS.length} reports, ${passes} passes, ${found.sent.length} mails sent, ${found.skipped} steps skipped, ${found.withdrawn} withdrawn; as in the plain model, ${Math.round(performance.now() - started)} ms`,
      )
    },
    120_000,
  )
})

type Line = { report: string; sequence: number; step: string; to: string; sentAt: string }
const lineOf = ({ report, sequence, step, to, sentAt }: Line) =>
  `${report} #${sequence} ${step} → ${to} ${sentAt}`

/** A party with its dossier and people in each of the first 80 municipalities. */
function settle(people: readonly number[]): number[] {
  const places = db.select({ bfs: municipalities.bfsNumber }).from(municipalities).all().slice(0, PLACES)
  const periodId = programmeOn('2025-06-01').id
  const add = (id: string) =>
    db
      .insert(users)
      .values({ id, email: `${id}@example.ch`, name: id, createdAt: SINCE })
      .run()
  add('officer')
  db.insert(memberships).values({ id: 'officer', userId: 'officer', role: 'officer', createdAt: SINCE }).run()
  places.forEach(({ bfs }, place) => {
    const id = String(place)
    db.insert(parties)
      .values({ id, kind: 'municipality', name: `Ort ${id}`, leadBfsNumber: bfs })
      .run()
    db.insert(dossiers)
      .values({
        id,
        reference: `MK-${id}`,
        partyId: id,
        periodId,
        state: 'active',
        startsOn: '2025-01-01',
        endsOn: '2034-12-31',
        createdAt: SINCE,
        updatedAt: SINCE,
      })
      .run()
    for (let person = 0; person < (people[place] ?? 0); person++) {
      const userId = `${place}-${person}`
      add(userId)
      db.insert(memberships)
        .values({ id: userId, userId, role: 'clerk', bfsNumber: bfs, createdAt: SINCE })
        .run()
    }
  })
  return places.map(({ bfs }) => bfs)
}

/** Lets something happen through the real functions on the real tables. */
function live(one: Happening, numbers: readonly number[]) {
  switch (one.kind) {
    case 'pass':
      return void remind({ today: today(one.now), now: one.now })
    case 'deliver':
      return deliver(one.now)
    case 'open':
      return open(one)
    case 'file':
      return inTransaction((tx) => meetDeadline(tx, `${one.place}-${one.year}`, one.now))
    case 'extend':
      return extend(one)
    case 'merge':
      return merge(numbers[one.place] ?? 0, numbers[one.into] ?? 0)
    case 'refuse':
      return refuse(`${one.place}-${one.person}`, one.now.toISOString())
    case 'mend':
      return refuse(`${one.place}-${one.person}`, null)
  }
}

function deliver(now: Date) {
  for (const { id } of mailsToSend(now, 100_000))
    recordSent(id, { state: 'sent', messageId: '', rendered: RENDERED, now })
}

function open({ place, year, now }: Extract<Happening, { kind: 'open' }>) {
  const dossier = { id: String(place), periodId: programmeOn('2025-06-01').id }
  const id = `${place}-${year}`
  db.insert(reportingYears)
    .values({ id, dossierId: dossier.id, year, state: 'open', entitlementRappen: 0 })
    .run()
  inTransaction((tx) =>
    openDeadline(tx, dossier, {
      kind: 'annual_report',
      subjectId: id,
      legalOn: `${year + 1}-03-15`,
      year,
      now,
    }),
  )
}

function extend({ place, year, dueOn, now }: Extract<Happening, { kind: 'extend' }>) {
  const found = db
    .select()
    .from(deadlines)
    .where(eq(deadlines.subjectId, `${place}-${year}`))
    .get()
  if (!found || found.metAt !== null) return
  inTransaction((tx) =>
    extendDeadline(tx, { deadlineId: found.id, dueOn, reason: 'Stellenwechsel', personId: 'officer' }, now),
  )
}

function merge(from: number, into: number) {
  db.update(parties).set({ leadBfsNumber: into }).where(eq(parties.leadBfsNumber, from)).run()
}

function refuse(id: string, bouncedAt: string | null) {
  db.update(users).set({ bouncedAt }).where(eq(users.id, id)).run()
}

function outcome() {
  const subjects = new Map(
    db
      .select({ id: deadlines.id, subject: deadlines.subjectId })
      .from(deadlines)
      .all()
      .map(({ id, subject }) => [id, subject]),
  )
  const rows = db
    .select({ key: outbox.key, state: outbox.state, sentAt: outbox.sentAt })
    .from(outbox)
    .where(and(inArray(outbox.state, ['sent', 'skipped', 'withdrawn', 'queued'])))
    .all()
  const count = (state: string) => rows.filter((row) => row.state === state).length
  return {
    keys: rows.map(({ key }) => key),
    sent: rows
      .filter(({ state }) => state === 'sent')
      .map(({ key, sentAt }) => {
        const [, id = '', sequence, step = '', ...to] = key.split(':')
        return lineOf({
          report: subjects.get(id) ?? '',
          sequence: Number(sequence),
          step,
          to: to.join(':'),
          sentAt: sentAt ?? '',
        })
      })
      .sort(),
    skipped: count('skipped'),
    withdrawn: count('withdrawn'),
    left: count('queued'),
  }
}
