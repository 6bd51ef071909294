import { and, eq, isNull } from 'drizzle-orm'
import { listedOn } from '#app/domain/deadlines/overview.ts'
import { isOfTheCanton, type Person } from '#app/domain/roles.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { hashOf, newToken } from '#app/models/records/identifiers.server.ts'
import { translator } from '#app/text/text.ts'
import { db } from '#db/client.server.ts'
import { calendarFeeds, users } from '#db/schema/people.ts'
import { type CalendarItem, writeCalendar } from '#emails/calendar.ts'
import { type CalendarDeadline, deadlinesFor } from './deadline-calendar.server.ts'
import { calendarOf } from './deadlines.server.ts'

/** A new secret address for a person's calendar; the one before ends. Only its hash is kept. */
export function renewFeed(userId: string, now: Date): { token: string } {
  const token = newToken()
  const renewed = { tokenHash: hashOf(token), createdAt: now.toISOString() }
  db.insert(calendarFeeds)
    .values({ userId, ...renewed })
    .onConflictDoUpdate({ target: calendarFeeds.userId, set: renewed })
    .run()
  return { token }
}

export function endFeed(userId: string) {
  db.delete(calendarFeeds).where(eq(calendarFeeds.userId, userId)).run()
}

/** Since when a person has a calendar address, if at all. */
export function feedSince(userId: string): string | null {
  const found = db
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.userId, userId))
    .get()
  return found?.createdAt ?? null
}

/** The person behind a calendar address on a day, as long as the account is not disabled. */
export function findFeedOwner(token: string, today: string): Person | undefined {
  const found = db
    .select({ userId: calendarFeeds.userId })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .where(and(eq(calendarFeeds.tokenHash, hashOf(token)), isNull(users.disabledAt)))
    .get()
  const person = found && findPerson(found.userId)
  return person && actingOn(person, today)
}

/**
 * The deadlines of a person as an iCalendar feed, with the UIDs of the mails. What is met or cancelled is marked
 * as cancelled, so that calendars take it out; after a year it is left away.
 */
export function feedOf(person: Person, { baseUrl, today }: { baseUrl: string; today: string }): string {
  const { office } = programmeOn(today)
  const area = isOfTheCanton(person) ? 'canton' : 'municipality'
  const t = translator(person.language)
  const items = deadlinesFor(person, today)
    .filter((deadline) => isRecent(deadline, today))
    .map((deadline): CalendarItem => {
      const { kind, year, party, reference } = deadline
      const what =
        year === null
          ? t(`deadline.kind.${kind}`)
          : t('deadline.ofYear', { what: t(`deadline.kind.${kind}`), year })
      return {
        ...calendarOf(deadline, { cancelled: endedAt(deadline) !== null }),
        on: listedOn(deadline),
        stampedAt: deadline.entryChangedAt ?? deadline.createdAt,
        summary: t('calendar.entry', { party, what, reference }),
        url: `${baseUrl}/${area}/dossiers/${reference}`,
        organizer: office.email,
      }
    })
  return writeCalendar(items, {
    method: 'PUBLISH',
    'x-wr-calname': t('calendar.feed.name'),
    'x-published-ttl': 'PT6H',
  })
}

function endedAt({ metAt, cancelledAt }: CalendarDeadline) {
  return cancelledAt ?? metAt
}

function isRecent(deadline: CalendarDeadline, today: string) {
  const ended = endedAt(deadline)
  return ended === null || ended.slice(0, 4) >= String(Number(today.slice(0, 4)) - 1)
}
