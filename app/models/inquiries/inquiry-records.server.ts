import { eq } from 'drizzle-orm'
import { CANTONAL_WRITERS, hasRole, isOfTheCanton, municipalitiesOf, type Person } from '#app/domain/roles.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { papersOpenTo } from '#app/models/records/document-visibility.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { db } from '#db/client.server.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { type Message, messagesOf } from './messages.server.ts'

export type InquiryRow = typeof inquiries.$inferSelect
export type Inquiry = InquiryRow & {
  dossier: Dossier | null
  /** Those that the reader sees. */
  messages: Message[]
  /** Others are not of the reader's time. */
  isPart: boolean
}

/**
 * A thread, if this person may see any of it: the canton all, a municipality its own ones. In a dossier every member
 * reads along; a former member what fell in its time and what it has written itself.
 */
export function findInquiry(person: Person, id: string, on: string): Inquiry | undefined {
  const row = db.select().from(inquiries).where(eq(inquiries.id, id)).get()
  if (!row) return undefined
  const dossier = row.dossierId === null ? null : (dossierById(row.dossierId, on) ?? null)
  const all = messagesOf(id)
  const messages = all.filter(isOpenTo(person, { ...row, dossier }))
  return messages.length > 0 ? { ...row, dossier, messages, isPart: messages.length < all.length } : undefined
}

type Of = Pick<InquiryRow, 'bfsNumber' | 'year'> & { dossier: Dossier | null }

type Spoken = Pick<Message, 'id' | 'bfsNumber' | 'at'>

/** Which messages of a thread a person reads; of a dossier by the rule for its papers. */
export function isOpenTo(person: Person, { bfsNumber, year, dossier }: Of): (message: Spoken) => boolean {
  if (isOfTheCanton(person)) return () => true
  const isOwn = municipalitiesOf(person).includes(bfsNumber)
  if (!dossier) return () => isOwn
  const isOpen = papersOpenTo(person, dossier)
  return (message) => isOpen({ id: message.id, bfsNumber: message.bfsNumber, year, uploadedAt: message.at })
}

/**
 * For which municipality a person asks or answers: of a dossier one that is in it today, otherwise the one whose thread
 * it is. Undefined for whoever only reads.
 */
export function writesFor(person: Person, { bfsNumber, dossier }: Omit<Of, 'year'>): number | undefined {
  const own = municipalitiesOf(person)
  const concerned = dossier ? inDossier(dossier) : [bfsNumber]
  const mine = concerned.filter((one) => own.includes(one))
  return mine.includes(bfsNumber) ? bfsNumber : mine[0]
}

function inDossier({ party, members }: Dossier): number[] {
  return [party.leadBfsNumber, ...members.map((member) => member.bfsNumber)]
}

export function mayWrite(person: Person, inquiry: Omit<Of, 'year'>): boolean {
  return isOfTheCanton(person)
    ? hasRole(person, ...CANTONAL_WRITERS)
    : writesFor(person, inquiry) !== undefined
}

/** Whether a person may begin a thread in a dossier; at the canton once it is filed. */
export function mayAskAbout(dossier: Dossier, person: Person): boolean {
  return mayWrite(person, { bfsNumber: dossier.party.leadBfsNumber, dossier })
}

/** The mark of what a page shows of a thread: whoever writes has read what was said last. */
export function markOfInquiry({ state, messages }: Pick<Inquiry, 'state' | 'messages'>): string {
  return markOfRecord([
    state,
    messages.map(({ id, withdrawn, files }) => [id, withdrawn?.at, files.map((file) => file.withdrawn?.at)]),
  ])
}
