import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { today } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import {
  extendDeadline,
  giveDaysFromOpening,
  meetDeadline,
  openDeadline,
} from '#app/models/deadlines/deadline-changes.server.ts'
import { DEADLINE } from '#app/models/deadlines/deadlines.server.ts'
import { unreachedNotices } from '#app/models/deadlines/posted-notices.server.ts'
import { recordPosting } from '#app/models/deadlines/postings.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { markBounced, mendAddress, recordBounce } from '#app/models/mail/bounces.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { endIn, mergers as registered } from '#app/models/programme/mergers.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { memberships, users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import { municipalities } from '#db/schema/reference.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import { decade, type Happening, type Merger, mergersOf, PLACES, peopleOf } from '../support/decade.ts'
import { deliver } from '../support/deliveries.ts'
import { plainReminders } from '../support/plain-reminders.ts'
import { rehearsed } from '../support/rehearsed.ts'

/** One that every machine tries; more of them with `DECADE_SEEDS=2,3,4`. */
const SEEDS = (process.env.DECADE_SEEDS ?? '1').split(',').map(Number)
const SINCE = '2025-01-01T00:00:00.000Z'

describe('ten years, 80 municipalities, mergers, six kinds of deadlines, late openings, extensions, standstills, bounces', () => {
  test.each(SEEDS)(
    'every deadline gets exactly the mails of the plain model (seed %i)',
    (seed) => {
      const started = performance.now()
      const people = peopleOf(seed)
      const happenings = decade(seed)
      const mergers = mergersOf(seed)
      const expected = plainReminders(happenings, { people, mergers })
      enterMergers(mergers)
      const found = rehearsed(() => {
        settle(people)
        for (const happening of happenings) live(happening)
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
      // Notices that came back from everybody: a decade without them would not tell whether they are sent again.
      expect(expected.noticesAgain).toBeGreaterThan(10)
      // And one in which nobody was told for a place that has gone would not tell who acts for it.
      expect(expected.sent.filter(isForAnother).length).toBeGreaterThan(0)
      const passes = happenings.filter(({ kind }) => kind === 'pass').length
      console.info(
        `seed ${seed}: ${happenings.filter(({ kind }) => kind === 'open').length} deadlines, ${passes} passes, ${found.sent.length} mails sent, ${found.skipped} steps skipped, ${found.withdrawn} withdrawn; as in the plain model, ${Math.round(performance.now() - started)} ms`,
      )
    },
    120_000,
  )
})

type Line = { id: string; sequence: number; step: string; to: string; sentAt: string }
const lineOf = ({ id, sequence, step, to, sentAt }: Line) => `${id} #${sequence} ${step} → ${to} ${sentAt}`

/** Told to somebody of another place than the one that owes it. */
const isForAnother = ({ id, to }: Line) => id.split('-').at(-2) !== to.split('-')[0] && to !== 'officer'

/** The first 80 municipalities of the register, by place. */
const numbersOf = () =>
  db
    .select({ bfs: municipalities.bfsNumber })
    .from(municipalities)
    .all()
    .slice(0, PLACES)
    .map(({ bfs }) => bfs)

/** The register knows what merges in this decade, all of it from the beginning, and no other mergers. */
function enterMergers(mergers: readonly Merger[]) {
  db.update(municipalities).set({ validTo: null, successorBfsNumber: null }).run()
  const numbers = numbersOf()
  inTransaction((tx) => {
    for (const { place, into, mergedOn } of mergers) {
      const [from, to] = [numbers[place], numbers[into]]
      if (from === undefined || to === undefined) throw new Error('The register has no such places')
      endIn(tx, { from: [from], into: to, mergedOn })
    }
  })
  expect(registered()).toHaveLength(mergers.length)
}

/** A party with its dossier and people in each of them. */
function settle(people: readonly number[]) {
  const periodId = programmeOn('2025-06-01').id
  const add = (id: string) =>
    db
      .insert(users)
      .values({ id, email: addressOf(id), name: id, createdAt: SINCE })
      .run()
  add('officer')
  db.insert(memberships).values({ id: 'officer', userId: 'officer', role: 'officer', createdAt: SINCE }).run()
  numbersOf().forEach((bfs, place) => {
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
        state: asIfDecided('active'),
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
}

/** Lets something happen through the real functions on the real tables. */
function live(one: Happening) {
  const { now } = one
  switch (one.kind) {
    case 'pass':
      return void remind({ today: today(now), now })
    case 'deliver':
      return deliver(now, (address) => one.refusing !== null && address === addressOf(one.refusing))
    case 'open':
      return open(one)
    case 'known':
      return inTransaction((tx) =>
        giveDaysFromOpening(tx, { periodId: programmeOn('2025-06-01').id }, one.id, now),
      )
    case 'meet':
      return inTransaction((tx) => meetDeadline(tx, one.id, now))
    case 'extend':
      return extend(one)
    case 'bounce':
      return bounce(one.person, now)
    case 'mend':
      return void mendAddress(one.person, addressOf(one.person), { person: officer(), now })
    case 'post':
      return post(now)
  }
}

function open({ id, place, of, year, legalOn, now }: Extract<Happening, { kind: 'open' }>) {
  const dossier = { id: String(place), periodId: programmeOn('2025-06-01').id }
  if (of === 'annual_report')
    db.insert(reportingYears)
      .values({ id, dossierId: dossier.id, year, state: asIfDecided('open'), entitlementRappen: rappen(0) })
      .run()
  inTransaction((tx) => openDeadline(tx, dossier, { kind: of, subjectId: id, legalOn, year, now }))
}

function extend({ id, dueOn, now }: Extract<Happening, { kind: 'extend' }>) {
  const deadline = db.select(DEADLINE).from(deadlines).where(eq(deadlines.subjectId, id)).get()
  if (!deadline || deadline.metAt !== null) return
  const extension = { deadline, dueOn, corrects: false, reason: 'Stellenwechsel', personId: 'officer' }
  inTransaction((tx) => extendDeadline(tx, extension, now))
}

/** The reports of a mail server about whatever went to this address last; without any, the address is refused. */
function bounce(person: string, now: Date) {
  const sent = db
    .select({ id: outbox.id, sentAt: outbox.sentAt })
    .from(outbox)
    .innerJoin(deadlines, eq(deadlines.id, outbox.deadlineId))
    .where(
      and(
        eq(outbox.toAddress, addressOf(person)),
        eq(outbox.state, 'sent'),
        isNull(deadlines.metAt),
        sql`${outbox.key} LIKE 'reminder:' || ${deadlines.id} || ':' || ${deadlines.sequence} || ':%'`,
      ),
    )
    .all()
  const last = sent
    .map(({ sentAt }) => sentAt)
    .sort()
    .at(-1)
  const report = {
    recipients: [addressOf(person)] as const,
    status: '5.1.1',
    diagnosis: '',
    addressRefused: true,
  }
  for (const { id, sentAt } of sent) if (sentAt === last) recordBounce({ ...report, outboxId: id }, now)
  markBounced(addressOf(person), { reason: '5.1.1', now })
}

function post(now: Date) {
  const day = today(now)
  for (const { deadlineId, step } of unreachedNotices(day)) {
    const { subjectId } = db.select().from(deadlines).where(eq(deadlines.id, deadlineId)).get() ?? {}
    const posted = recordPosting({
      reportingYearId: subjectId ?? '',
      person: officer(),
      postedOn: day,
      seen: step,
      now,
    })
    expect(posted).toEqual({ ok: true })
  }
}

const addressOf = (person: string) => `${person}@example.ch`

function officer() {
  const found = findPerson('officer')
  if (!found) throw new Error('There is no officer')
  return found
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
          id: subjects.get(id) ?? '',
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
