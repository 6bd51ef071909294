import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { TELLING_MAILS } from '#app/domain/deadlines/reminder-mails.ts'
import { hasTold, type StepRecord } from '#app/domain/deadlines/reminder-steps.ts'
import type { OutboxState } from '#app/models/mail/outbox.server.ts'
import type { db, Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlineNotices, deadlines } from '#db/schema/report.ts'

type Reader = Tx | typeof db

/** What is on record about one step: when it was first taken, what became of it, and the mail of each recipient. */
export type Logged = StepRecord & {
  at: string
  /** The day the last mail of it was refused. */
  failedOn: string | null
  mails: ReadonlyMap<string, WrittenMail>
}

/** `writtenAt`: when its words became what they are; told exactly of those that have not gone. */
type WrittenMail = { state: OutboxState; writtenAt: string }

/** By deadline and sequence: a new day begins a new sequence, whose steps count from there. */
export function loggedSteps(tx: Reader): Map<string, Map<string, Logged>> {
  const notices = noticesOfOpenDeadlines(tx)
  const steps = new Map<string, Mail[]>()
  for (const mail of reminderMails(tx)) {
    const [, id, sequence, step] = mail.key.split(':')
    const known = steps.get(`${id}:${sequence}:${step}`)
    if (known) known.push(mail)
    else steps.set(`${id}:${sequence}:${step}`, [mail])
  }
  const found = new Map<string, Map<string, Logged>>()
  for (const key of new Set([...steps.keys(), ...notices.keys()])) {
    const [id, sequence, step = ''] = key.split(':')
    const of = found.get(`${id}:${sequence}`) ?? new Map<string, Logged>()
    found.set(`${id}:${sequence}`, of.set(step, recordOf(steps.get(key) ?? [], notices.get(key))))
  }
  return found
}

/** What became of the mails that told of a deadline or of its new day, whichever they told last. */
export type Telling = { reachedAt: string | null; underWay: boolean }

export function tellingMails(tx: Reader): Map<string, Telling> {
  const arrived = sql`${outbox.state} IN ('sent', 'kept')`
  const rows = tx
    .select({
      deadlineId: deadlines.id,
      reachedAt: sql<string | null>`min(CASE WHEN ${arrived} THEN ${outbox.sentAt} END)`,
      underWay: sql<number>`max(${outbox.state} = 'queued')`,
    })
    .from(outbox)
    .innerJoin(deadlines, eq(deadlines.id, outbox.deadlineId))
    .where(and(isOpen(), inArray(outbox.template, [...TELLING_MAILS])))
    .groupBy(deadlines.id, outbox.createdAt)
    .orderBy(asc(outbox.createdAt))
    .all()
  return new Map(
    rows.map(({ deadlineId, reachedAt, underWay }) => [deadlineId, { reachedAt, underWay: underWay === 1 }]),
  )
}

/** Whether a step told anybody, or is about to. */
export const toldAnybody = (logged: Logged | undefined): boolean => logged !== undefined && hasTold(logged)

type Mail = ReturnType<typeof reminderMails>[number]
type Notice = { termOn: string; postedOn: string | null }

function recordOf(mails: readonly Mail[], notice: Notice | undefined): Logged {
  const arrived = mails.flatMap(({ state, sentAt }) => (REACHED.has(state) && sentAt ? [sentAt] : [])).sort()
  const days = [
    ...arrived.slice(0, 1).map((at) => today(new Date(at))),
    ...(notice?.postedOn ? [notice.postedOn] : []),
  ]
  return {
    at: mails.map(({ createdAt }) => createdAt).sort()[0] ?? '',
    reachedOn: days.sort()[0] ?? null,
    failedOn: lastFailure(mails),
    underWay: mails.some(({ state }) => state === 'queued'),
    termOn: notice?.termOn ?? null,
    mails: new Map(mails.map(({ key, state, writtenAt }) => [key.split(':')[4] ?? '', { state, writtenAt }])),
  }
}

function lastFailure(mails: readonly Mail[]): string | null {
  const refused = mails.flatMap(({ state, failedAt }) => (state === 'failed' && failedAt ? [failedAt] : []))
  const last = refused.sort().at(-1)
  return last ? today(new Date(last)) : null
}

const REACHED: ReadonlySet<OutboxState> = new Set(['sent', 'kept'])

function reminderMails(tx: Reader) {
  return tx
    .select({
      key: outbox.key,
      state: outbox.state,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
      failedAt: outbox.failedAt,
      writtenAt: sql<string>`CASE WHEN ${outbox.state} IN ('queued', 'failed', 'withdrawn')
        THEN ${outbox.facts} ->> '$.writtenAt' ELSE ${outbox.createdAt} END`,
    })
    .from(outbox)
    .innerJoin(deadlines, eq(deadlines.id, outbox.deadlineId))
    .where(and(isOpen(), sql`${outbox.key} LIKE 'reminder:%'`))
    .all()
}

function noticesOfOpenDeadlines(tx: Reader): Map<string, Notice> {
  const rows = tx
    .select({ notice: deadlineNotices })
    .from(deadlineNotices)
    .innerJoin(deadlines, eq(deadlines.id, deadlineNotices.deadlineId))
    .where(isOpen())
    .all()
  return new Map(
    rows.map(({ notice: { deadlineId, sequence, step, ...notice } }) => [
      `${deadlineId}:${sequence}:${step}`,
      notice,
    ]),
  )
}

function isOpen() {
  return and(isNull(deadlines.metAt), isNull(deadlines.cancelledAt))
}
