import { desc, eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { standingOf } from '#app/domain/inquiries/inquiry.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { CANTONAL_WRITERS, hasRole, isCantonal, type Person } from '#app/domain/roles.ts'
import { mailInquiry, mailPassedOn } from '#app/models/mail/inquiry-mails.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { peopleInForce } from '#app/models/people/role-holders.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { inquiries, inquiryNotes } from '#db/schema/inquiries.ts'
import { users } from '#db/schema/people.ts'
import { type AtInquiry, type Changed, changeInquiry, settleState } from './inquiry-changes.server.ts'
import { findInquiry, type Inquiry } from './inquiry-records.server.ts'

/** Either side says that a thread is dealt with, and the other one hears of it. */
export function close(at: AtInquiry): Changed {
  return changeInquiry(at, ({ tx, inquiry }) => {
    if (inquiry.state === 'closed') return { ok: false, refusal: 'wrong_state' }
    return moved(tx, inquiry, { ...at, action: 'close' })
  })
}

/** The way back: it stands again where its messages say. */
export function reopen(at: AtInquiry): Changed {
  return changeInquiry(at, ({ tx, inquiry }) => {
    if (!mayReopen(inquiry)) return { ok: false, refusal: 'wrong_state' }
    return moved(tx, inquiry, { ...at, action: 'reopen' })
  })
}

/** Where everything that was asked is withdrawn, only a new question opens it again. */
export function mayReopen({ state, side, messages }: Inquiry): boolean {
  const said = messages.map((one) => ({ ...one, isWithdrawn: one.withdrawn !== null }))
  return state === 'closed' && standingOf({ side, isClosed: false, messages: said }).state !== 'closed'
}

const TEMPLATES = { close: 'inquiry-closed', reopen: 'inquiry-reopened' } as const

function moved(
  tx: Tx,
  inquiry: Inquiry,
  { action, person, now }: AtInquiry & { action: keyof typeof TEMPLATES },
): Changed {
  settleState(tx, inquiry, { action, person, now, isClosed: action === 'close' })
  const { dossier } = inquiry
  mailInquiry(tx, { template: TEMPLATES[action], inquiry, dossier, person, event: newId(), now })
  return { ok: true }
}

type PassingOn = {
  id: string
  person: Person
  /** Null: to all officers. */
  to: string | null
  /** Who had it when the page was drawn. */
  seen: string
  now: Date
}
type PassedOn = Changed | { ok: false; errors: Record<string, string> }

/** Hands a thread to a person at the canton, or back to all; the municipality's history does not tell of it. */
export function passOn({ id, person, to, seen, now }: PassingOn): PassedOn {
  return orRollBack((tx): PassedOn => {
    if (!hasRole(person, ...CANTONAL_WRITERS)) return { ok: false, refusal: 'wrong_role' }
    const inquiry = findInquiry(person, id, today(now))
    if (!inquiry) return { ok: false, refusal: 'not_found' }
    if ((inquiry.assigneeId ?? '') !== seen) return { ok: false, refusal: 'changed_meanwhile' }
    const assignee = to === null ? undefined : findPerson(to)
    if (to !== null && !(assignee && hasRole(assignee, ...CANTONAL_WRITERS)))
      return { ok: false, errors: { to: 'unknown_choice' } }
    tx.update(inquiries).set({ assigneeId: to }).where(eq(inquiries.id, id)).run()
    record(tx, { action: 'pass_on', inquiryId: id, person, now })
    if (assignee)
      mailPassedOn(tx, assignee, { inquiry, dossier: inquiry.dossier, person, event: newId(), now })
    return { ok: true }
  })
}

/** Who could have a thread: everybody at the canton who writes. */
export function possibleAssignees(): { id: string; name: string }[] {
  const writers = peopleInForce().filter(
    ({ role }) => isCantonal(role) && CANTONAL_WRITERS.some((one) => one === role),
  )
  return [...new Map(writers.map(({ id, name }) => [id, { id, name }])).values()]
}

/** What the canton writes to itself about a thread, newest first. Only the canton's pages ask for it. */
export function notesOn(inquiryId: string) {
  return db
    .select({
      id: inquiryNotes.id,
      text: inquiryNotes.text,
      author: nameAt(inquiryNotes.at),
      at: inquiryNotes.at,
    })
    .from(inquiryNotes)
    .innerJoin(users, eq(users.id, inquiryNotes.author))
    .where(eq(inquiryNotes.inquiryId, inquiryId))
    .orderBy(desc(inquiryNotes.at), desc(inquiryNotes.id))
    .all()
}

type NewNote = { id: string; person: Person; text: string; now: Date }
type Noted = { ok: true } | Refused<'wrong_role' | 'not_found'>

export function noteOn({ id: inquiryId, person, text, now }: NewNote): Noted {
  return orRollBack((tx): Noted => {
    if (!hasRole(person, ...CANTONAL_WRITERS)) return { ok: false, refusal: 'wrong_role' }
    if (!findInquiry(person, inquiryId, today(now))) return { ok: false, refusal: 'not_found' }
    const note = { id: newId(), inquiryId, text, author: person.id, at: now.toISOString() }
    tx.insert(inquiryNotes).values(note).run()
    record(tx, { action: 'note', inquiryId, person, now })
    return { ok: true }
  })
}

type Internal = { action: 'pass_on' | 'note'; inquiryId: string; person: Person; now: Date }

/** Among the canton: no event of the dossier, nor one by which a municipality is told who was quicker. */
function record(tx: Tx, { inquiryId, ...act }: Internal) {
  recordAct(tx, { ...act, machine: 'inquiry', recordId: newId(), data: { inquiry: inquiryId } })
}
