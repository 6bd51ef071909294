import type { Application } from '#app/domain/application/application.ts'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { recordsIn } from './folder.server.ts'
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
  return recordsIn(dossierId, 'events').findLast(
    ({ machine, action }) => machine === 'dossier' && isOneOf(DECIDING, action),
  )
}

function filingBefore(dossierId: string, at: string) {
  return filingsOf(dossierId, null).find(({ filedAt }) => filedAt <= at)
}

function rejected(dossierId: string) {
  const rejection = rejectionOf(dossierId)
  if (!rejection) return undefined
  return { kind: 'rejection' as const, reasons: rejection.reason, legalRemedies: rejection.legalRemedies }
}

/** An amendment pins a calculation of its own; the decision rests on the one of its day. */
function approved(dossierId: string, { at, toState }: { at: string; toState: string | null }) {
  if (toState !== 'approved') return undefined
  const pinned = recordsIn(dossierId, 'calculations')
    .filter(({ computedAt }) => computedAt <= at)
    .sort(by(({ computedAt }) => computedAt))
    .at(-1)
  return pinned && { kind: 'approval' as const, calculation: pinned.calculation }
}
