import { and, asc, eq, inArray } from 'drizzle-orm'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { type Deadline, deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { appendEvent, latestAmong, type Meanwhile } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { type ReportingYear, reportingYearById } from '#app/models/report/report-facts.server.ts'
import { applyTransition, trancheDoor } from '#app/models/transitions.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { tranches } from '#db/schema/money.ts'
import { deadlines } from '#db/schema/report.ts'

type Reader = Tx | typeof db
export type HoldRefusal =
  | 'not_found'
  | 'wrong_role'
  | 'changed_meanwhile'
  | 'wrong_state'
  | 'not_fulfilled'
  | 'deadline_met'
type Decision = {
  reportingYearId: string
  person: Person
  reason: string
  /** The mark of what the page showed. */
  seen: string
  now: Date
}
type Decided = { ok: true } | { ok: false; refusal: HoldRefusal; meanwhile?: Meanwhile | null }

/** What a hold would stop: the tranches of the dossier that no bank has been told of. */
export function holdableTranches(dossierId: string, tx: Reader = db) {
  return tx
    .select({
      id: tranches.id,
      year: tranches.year,
      number: tranches.number,
      amountRappen: tranches.amountRappen,
      dueOn: tranches.dueOn,
      version: tranches.version,
    })
    .from(tranches)
    .where(and(eq(tranches.dossierId, dossierId), inArray(tranches.state, ['planned', 'released'])))
    .orderBy(asc(tranches.dueOn), asc(tranches.number))
    .all()
}

/** A mark of what is decided on: the day of the report, what was decided on it, and the tranches a hold would stop. */
export function markOfHold(deadline: Deadline, tx: Reader = db): string {
  const { dossierId, effectiveOn, sequence, holdDeclinedAt } = deadline
  return markOfRecord([effectiveOn, sequence, holdDeclinedAt, holdableTranches(dossierId, tx)])
}

/** The officer holds every payment of a dossier whose report is missing: all of them, or none. */
export function holdPayments(decision: Decision): Decided {
  return decide(decision, (tx, { dossierId }) => {
    for (const { id, version } of holdableTranches(dossierId, tx)) {
      const held = applyTransition(trancheDoor, {
        id,
        version,
        action: 'hold',
        person: decision.person,
        input: { reason: decision.reason },
        now: decision.now,
      })
      if (!held.ok) return held.refusal
    }
    return undefined
  })
}

/** The officer lets the payments go on although the report is missing; the proposal is settled until a new day. */
export function letPaymentsGoOn(decision: Decision): Decided {
  return decide(decision, (tx, year, deadline) => {
    const { person, reason, now } = decision
    tx.update(deadlines).set({ holdDeclinedAt: now.toISOString() }).where(eq(deadlines.id, deadline.id)).run()
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'reportingYear',
      recordId: year.id,
      dossierId: year.dossierId,
      action: 'decline_hold',
      fromState: year.state,
      toState: year.state,
      reason,
      data: { year: year.year },
    })
    return undefined
  })
}

type Put = (tx: Tx, year: ReportingYear, deadline: Deadline) => HoldRefusal | undefined

/** Only on what the page showed: the officer, a report still missing, payments to hold, nothing decided since. */
function decide({ reportingYearId, person, seen }: Decision, put: Put): Decided {
  return orRollBack((tx): Decided => {
    const year = reportingYearById(tx, reportingYearId)
    const deadline = year && deadlineOf(year.id, tx, 'annual_report')
    if (!year || !deadline) return { ok: false, refusal: 'not_found' }
    if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
    const surprise = surpriseIn(tx, deadline, seen)
    if (surprise) return { ok: false, refusal: surprise, meanwhile: latestDecision(tx, year) }
    const refusal = put(tx, year, deadline)
    return refusal ? { ok: false, refusal } : { ok: true }
  })
}

function surpriseIn(tx: Tx, deadline: Deadline, seen: string): HoldRefusal | undefined {
  if (deadline.metAt !== null) return 'deadline_met'
  if (markOfHold(deadline, tx) !== seen) return 'changed_meanwhile'
  return holdableTranches(deadline.dossierId, tx).length === 0 ? 'wrong_state' : undefined
}

/** The last word on the report or on a payment of its dossier. */
function latestDecision(tx: Tx, { id, dossierId }: ReportingYear) {
  const payments = tx
    .select({ id: tranches.id })
    .from(tranches)
    .where(eq(tranches.dossierId, dossierId))
    .all()
  return latestAmong(tx, [id, ...payments.map((payment) => payment.id)])
}
