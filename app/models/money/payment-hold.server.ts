import { eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type UnfiledRefusal, unfiledRefusal } from '#app/domain/deadlines/unfiled-report.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { type Deadline, deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { trancheDoor } from '#app/models/doors.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { latestAmong } from '#app/models/records/meanwhile.server.ts'
import { type ReportingYear, reportingYearById } from '#app/models/report/report-facts.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { deadlines } from '#db/schema/report.ts'
import { tranchesAhead } from './money-facts.server.ts'

export type HoldRefusal =
  | 'not_found'
  | 'wrong_role'
  | 'changed_meanwhile'
  | 'wrong_state'
  | 'not_fulfilled'
  | UnfiledRefusal
type Decision = {
  reportingYearId: string
  person: Person
  reason: string
  /** The mark of what the page showed. */
  seen: string
  now: Date
}
type Decided = { ok: true } | Refused<HoldRefusal>

/** What a hold would stop: the tranches of the dossier that no bank has been told of. */
export function holdableTranches(dossierId: string) {
  return tranchesAhead(dossierId, ['planned', 'released']).map(
    ({ id, year, number, amountRappen, dueOn, version }) => ({
      id,
      year,
      number,
      amountRappen,
      dueOn,
      version,
    }),
  )
}

/** A payment of the dossier is held already. */
export function isHeld(dossierId: string): boolean {
  return tranchesAhead(dossierId, ['held']).length > 0
}

/** A mark of what is decided on: the day of the report, what was decided on it, and the tranches a hold would stop. */
export function markOfHold(deadline: Deadline): string {
  const { dossierId, effectiveOn, sequence, holdDeclinedAt } = deadline
  return markOfRecord([effectiveOn, sequence, holdDeclinedAt, holdableTranches(dossierId)])
}

/** The officer holds every payment of a dossier whose report is missing: all of them, or none. */
export function holdPayments(decision: Decision): Decided {
  return decide(decision, (_tx, { dossierId, year }) => {
    for (const { id, version } of holdableTranches(dossierId)) {
      const held = applyTransition(trancheDoor, {
        id,
        version,
        action: 'hold',
        person: decision.person,
        input: { reason: decision.reason, untilReportOf: year },
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
    recordAct(tx, {
      person,
      now,
      machine: 'reportingYear',
      recordId: year.id,
      dossierId: year.dossierId,
      action: 'decline_hold',
      state: year.state,
      reason,
      data: { year: year.year },
    })
    return undefined
  })
}

type Put = (tx: Tx, year: ReportingYear, deadline: Deadline) => HoldRefusal | undefined

/** Only on what the page showed: the officer, a report that is missing, payments to hold, nothing decided since. */
function decide({ reportingYearId, person, seen, now }: Decision, put: Put): Decided {
  return orRollBack((tx): Decided => {
    const year = reportingYearById(tx, reportingYearId)
    const deadline = year && deadlineOf(year.id, 'annual_report')
    if (!year || !deadline) return { ok: false, refusal: 'not_found' }
    if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
    const surprise = surpriseIn(deadline, { seen, now })
    if (surprise) return { ok: false, refusal: surprise, meanwhile: latestDecision(tx, year) }
    const refusal = put(tx, year, deadline)
    return refusal ? { ok: false, refusal } : { ok: true }
  })
}

function surpriseIn(
  deadline: Deadline,
  { seen, now }: Pick<Decision, 'seen' | 'now'>,
): HoldRefusal | undefined {
  const closed = unfiledRefusal('hold', deadline, today(now))
  if (closed) return closed
  if (markOfHold(deadline) !== seen) return 'changed_meanwhile'
  return holdableTranches(deadline.dossierId).length === 0 ? 'wrong_state' : undefined
}

/** The last word on the report or on a payment of its dossier. */
function latestDecision(tx: Tx, { id, dossierId }: ReportingYear) {
  const payments = recordsIn(dossierId, 'tranches')
  return latestAmong(tx, [id, ...payments.map((payment) => payment.id)])
}
