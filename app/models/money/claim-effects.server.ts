import { eq } from 'drizzle-orm'
import {
  askedNow,
  booked,
  type ClaimPlan,
  nextInstalment,
  offsetAgainst,
  openOf,
  standing,
} from '#app/domain/claim-bookings.ts'
import { netOf } from '#app/domain/contribution/settlement.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import type { ClaimEffect } from '#app/domain/lifecycle/claim.ts'
import type { ClaimFacts } from '#app/domain/lifecycle/claim-facts.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { rappen, sumRappen } from '#app/domain/money.ts'
import { lessToCome } from '#app/domain/not-received.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { cancelDeadline, meetDeadline, moveDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { EffectContext, Effects, FollowUp } from '#app/models/effect.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { claims } from '#db/schema/money.ts'
import { type Booking, book, bookingsOfClaim } from './claim-bookings.server.ts'
import { resizeTranche } from './money-effects.server.ts'
import type { Claim } from './money-facts.server.ts'
import { askedBackOf, moneyOfYear } from './year-money.server.ts'

type Context = EffectContext<Claim, ClaimFacts>

export const claimEffects: Effects<ClaimEffect, Claim, ClaimFacts> = {
  bookPayment: (context) => {
    const { amountRappen = 0, paidOn, reason } = context.input
    book(
      context.tx,
      {
        claim: context.row,
        kind: 'payment',
        amountRappen: rappen(amountRappen),
        bookedOn: paidOn,
        text: reason,
      },
      context,
    )
  },
  bookOffset: (context) => {
    const { tx, facts, row, input } = context
    const against = offsetAgainst(facts.offsettable, input.trancheId)
    if (!against) throw new Error('The guard let an offset without a tranche through')
    const amountRappen = rappen(Math.min(against.bearsRappen, openOf(facts)))
    book(tx, { claim: row, kind: 'offset', amountRappen, trancheId: against.trancheId }, context)
  },
  bookWaiver: (context) => {
    const { facts, row, input } = context
    book(context.tx, { claim: row, kind: 'waiver', amountRappen: openOf(facts), text: input.reason }, context)
  },
  reverseBooking: (context) => reverse(context, ({ id }) => id === context.input.bookingId),
  reverseWaiver: (context) => reverse(context, ({ kind }) => kind === 'waiver'),
  lapseOffset: (context) => {
    const { tx, row, input } = context
    const { trancheId, amountRappen } = input.borne ?? NOTHING_BORNE
    reverse(context, (one) => one.kind === 'offset' && (trancheId === null || one.trancheId === trancheId))
    if (trancheId && amountRappen > 0)
      book(tx, { claim: row, kind: 'offset', amountRappen, trancheId }, context)
  },
  recordClosing: ({ tx, row, now }) => {
    tx.update(claims).set({ closedAt: now.toISOString() }).where(eq(claims.id, row.id)).run()
    meetDeadline(tx, row.id, now)
  },
  bookWithdrawal: (context) => {
    const { tx, row, input } = context
    const amountRappen = openOf({ ...row, bookings: bookingsOfClaim(row) })
    book(tx, { claim: row, kind: 'withdrawal', amountRappen, text: input.reason }, context)
  },
  bookNotReceived,
  /** What is left of a waiver stays waived. */
  voidWaiver: (context) => {
    const { tx, row, facts, input } = context
    const { amountRappen = rappen(0), reason: text } = input
    const left = rappen(booked(facts.bookings, 'waiver') - amountRappen)
    reverse(context, ({ kind }) => kind === 'waiver')
    book(tx, { claim: row, kind: 'withdrawal', amountRappen, text }, context)
    if (left > 0) book(tx, { claim: row, kind: 'waiver', amountRappen: left, text }, context)
  },
  endAsking: ({ tx, row, now }) => {
    const closedAt = row.closedAt ?? now.toISOString()
    tx.update(claims).set({ closedAt }).where(eq(claims.id, row.id)).run()
    cancelDeadline(tx, row.id, now)
  },
  recordPlan: ({ tx, row, input }) => {
    const { instalments = [] } = input
    const asked = askedNow(row, deadlineOf(row.id, 'claim')?.effectiveOn ?? null)
    tx.update(claims).set({ plan: { instalments, asked } }).where(eq(claims.id, row.id)).run()
  },
  followPlan: (context) =>
    followPlan(
      context,
      context.input.instalments ? { instalments: context.input.instalments } : context.row.plan,
    ),
  endPlan: (context) => {
    askAnew(context)
    endPlan(context)
    giveDays(context)
  },
  askForRest,
  askAgain,
  askNothingInVain,
}

/**
 * What is asked for again of a year whose payment did not reach the municipality: as far as it is still to be paid, less
 * is paid instead, and the claim falls away by as much. What was released as more than that is to be released anew.
 */
