import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { isLately } from '#app/domain/deadlines/due.ts'
import { NOTICE_STEPS } from '#app/domain/deadlines/reminder-steps.ts'
import { unfiledRefusal } from '#app/domain/deadlines/unfiled-report.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { enqueueMails, type NewMail } from '#app/models/mail/outbox.server.ts'
import { programmeOf, programmeOn } from '#app/models/programme/programme.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { type Obligation, openObligations } from './obligations.server.ts'
import { reachOn } from './reach.server.ts'
import { factsOf, pathFor } from './reminder-facts.server.ts'

type ByHand = { person: Person; deadlineIds: readonly string[]; today: string; now: Date }

/** Reports that are open or overdue, next first, with who would be told now and when the municipality was told last. */
export function missingReports(today: string) {
  const mailed = lastMailedOn()
  return prepared(today).map(({ open, to, mails }) => ({
    deadlineId: open.deadline.id,
    reference: open.reference,
    party: open.party,
    year: open.deadline.year,
    dueOn: open.deadline.effectiveOn,
    termOn: open.deadline.termOn,
    begun: open.begun,
    to: to.map(({ name, email }) => ({ name, email })),
    ...toldBefore(lastToldOn(open, mailed.get(open.deadline.id)), today),
    mail: mails[0] ?? null,
  }))
}

/** The officer reminds the chosen ones at once, beside the steps of the programme; once a day at the most. */
export function remindByHand({ person, deadlineIds, today, now }: ByHand): {
  reports: number
  mails: number
} {
  if (!hasRole(person, 'officer')) return { reports: 0, mails: 0 }
  return inTransaction((tx) => {
    const chosen = prepared(today).filter(
      ({ open, to }) => deadlineIds.includes(open.deadline.id) && to.length > 0,
    )
    const written = chosen.map(({ open, mails }) => {
      const count = enqueueMails(
        tx,
        mails.map((mail) => ({ ...mail, now })),
      )
      if (count > 0) tell(tx, open, { person, now })
      return count
    })
    return { reports: written.filter(Boolean).length, mails: written.reduce((sum, count) => sum + count, 0) }
  })
}

const toldBefore = (lastToldOn: string | null, today: string) => ({
  lastToldOn,
  toldLately:
    lastToldOn !== null && isLately(lastToldOn, { today, terms: programmeOn(today).settings.terms }),
})

/** By mail or by letter; a proposal to the officer tells the municipality nothing. */
function lastToldOn({ logged }: Obligation, mailedOn: string | undefined): string | null {
  const posted = NOTICE_STEPS.flatMap((step) => logged.get(step)?.reachedOn ?? [])
  return [...posted, ...(mailedOn ? [mailedOn] : [])].sort().at(-1) ?? null
}

/** The day of the last reminder of a deadline that went to the municipality, or is about to, by step or by hand. */
function lastMailedOn(): ReadonlyMap<string | null, string> {
  const rows = db
    .select({
      deadlineId: outbox.deadlineId,
      at: sql<string>`max(coalesce(${outbox.sentAt}, ${outbox.createdAt}))`,
    })
    .from(outbox)
    .where(
      and(
        inArray(outbox.state, ['queued', 'sent', 'kept']),
        inArray(outbox.template, MAILS_OF_REPORTS),
        isNotNull(outbox.deadlineId),
      ),
    )
    .groupBy(outbox.deadlineId)
    .all()
  return new Map(rows.map(({ deadlineId, at }) => [deadlineId, dayInZurich(at)]))
}

const MAILS_OF_REPORTS: MailTemplate[] = ['report-reminder', 'report-notice-first', 'report-notice-second']

function prepared(today: string) {
  const reach = reachOn(today)
  return openObligations()
    .filter(({ deadline }) => deadline.kind === 'annual_report' && !unfiledRefusal('remind', deadline, today))
    .map((open) => {
      const { settings } = programmeOf(open.periodId)
      const to = reach.municipality(open.leadBfsNumber, settings.reminderRecipients.annual_report)
      const template = open.deadline.effectiveOn < today ? 'report-notice-first' : 'report-reminder'
      const addition = settings.mailAdditions[template]
      const mails = to.map(
        (recipient): Omit<NewMail, 'now'> => ({
          key: `byhand:${open.deadline.id}:${open.deadline.sequence}:${today}:${recipient.id}`,
          template,
          recipient,
          dossierId: open.deadline.dossierId,
          deadlineId: open.deadline.id,
          facts: {
            ...factsOf(open, today),
            path: pathFor(open, { audience: 'municipality' }),
            addition: addition?.[recipient.language] || null,
          },
        }),
      )
      return { open, to, mails }
    })
}

function tell(tx: Tx, { deadline }: Obligation, { person, now }: Pick<ByHand, 'person' | 'now'>) {
  recordAct(tx, {
    person,
    now,
    machine: 'reportingYear',
    recordId: deadline.subjectId,
    dossierId: deadline.dossierId,
    action: 'remind',
    data: { year: deadline.year },
  })
}
