import { hasRole, type Person } from '#app/domain/roles.ts'
import { enqueueMails, type NewMail } from '#app/models/mail/outbox.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { appendEvent } from '#app/models/records/audit.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { type Obligation, openObligations, reachOn } from './obligations.server.ts'
import { factsOf, pathFor } from './reminder-facts.server.ts'

type ByHand = { person: Person; deadlineIds: readonly string[]; today: string; now: Date }

/** Reports that are open or overdue, next first, with who would be told now and when they were told last. */
export function missingReports(today: string) {
  return prepared(db, today).map(({ open, to, mails }) => ({
    deadlineId: open.deadline.id,
    reference: open.reference,
    party: open.party,
    year: open.deadline.year,
    dueOn: open.deadline.effectiveOn,
    termOn: open.deadline.termOn,
    begun: open.begun,
    to: to.map(({ name, email }) => ({ name, email })),
    lastToldOn: lastToldOn(open),
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
    const chosen = prepared(tx, today).filter(
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

function lastToldOn({ logged }: Obligation): string | null {
  const told = [...logged.values()].flatMap(({ reachedOn }) => reachedOn ?? [])
  return told.sort().at(-1) ?? null
}

function prepared(reader: Tx | typeof db, today: string) {
  const reach = reachOn(reader, today)
  return openObligations(reader)
    .filter(({ deadline }) => deadline.kind === 'annual_report' && today > `${deadline.year}-12-31`)
    .map((open) => {
      const { settings } = programmeOf(open.periodId, reader)
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
  appendEvent(tx, {
    at: now.toISOString(),
    actorId: person.id,
    actorName: person.name,
    machine: 'reportingYear',
    recordId: deadline.subjectId,
    dossierId: deadline.dossierId,
    action: 'remind',
    fromState: null,
    toState: null,
    reason: '',
    data: { year: deadline.year },
  })
}
