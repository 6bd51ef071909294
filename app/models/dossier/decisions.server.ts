import { and, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Application } from '#app/domain/application/application.ts'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { db } from '#db/client.server.ts'
import { calculations } from '#db/schema/agreement.ts'
import { filings } from '#db/schema/documents.ts'
import { auditEvents } from '#db/schema/process.ts'
import { rejectionOf } from './rejections.server.ts'

export type Decision = {
  at: string
  by: string
  /** What was decided on. */
  filedAt: string
  application: Application
  outcome:
    | { kind: 'approval'; calculation: PinnedCalculation }
    | { kind: 'rejection'; reasons: string; legalRemedies: string }
}

/** The steps by which an application is decided, and the one by which a decision is taken back. */
const DECIDING = ['approve', 'confirm', 'reject', 'reopen'] as const satisfies readonly DossierAction[]

/** How an application was decided, from the records of that day; undefined while it is open. */
export function decisionOf(dossierId: string): Decision | undefined {
  const event = lastDecidingEvent(dossierId)
  const filing = event && filingBefore(dossierId, event.at)
  if (!event || !filing) return undefined
  const outcome = event.toState === 'rejected' ? rejected(dossierId) : approved(dossierId, event)
  if (!outcome) return undefined
  const application = filing.content as Application
  return { at: event.at, by: event.actorName, filedAt: filing.filedAt, application, outcome }
}

function lastDecidingEvent(dossierId: string) {
  return db
    .select({ at: auditEvents.at, actorName: auditEvents.actorName, toState: auditEvents.toState })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.dossierId, dossierId),
        eq(auditEvents.machine, 'dossier'),
        inArray(auditEvents.action, [...DECIDING]),
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .get()
}

function filingBefore(dossierId: string, at: string) {
  return db
    .select()
    .from(filings)
    .where(and(eq(filings.dossierId, dossierId), lte(filings.filedAt, at)))
    .orderBy(desc(filings.filedAt))
    .all()
    .find(({ year }) => year === null)
}

function rejected(dossierId: string) {
  const rejection = rejectionOf(dossierId)
  if (!rejection) return undefined
  return { kind: 'rejection' as const, reasons: rejection.reason, legalRemedies: rejection.legalRemedies }
}

/** An amendment pins a calculation of its own; the decision rests on the one of its day. */
function approved(dossierId: string, { at, toState }: { at: string; toState: string | null }) {
  if (toState !== 'approved') return undefined
  const pinned = db
    .select({ calculation: calculations.calculation })
    .from(calculations)
    .where(and(eq(calculations.dossierId, dossierId), lte(calculations.computedAt, at)))
    .orderBy(desc(calculations.computedAt))
    .get()
  return pinned && { kind: 'approval' as const, calculation: pinned.calculation }
}
