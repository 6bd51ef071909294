import { and, eq, inArray } from 'drizzle-orm'
import { test } from 'vitest'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlines } from '#db/schema/report.ts'
import { morning } from './days.ts'
import { deliver } from './deliveries.ts'
import { rehearsed } from './rehearsed.ts'

/** What the portal does about its deadlines on a day. */
export const pass = (day: PlainDate) => remind({ today: day, now: morning(day) })

/** A pass whose mails arrive. */
export function delivered(day: PlainDate) {
  const found = pass(day)
  deliver(morning(day))
  return found
}

export function passes(from: PlainDate, to: PlainDate) {
  for (let day = from; day <= to; day = addDays(day, 1)) delivered(day)
}

/** What was sent to the clerk about one kind of deadline: day, mail, days left. */
export function told(dossier: Dossier, kind: DeadlineKind) {
  const ids = db
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(eq(deadlines.dossierId, dossier.id), eq(deadlines.kind, kind)))
  return db
    .select()
    .from(outbox)
    .where(and(inArray(outbox.deadlineId, ids), eq(outbox.state, 'sent')))
    .all()
    .filter(({ key, toAddress }) => key.startsWith('reminder:') && toAddress.startsWith('clerk'))
    .map(({ createdAt, template, facts }) => [createdAt.slice(0, 10), template, facts.daysLeft, facts.path])
}

/** Each test finds nobody reminded. */
export const fresh = (name: string, scenery: () => Promise<Dossier>, work: (dossier: Dossier) => void) =>
  test(name, async () => {
    const dossier = await scenery()
    rehearsed(() => work(dossier))
  })
