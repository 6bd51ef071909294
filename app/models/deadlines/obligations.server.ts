import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { latest } from '#app/domain/deadlines/reminder-steps.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { Rappen } from '#app/domain/money.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { claimReference } from '#app/models/programme/programme.server.ts'
import { type DrawnLetter, lettersForPost } from '#app/models/records/drawn-papers.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { deadlines, reportingYears } from '#db/schema/report.ts'
import { DEADLINE, type Deadline } from './deadlines.server.ts'
import { type Logged, loggedSteps, noticesBeside, type Telling, tellingMails } from './step-records.server.ts'

/** An open deadline with what its mails tell; whoever has filed, paid or signed is not among them. */
export type Obligation = {
  deadline: Deadline & { untold: boolean }
  reference: string
  state: DossierState
  /** Of the dossier: the last day of its term. */
  endsOn: string
  periodId: string
  party: string
  leadBfsNumber: number
  /** Its record, from which whom to write to follows. */
  partyRecord: typeof parties.$inferSelect
  /** Something is there already, though not filed. */
  begun: boolean
  /** Of a claim, as it was asked for. */
  amountRappen: Rappen | null
  /** There are payments of the dossier that no bank has been told of. */
  holdable: boolean
  /** Of a claim, as on its QR-bill. */
  paymentReference: string | null
  /** The steps on record since the last change of the day. */
  logged: ReadonlyMap<string, Logged>
  /** Those of its dossier that were drawn for the post. */
  letters: readonly DrawnLetter[]
}

/** All of them, next first; two queries, however many there are. */
export const openObligations = oncePerRequest((): readonly Obligation[] => {
  const tellings = tellingMails()
  const found = db
    .select({
      deadline: DEADLINE,
      reference: dossiers.reference,
      state: dossiers.state,
      endsOn: dossiers.endsOn,
      periodId: dossiers.periodId,
      party: parties.name,
      leadBfsNumber: parties.leadBfsNumber,
      partyRecord: parties,
      updatedAt: dossiers.updatedAt,
      begunAt: reportingYears.begunAt,
      amountRappen: claims.amountRappen,
      holdable: sql<number>`EXISTS (SELECT 1 FROM ${tranches}
        WHERE ${tranches.dossierId} = ${dossiers.id} AND ${tranches.state} IN ('planned', 'released'))`,
      letters: lettersForPost(dossiers.id),
      notices: noticesBeside(deadlines.id),
    })
    .from(deadlines)
    .innerJoin(dossiers, eq(dossiers.id, deadlines.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .leftJoin(
      reportingYears,
      and(eq(deadlines.kind, 'annual_report'), eq(reportingYears.id, deadlines.subjectId)),
    )
    .leftJoin(claims, and(eq(deadlines.kind, 'claim'), eq(claims.id, deadlines.subjectId)))
    .where(and(isNull(deadlines.metAt), isNull(deadlines.cancelledAt)))
    .orderBy(asc(deadlines.effectiveOn), asc(deadlines.id))
    .all()
  const logged = loggedSteps(found.flatMap(({ notices }) => notices))
  return found.map(({ updatedAt, begunAt, holdable, notices: _of, ...open }) => ({
    ...open,
    deadline: { ...open.deadline, ...knownFrom(open.deadline, tellings.get(open.deadline.id)) },
    holdable: holdable === 1,
    paymentReference:
      open.deadline.kind === 'claim'
        ? claimReference(open.periodId, { reference: open.reference, year: open.deadline.year })
        : null,
    begun: begunAt !== null || isCompletionBegun(open.deadline, updatedAt),
    logged: logged.get(`${open.deadline.id}:${open.deadline.sequence}`) ?? new Map(),
  }))
})

/** Steps count from the day somebody could know of the deadline; where no mail told of it, from its own day. */
function knownFrom({ countsFrom }: Deadline, telling: Telling | undefined) {
  const reachedAt = telling?.reachedAt
  const reachedOn = reachedAt ? dayInZurich(reachedAt) : null
  return {
    untold: telling !== undefined && !reachedAt && telling.underWay,
    countsFrom: reachedOn ? latest(reachedOn, countsFrom) : countsFrom,
  }
}

/** An application is begun anew by the first change after it was sent back. */
function isCompletionBegun({ kind, year, openedAt }: Deadline, updatedAt: string) {
  return kind === ('completion_request' satisfies DeadlineKind) && year === null && openedAt !== null
    ? updatedAt > openedAt
    : false
}
