import { CANTONAL_WRITERS, hasRole, isOfTheCanton, type Person, type Side } from '#app/domain/roles.ts'
import { type Inquiry, markOfInquiry, mayWrite } from '#app/models/inquiries/inquiry-records.server.ts'
import { mayReopen, notesOn, possibleAssignees } from '#app/models/inquiries/inquiry-steps.server.ts'
import type { Message, MessageFile } from '#app/models/inquiries/messages.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'

type At = { inquiry: Inquiry; person: Person; side: Side; day: string }

export type ShownInquiry = ReturnType<typeof inquiryFor>
export type ShownMessage = ShownInquiry['messages'][number]

/** Everything somebody sees of a thread; what the canton keeps to itself is in `deskOf`. */
export function inquiryFor({ inquiry, person, side, day }: At) {
  const { id, side: asks, kind, subject, section, year, state, waitsSince, askedAt, isPart } = inquiry
  const writes = mayWrite(person, inquiry)
  return {
    id,
    reader: side,
    side: asks,
    kind,
    subject,
    section,
    year,
    state,
    waitsSince,
    askedAt,
    isPart,
    municipality: municipalityName(inquiry.bfsNumber),
    dossier: dossierOf(inquiry, side),
    assignee: assigneeOf(inquiry),
    messages: inquiry.messages.map((message) => messageFor(message, { person, writes })),
    seen: markOfInquiry(inquiry),
    writes,
    reopens: mayReopen(inquiry),
    today: day,
  }
}

/** The dossier, with its page where the reader has one: a draft is not the canton's yet. */
function dossierOf({ dossier }: Inquiry, side: Side) {
  if (!dossier) return null
  const { reference, party, state } = dossier
  return { reference, party: party.name, isOpen: side === 'municipality' || state !== 'draft' }
}

/** By name, as long as that person is there. */
export function assigneeOf({ assigneeId }: Pick<Inquiry, 'assigneeId'>): string | null {
  const assignee = assigneeId === null ? undefined : findPerson(assigneeId)
  return assignee && hasRole(assignee, ...CANTONAL_WRITERS) ? assignee.name : null
}

type Reading = { person: Person; writes: boolean }

function messageFor(message: Message, { person, writes }: Reading) {
  const { id, number, side, bfsNumber, author, authorId, at, text, withdrawn, files } = message
  const isOwn = writes && authorId === person.id
  return {
    id,
    number,
    side,
    from: bfsNumber === null ? null : municipalityName(bfsNumber),
    author,
    at,
    text,
    withdrawn,
    isOwn: isOwn && withdrawn === null,
    files: files.map((file) => fileFor(file, { person, isOwn })),
  }
}

function fileFor({ id, fileName, size, scan, withdrawn }: MessageFile, { person, isOwn }: FileReading) {
  return {
    id,
    fileName,
    size,
    withheld: withheldByScan(scan),
    withdrawn,
    isOwn: isOwn && withdrawn === null,
    isOpen: withdrawn === null || hasRole(person, 'auditor'),
  }
}

type FileReading = { person: Person; isOwn: boolean }
export type Desk = ReturnType<typeof deskOf>

/** Who has a thread at the canton, and what it notes to itself; null for a municipality. */
export function deskOf({ inquiry, person }: Pick<At, 'inquiry' | 'person'>) {
  if (!isOfTheCanton(person)) return null
  return {
    me: person.id,
    assigneeId: inquiry.assigneeId,
    isMine: inquiry.assigneeId === person.id,
    notes: notesOn(inquiry.id),
    mayWrite: hasRole(person, ...CANTONAL_WRITERS),
  }
}

/** For the page on which it is passed on: the reader comes first. */
export function assigneesFor(person: Person): { value: string; label: string }[] {
  const all = possibleAssignees()
  const mine = all.filter(({ id }) => id === person.id)
  return [...mine, ...all.filter(({ id }) => id !== person.id)].map(({ id, name }) => ({
    value: id,
    label: name,
  }))
}
