import { eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type InquiryState, standingOf } from '#app/domain/inquiries/inquiry.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import {
  findInquiry,
  type Inquiry,
  type InquiryRow,
  markOfInquiry,
  mayWrite,
} from './inquiry-records.server.ts'
import { messagesOf } from './messages.server.ts'

/** Somebody at a thread, as they saw it. */
export type AtInquiry = { inquiryId: string; person: Person; seen: string; now: Date }
export type Changed = { ok: true } | Refused<'not_found' | 'wrong_role' | 'wrong_state' | 'changed_meanwhile'>
type Change = { tx: Tx; inquiry: Inquiry }

/**
 * Changes a thread in one transaction, if this person may and has seen what was said last; whoever reads only is told
 * that it needs another role.
 */
export function changeInquiry(
  { inquiryId, person, seen, now }: AtInquiry,
  change: (found: Change) => Changed,
): Changed {
  return orRollBack((tx): Changed => {
    const inquiry = findInquiry(person, inquiryId, today(now))
    if (!inquiry) return { ok: false, refusal: 'not_found' }
    if (!mayWrite(person, inquiry)) return { ok: false, refusal: 'wrong_role' }
    if (markOfInquiry(inquiry) !== seen)
      return changedMeanwhile(tx, { machine: 'inquiry', recordId: inquiryId })
    return change({ tx, inquiry })
  })
}

type InquiryAction = Extract<Happened, { machine: 'inquiry' }>['action']
type Act = { action: InquiryAction; person: Person; now: Date; reason?: string; toState: InquiryState }

/**
 * Writes where a thread stands by all that was said in it, and the event of the act that led there. `isClosed`: whoever
 * closes or reopens it says so.
 */
export function settleState(
  tx: Tx,
  inquiry: InquiryRow,
  { isClosed, ...act }: Omit<Act, 'toState'> & { isClosed: boolean },
): InquiryState {
  const messages = messagesOf(inquiry.id).map(({ side, at, withdrawn }) => ({
    side,
    at,
    isWithdrawn: withdrawn !== null,
  }))
  const standing = standingOf({ side: inquiry.side, isClosed, messages })
  tx.update(inquiries)
    .set({ ...standing, changedAt: act.now.toISOString() })
    .where(eq(inquiries.id, inquiry.id))
    .run()
  tellAct(tx, inquiry, { ...act, toState: standing.state })
  return standing.state
}

/** In a dossier its history tells of it. */
export function tellAct(tx: Tx, inquiry: InquiryRow, act: Act) {
  const { id, dossierId, bfsNumber, state } = inquiry
  recordAct(tx, {
    ...act,
    machine: 'inquiry',
    recordId: id,
    ...(dossierId !== null && { dossierId }),
    fromState: act.action === 'ask' ? null : state,
    data: { bfsNumber },
  })
}
