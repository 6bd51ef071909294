import { count, eq } from 'drizzle-orm'
import type { Section } from '#app/domain/application/sections.ts'
import { type InquiryKind, wordOf } from '#app/domain/inquiries/inquiry.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { isOfTheCanton, type Person, type Side } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { mailInquiry } from '#app/models/mail/inquiry-mails.server.ts'
import { addFile, type StoredFile } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { inquiries, inquiryFiles, inquiryMessages } from '#db/schema/inquiries.ts'
import {
  type AtInquiry,
  type Changed,
  changeInquiry,
  settleState,
  tellAct,
} from './inquiry-changes.server.ts'
import { type InquiryRow, mayWrite, writesFor } from './inquiry-records.server.ts'

type Said = { person: Person; text: string; files: readonly StoredFile[]; now: Date }

export type NewInquiry = Said & {
  /** The municipality for which somebody asks; in a dossier a member of it. The canton asks whoever leads. */
  bfsNumber: number
  dossier: Dossier | null
  section: Section | null
  year: number | null
  kind: InquiryKind
  subject: string
}

type Asked = { ok: true; id: string } | Refused<'wrong_role'>

/** Begins a thread: a municipality asks the canton, or the canton the municipality of a dossier that is filed. */
export function ask({ person, dossier, text, files, now, ...about }: NewInquiry): Asked {
  return orRollBack((tx): Asked => {
    const bfsNumber = askedFor(person, { bfsNumber: about.bfsNumber, dossier })
    if (bfsNumber === undefined) return { ok: false, refusal: 'wrong_role' }
    const at = now.toISOString()
    const side = sideOf(person)
    const row: InquiryRow = {
      ...about,
      ...{ id: newId(), bfsNumber, dossierId: dossier?.id ?? null, side },
      ...{ askedBy: person.id, askedAt: at, state: 'open', waitsSince: at, changedAt: at },
      assigneeId: side === 'canton' ? person.id : null,
    }
    tx.insert(inquiries).values(row).run()
    const event = say(tx, { ...row, dossier }, { person, text, files, now })
    tellAct(tx, row, { action: 'ask', person, now, toState: 'open' })
    mailInquiry(tx, { template: 'inquiry-asked', inquiry: row, dossier, person, event, now })
    return { ok: true, id: row.id }
  })
}

function askedFor(person: Person, about: { bfsNumber: number; dossier: Dossier | null }) {
  if (!mayWrite(person, about)) return undefined
  if (!isOfTheCanton(person)) return writesFor(person, about)
  return about.dossier && about.dossier.state !== 'draft' ? about.dossier.party.leadBfsNumber : undefined
}

/**
 * Answers or asks back. A thread that was closed is opened again by it. At the canton whoever answers first has the
 * thread from then on.
 */
export function write({ seen, inquiryId, ...said }: AtInquiry & Said): Changed {
  const { person, now } = said
  return changeInquiry({ inquiryId, person, seen, now }, ({ tx, inquiry }) => {
    const { state, dossier } = inquiry
    const event = say(tx, inquiry, said)
    const side = sideOf(person)
    if (side === 'canton' && inquiry.assigneeId === null)
      tx.update(inquiries).set({ assigneeId: person.id }).where(eq(inquiries.id, inquiryId)).run()
    const action = wordOf(inquiry, side)
    const toState = settleState(tx, inquiry, { action, person, now, isClosed: false })
    if (state === 'closed') tellAct(tx, inquiry, { action: 'reopen', person, now, toState })
    const template = action === 'answer' ? 'inquiry-answered' : 'inquiry-asked-again'
    mailInquiry(tx, { template, inquiry, dossier, person, event, now })
    return { ok: true }
  })
}

const sideOf = (person: Person): Side => (isOfTheCanton(person) ? 'canton' : 'municipality')

type In = Pick<InquiryRow, 'id' | 'bfsNumber'> & { dossier: Dossier | null }

/** Answers the id of the message. The same file twice in one message is one. */
function say(tx: Tx, inquiry: In, { person, text, files, now }: Said): string {
  const id = newId()
  const side = sideOf(person)
  const of = { side, bfsNumber: side === 'canton' ? null : (writesFor(person, inquiry) ?? inquiry.bfsNumber) }
  const number = messagesIn(tx, inquiry.id) + 1
  const by = { author: person.id, at: now.toISOString() }
  tx.insert(inquiryMessages)
    .values({ id, inquiryId: inquiry.id, number, ...of, text, ...by })
    .run()
  const different = new Map(files.map((file) => [file.sha256, file]))
  for (const file of different.values()) {
    const { id: documentId } = addFile(tx, { slot: 'message', file, uploadedBy: person.id, now })
    tx.insert(inquiryFiles).values({ documentId, messageId: id }).run()
  }
  return id
}

function messagesIn(tx: Tx, inquiryId: string): number {
  const all = tx
    .select({ all: count() })
    .from(inquiryMessages)
    .where(eq(inquiryMessages.inquiryId, inquiryId))
  return all.get()?.all ?? 0
}