function askNothingInVain({ row, facts, input, tx }: Context): FollowUp[] {
  const { reason = '' } = input
  const about = { dossierId: row.dossierId, year: facts.year }
  const asked = {
    openRappen: openOf({ ...row, bookings: bookingsOfClaim(row) }),
    askedRappen: sumRappen(askedBackOf(about).map(({ openRappen }) => openRappen)),
    reachedRappen: netOf(moneyOfYear(about)),
  }
  const ofYear = recordsIn(row.dossierId, 'tranches').filter(({ year }) => year === about.year)
  const toCome = ofYear.filter(({ state }) => isOneOf(NOT_ORDERED, state)).toReversed()
  const lesser = lessToCome(
    asked,
    toCome.map((tranche) => tranche.amountRappen),
  )
  return toCome.flatMap((tranche, index): FollowUp[] => {
    const less = lesser[index] ?? 0
    if (less === 0) return []
    const amountRappen = rappen(tranche.amountRappen - less)
    const { id: trancheId } = ofYear.find(({ number }) => number === tranche.replaces) ?? tranche
    const step = (action: 'unrelease' | 'cancel') => ({
      machine: 'tranche' as const,
      id: tranche.id,
      action,
      reason,
    })
    return [
      ...resizeTranche(tx, tranche, { amountRappen, reason }),
      ...(tranche.state === 'released' ? [step('unrelease')] : []),
      ...(amountRappen === 0 ? [step('cancel')] : []),
      {
        machine: 'claim',
        id: row.id,
        action: 'not_received',
        input: { reason, notReceived: { trancheId, amountRappen: rappen(less) } },
      },
    ]
  })
}

const NOT_ORDERED = ['planned', 'held', 'released'] as const satisfies readonly TrancheState[]

/** Where no tranche is named, none bears anything of the claim. */
const NOTHING_BORNE = { trancheId: null, amountRappen: rappen(0) }

/** First of what is open, then of what was waived: what is left of a waiver stays waived, what is left open is asked for. */
function bookNotReceived(context: Context) {
  const { tx, row, facts, input } = context
  const { notReceived, reason: text } = input
  if (!notReceived) throw new Error('The guard let a payment through that is none')
  const open = openOf(facts)
  const unwaived = notReceived.amountRappen - Math.min(notReceived.amountRappen, open)
  const waived = booked(facts.bookings, 'waiver')
  if (unwaived > 0) reverse(context, ({ kind }) => kind === 'waiver')
  book(tx, { claim: row, kind: 'not_received', ...notReceived, text }, context)
  if (unwaived > 0 && unwaived < waived)
    book(tx, { claim: row, kind: 'waiver', amountRappen: rappen(waived - unwaived), text }, context)
  if (notReceived.amountRappen >= open) return
  askForRest(context)
  followPlan(context, row.plan)
}

function reverse(context: Context, isMeant: (booking: Booking) => boolean) {
  const { tx, row, input } = context
  for (const reverses of standing(bookingsOfClaim(row)).filter(isMeant)) {
    const { amountRappen } = reverses
    book(tx, { claim: row, kind: 'reversal', amountRappen, reverses, text: input.reason }, context)
  }
}

/** A claim that is paid in parts is due by the next of them. */
function followPlan({ tx, dossier, row, now }: Context, plan: ClaimPlan | null) {
  const next = plan && nextInstalment(plan, openOf({ ...row, bookings: bookingsOfClaim(row) }))
  if (next) moveDeadline(tx, dossier, { kind: 'claim', subjectId: row.id, legalOn: next.dueOn }, now)
}

/** While a plan stands it says what is paid by when: no letter asks for the rest beside it. */
function askForRest(context: Context) {
  if (context.row.plan === null) askAnew(context)
}

/** Each time something else is open it is asked for by a letter of its own; what was issued stays as it is. */
function askAnew({ tx, row, now }: Context) {
  const at = now.toISOString()
  const last = {
    ...askedNow(row, deadlineOf(row.id, 'claim')?.effectiveOn ?? null),
    closedAt: row.closedAt ?? at,
  }
  const asked = { closedAt: null, dueAgainAt: at, earlierAskings: [...row.earlierAskings, last] }
  tx.update(claims).set(asked).where(eq(claims.id, row.id)).run()
}

/** More is open than before: all of it is due in as many days as at first. A plan was made for less, and has lapsed. */
function askAgain(context: Context) {
  askAnew(context)
  endPlan(context)
  giveDays(context)
}

function endPlan({ tx, row }: Context) {
  tx.update(claims).set({ plan: null }).where(eq(claims.id, row.id)).run()
}

/** As many days as the settlement gave; a later day that was given stays. */
function giveDays({ tx, dossier, row, now, today }: Context) {
  const { claim } = programmeOf(dossier.periodId).settings.deadlines
  moveDeadline(tx, dossier, { kind: 'claim', subjectId: row.id, legalOn: addDays(today, claim) }, now)
}
