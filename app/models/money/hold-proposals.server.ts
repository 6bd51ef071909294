import { and, asc, eq, exists, inArray, isNull, like, min, sql } from 'drizzle-orm'
import { NOTICE_STEPS } from '#app/domain/deadlines/reminder-steps.ts'
import { noticesOf } from '#app/models/deadlines/notices.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { tranches } from '#db/schema/money.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlines } from '#db/schema/report.ts'

export type HoldProposal = {
  deadlineId: string
  reference: string
  party: string
  year: number | null
  dueOn: string
  /** When the proposal was written to the officers. */
  proposedAt: string
}

/**
 * Reports that are missing after both notices, where the officer has not decided yet: the proposal was sent, no mail
 * server has sent a notice back since, there is money to hold, and nobody has said that payments go on.
 */
export function holdProposals(): HoldProposal[] {
  const proposed = db
    .select({ first: min(outbox.createdAt) })
    .from(outbox)
    .where(
      and(
        eq(outbox.deadlineId, deadlines.id),
        like(
          outbox.key,
          sql`'reminder:' || ${deadlines.id} || ':' || ${deadlines.sequence} || ':hold_proposal:%'`,
        ),
      ),
    )
  const holdable = db
    .select({ one: sql`1` })
    .from(tranches)
    .where(and(eq(tranches.dossierId, deadlines.dossierId), inArray(tranches.state, ['planned', 'released'])))
  return db
    .select({
      deadlineId: deadlines.id,
      sequence: deadlines.sequence,
      reference: dossiers.reference,
      party: parties.name,
      year: deadlines.year,
      dueOn: deadlines.effectiveOn,
      proposedAt: sql<string>`(${proposed})`,
    })
    .from(deadlines)
    .innerJoin(dossiers, eq(dossiers.id, deadlines.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(
        isNull(deadlines.metAt),
        isNull(deadlines.cancelledAt),
        isNull(deadlines.holdDeclinedAt),
        sql`(${proposed}) IS NOT NULL`,
        exists(holdable),
      ),
    )
    .orderBy(asc(deadlines.effectiveOn), byName(parties.name))
    .all()
    .filter(({ deadlineId: id, sequence }) => noticesOf({ id, sequence }).length === NOTICE_STEPS.length)
    .map(({ sequence: _sequence, ...proposal }) => proposal)
}
