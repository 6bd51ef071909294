import { and, asc, eq } from 'drizzle-orm'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { morning } from './days.ts'
import { deliver } from './deliveries.ts'
import { reportDeadlineOf, reportOpen } from './report-scenes.ts'

/** Of Root: its report of 2026 is open, and nobody was reminded of it. */
export const dossier = await reportOpen({ lead: 1065 })

export const deadline = (of: Dossier = dossier, year = 2026) => reportDeadlineOf(of, year)

/** One pass of the engine on a day; what it did about the report of a year. */
export function pass(day: PlainDate, { of = dossier, year = 2026, dryRun = false } = {}) {
  const { id } = deadline(of, year)
  const found = remind({ today: day, now: morning(day), dryRun }).find((one) => one.deadlineId === id)
  return (
    found && {
      ...found,
      sent: found.send.map(({ step }) => step),
      left: found.skipped.map(({ step }) => step),
    }
  )
}

/** A pass whose mails arrive. */
export function delivered(day: PlainDate, options?: Parameters<typeof pass>[1]) {
  const found = pass(day, options)
  deliver(morning(day))
  return found
}

/** Each day from one to another. */
export function every(day: PlainDate, until: PlainDate): PlainDate[] {
  return day > until ? [] : [day, ...every(addDays(day, 1), until)]
}

/** What was queued about the report of a year. */
export const mails = (of = dossier, year = 2026) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.deadlineId, deadline(of, year).id)))
    .orderBy(asc(outbox.createdAt), asc(outbox.toAddress))
    .all()

/** What was sent to the addresses that begin so: day, mail, days left. */
export const told = (address: string) =>
  mails()
    .filter(({ toAddress, state }) => toAddress.startsWith(address) && state !== 'skipped')
    .map(({ template, createdAt, facts }) => [createdAt.slice(0, 10), template, facts.daysLeft])
