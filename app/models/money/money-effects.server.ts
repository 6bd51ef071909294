import { eq } from 'drizzle-orm'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import type { ClaimEffect, ClaimFacts } from '#app/domain/lifecycle/claim.ts'
import type { TrancheEffect, TrancheFacts } from '#app/domain/lifecycle/tranche.ts'
import { meetDeadline, moveDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import type { Effects } from '#app/models/effect.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { claims, offsets, tranches } from '#db/schema/money.ts'
import { type Claim, nextPlannedTranche, type Tranche } from './money-facts.server.ts'

export const trancheEffects: Effects<TrancheEffect, Tranche, TrancheFacts> = {
  recordHold: ({ tx, row, input }) => {
    tx.update(tranches)
      .set({ holdReason: input.reason ?? '' })
      .where(eq(tranches.id, row.id))
      .run()
  },
  clearHold: ({ tx, row }) => {
    tx.update(tranches).set({ holdReason: '' }).where(eq(tranches.id, row.id)).run()
  },
  /** What was to be kept back from this tranche is due in cash again. */
  reinstateClaims: ({ tx, row, input }) =>
    tx
      .select({ id: offsets.claimId })
      .from(offsets)
      .where(eq(offsets.trancheId, row.id))
      .all()
      .map(({ id }) => ({ machine: 'claim', id, action: 'reinstate', reason: input.reason ?? '' })),
}

export const claimEffects: Effects<ClaimEffect, Claim, ClaimFacts> = {
  recordClosing: ({ tx, row, now }) => {
    tx.update(claims).set({ closedAt: now.toISOString() }).where(eq(claims.id, row.id)).run()
    meetDeadline(tx, row.id, now)
  },
  bookOffset: ({ tx, row, now }) => {
    const tranche = nextPlannedTranche(row)
    if (!tranche) throw new Error('The guard let an offset without a tranche through')
    tx.insert(offsets)
      .values({
        claimId: row.id,
        trancheId: tranche.id,
        amountRappen: row.amountRappen,
        bookedAt: now.toISOString(),
      })
      .run()
  },
  dueAgain: ({ tx, dossier, row, now, today }) => {
    tx.delete(offsets).where(eq(offsets.claimId, row.id)).run()
    const { issuedAt, dueAgainAt, closedAt, earlierAskings } = row
    if (closedAt === null) throw new Error('A claim that is open is not asked for again')
    const dueOn = deadlineOf(row.id, 'claim')?.effectiveOn ?? null
    const asked = { askedAt: dueAgainAt ?? issuedAt, dueOn, closedAt }
    tx.update(claims)
      .set({
        closedAt: null,
        dueAgainAt: now.toISOString(),
        earlierAskings: [...earlierAskings, asked],
      })
      .where(eq(claims.id, row.id))
      .run()
    const { claim } = programmeOf(dossier.periodId).settings.deadlines
    moveDeadline(tx, dossier, { kind: 'claim', subjectId: row.id, legalOn: addDays(today, claim) }, now)
  },
}
