import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { type Reach, reachedOn } from '#app/domain/deadlines/reach.ts'
import { TELLING_MAILS } from '#app/domain/deadlines/reminder-mails.ts'
import { hasTold, type StepRecord } from '#app/domain/deadlines/reminder-steps.ts'
import { grouped } from '#app/domain/grouped.ts'
import type { OutboxState } from '#app/models/mail/outbox.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlineNotices, deadlines } from '#db/schema/report.ts'

/** What is on record about one step: when it was first taken, what became of it, and the mail of each recipient. */
export type Logged = StepRecord &
  Reach & {
    at: string
    /** The day the last mail of it was refused. */
    failedOn: string | null
    mails: ReadonlyMap<string, WrittenMail>
  }

/** `writtenAt`: when its words became what they are; told exactly of those that have not gone. */
type WrittenMail = { state: OutboxState; writtenAt: string }

/** By deadline and sequence: a new day begins a new sequence, whose steps count from there. */
export function loggedSteps(given: readonly GivenNotice[]): Map<string, Map<string, Logged>> {
  const notices = new Map(given.map((notice) => [notice.key, notice]))
  const steps = grouped(
    reminderMails().map((mail) => [mail.key.split(':').slice(1, 4).join(':'), mail] as const),
  )
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

export function tellingMails(): Map<string, Telling> {
  const found = new Map<string, Telling & { createdAt: string }>()
  for (const { deadlineId, template, state, createdAt, sentAt } of mailsOfOpenDeadlines()) {
    if (!TELLING.has(template)) continue
    const known = found.get(deadlineId)
    const last = known?.createdAt === createdAt ? known : { createdAt, reachedAt: null, underWay: false }
    const reached = [last.reachedAt, REACHED.has(state) ? sentAt : null].filter((at) => at !== null)
    const underWay = last.underWay || state === 'queued'
    found.set(deadlineId, { createdAt, reachedAt: reached.sort()[0] ?? null, underWay })
  }
  return found
}

/** Whether a step told anybody, or is about to. */
export const toldAnybody = (logged: Logged | undefined): boolean => logged !== undefined && hasTold(logged)

type Mail = ReturnType<typeof reminderMails>[number]
type Notice = { termOn: string; postedOn: string | null }
/** `key`: deadline, sequence and step. */
type GivenNotice = Notice & { key: string }

function recordOf(mails: readonly Mail[], notice: Notice | undefined): Logged {
  const arrived = mails.flatMap(({ state, sentAt }) => (REACHED.has(state) && sentAt ? [sentAt] : [])).sort()
  const reach = {
    mailedOn: arrived[0] ? dayInZurich(arrived[0]) : null,
    postedOn: notice?.postedOn ?? null,
  }
  return {
    ...reach,
    at: mails.map(({ createdAt }) => createdAt).sort()[0] ?? '',
    reachedOn: reachedOn(reach),
    failedOn: lastFailure(mails),
    underWay: mails.some(({ state }) => state === 'queued'),
    termOn: notice?.termOn ?? null,
    mails: new Map(mails.map(({ key, state, writtenAt }) => [key.split(':')[4] ?? '', { state, writtenAt }])),
  }
}

function lastFailure(mails: readonly Mail[]): string | null {
  const refused = mails.flatMap(({ state, failedAt }) => (state === 'failed' && failedAt ? [failedAt] : []))
  const last = refused.sort().at(-1)
  return last ? dayInZurich(last) : null
}

const REACHED: ReadonlySet<OutboxState> = new Set(['sent', 'kept'])

function reminderMails() {
  return mailsOfOpenDeadlines().filter(({ key }) => key.startsWith('reminder:'))
}

/** What reminds of them, and what told of them first, in the order in which it was written. */
const mailsOfOpenDeadlines = oncePerRequest(() =>
  db
    .select({
      deadlineId: deadlines.id,
      template: outbox.template,
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
    .where(
      and(isOpen(), or(sql`${outbox.key} LIKE 'reminder:%'`, inArray(outbox.template, [...TELLING_MAILS]))),
    )
    .orderBy(asc(outbox.createdAt))
    .all(),
)

const TELLING: ReadonlySet<string> = new Set(TELLING_MAILS)

/** The notices of a deadline, of whichever day; beside its row. */
export function noticesBeside(deadlineId: typeof deadlines.id) {
  const { sequence, step, termOn, postedOn } = deadlineNotices
  return sql`(SELECT json_group_array(json_object(
    'key', ${deadlineNotices.deadlineId} || ':' || ${sequence} || ':' || ${step},
    'termOn', ${termOn}, 'postedOn', ${postedOn})) FROM ${deadlineNotices}
    WHERE ${deadlineNotices.deadlineId} = ${deadlineId})`.mapWith((rows: string): GivenNotice[] =>
    JSON.parse(rows),
  )
}

function isOpen() {
  return and(isNull(deadlines.metAt), isNull(deadlines.cancelledAt))
}
