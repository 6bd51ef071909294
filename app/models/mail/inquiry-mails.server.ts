import { and, eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import {
  CANTONAL_WRITERS,
  hasRole,
  isOfTheCanton,
  otherSide,
  type Person,
  SIDES,
  type Side,
} from '#app/domain/roles.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { mayWrite } from '#app/models/inquiries/inquiry-records.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { type Recipient, recipientsOf } from '#app/models/people/role-holders.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import type { StoredDocument } from '#app/models/records/documents.server.ts'
import type { Tx } from '#db/client.server.ts'
import { inquiries, inquiryFiles, inquiryMessages } from '#db/schema/inquiries.ts'
import { enqueueForEach } from './outbox.server.ts'
import { mailRecipients, reached } from './recipients.server.ts'

type Row = typeof inquiries.$inferSelect

type InquiryMail = {
  template: Extract<MailTemplate, `inquiry-${string}`>
  inquiry: Row
  dossier: Dossier | null
  /** Who did it: the other side hears of it. */
  person: Person
  /** What a second mail about the same would name as well: the message, or the act. */
  event: string
  now: Date
}

/** About how long it takes to read a question and to answer it. */
const MINUTES = 10

/**
 * Tells the other side of a thread. What was said stands in the portal only: a mail could not be withdrawn with its
 * message.
 */
export function mailInquiry(tx: Tx, mail: InquiryMail) {
  const side = otherSide(isOfTheCanton(mail.person) ? 'canton' : 'municipality')
  const day = today(mail.now)
  const to = side === 'canton' ? atTheCanton(tx, mail.inquiry, day) : atTheMunicipality(tx, mail, day)
  queue(tx, to, side, mail)
}

/** Whoever a thread is handed to hears of it, unless she took it herself. */
export function mailPassedOn(tx: Tx, to: Person, mail: Omit<InquiryMail, 'template'>) {
  if (to.id === mail.person.id) return
  queue(tx, reached(tx, [to], today(mail.now)), 'canton', { ...mail, template: 'inquiry-passed-on' })
}

/** Whoever could open a file of a message hears why nobody can: the sender, who may send a clean one, and the other side. */
export function mailInfectedMessage(
  tx: Tx,
  { row, finding, now }: { row: Pick<StoredDocument, 'id' | 'fileName'>; finding: string; now: Date },
) {
  const inquiry = inquiryOf(tx, row.id)
  if (!inquiry) return
  const day = today(now)
  const dossier = inquiry.dossierId === null ? null : (dossierById(inquiry.dossierId, day) ?? null)
  const about = { inquiry, dossier }
  for (const side of SIDES)
    enqueueForEach(
      tx,
      side === 'canton' ? atTheCanton(tx, inquiry, day) : atTheMunicipality(tx, about, day),
      {
        key: `inquiry-file-infected:${row.id}`,
        template: 'inquiry-file-infected',
        ...(dossier && { dossierId: dossier.id }),
        facts: { ...factsOf(about, side), reason: `${row.fileName} (${finding})` },
        now,
      },
    )
}

function inquiryOf(tx: Tx, documentId: string): Row | undefined {
  return tx
    .select({ inquiry: inquiries })
    .from(inquiries)
    .innerJoin(inquiryMessages, eq(inquiryMessages.inquiryId, inquiries.id))
    .innerJoin(inquiryFiles, eq(inquiryFiles.messageId, inquiryMessages.id))
    .where(eq(inquiryFiles.documentId, documentId))
    .get()?.inquiry
}

function queue(tx: Tx, to: readonly Recipient[], side: Side, mail: InquiryMail) {
  const { template, inquiry, dossier, person, event, now } = mail
  const isAsked = template === 'inquiry-asked' || template === 'inquiry-asked-again'
  enqueueForEach(tx, to, {
    key: `${template}:${event}`,
    template,
    ...(dossier && { dossierId: dossier.id }),
    facts: {
      ...factsOf({ inquiry, dossier }, side),
      by: person.name,
      reason: inquiry.subject,
      minutes: isAsked ? MINUTES : null,
    },
    now,
  })
}

type About = { inquiry: Row; dossier: Dossier | null }

/** A draft has no reference for the canton yet. */
function factsOf({ inquiry, dossier }: About, side: Side) {
  const isKnown = side === 'municipality' || dossier?.state !== 'draft'
  return {
    party: dossier?.party.name ?? municipalityName(inquiry.bfsNumber),
    reference: dossier && isKnown ? dossier.reference : '',
    year: inquiry.year,
    path: `/${side}/requests/${inquiry.id}`,
  }
}

/** Who has the thread, as long as that person can answer it; else all officers. */
function atTheCanton(tx: Tx, { assigneeId }: Row, day: string): Recipient[] {
  const assignee = assigneeId === null ? undefined : findPerson(assigneeId)
  const own = assignee && hasRole(assignee, ...CANTONAL_WRITERS) ? reached(tx, [assignee], day) : []
  return own.length > 0 ? own : reached(tx, recipientsOf('officers', null, tx), day)
}

/** The people of the municipality whose thread it is, and of other members whoever has written in it. */
function atTheMunicipality(tx: Tx, { inquiry, dossier }: About, day: string): Recipient[] {
  const people = mailRecipients(tx, { audience: 'municipality', leadBfsNumber: inquiry.bfsNumber, day })
  const known = new Set(people.map(({ id }) => id))
  const others = writersIn(tx, inquiry.id)
    .filter((id) => !known.has(id))
    .flatMap((id) => findPerson(id) ?? [])
    .filter((person) => mayWrite(actingOn(person, day), { ...inquiry, dossier }))
  return [...people, ...reached(tx, others, day).filter(({ id }) => !known.has(id))]
}

function writersIn(tx: Tx, inquiryId: string): string[] {
  const ofMunicipality = and(
    eq(inquiryMessages.inquiryId, inquiryId),
    eq(inquiryMessages.side, 'municipality'),
  )
  return tx
    .selectDistinct({ author: inquiryMessages.author })
    .from(inquiryMessages)
    .where(ofMunicipality)
    .all()
    .map(({ author }) => author)
}
