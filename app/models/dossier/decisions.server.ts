import type { Application } from '#app/domain/application/application.ts'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import type { AuditEvent } from '#app/models/records/audit.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { recordsIn } from './folder.server.ts'
import { RECONSIDERING, rejectionIn, TURNING_DOWN } from './rejections.server.ts'

export type Decision = {
  at: string
  by: string
  /** The application was opened again since; null while the decision stands. */
  takenBackAt: string | null
  /** What was decided on. */
  filedAt: string
  application: Application
  outcome:
    | { kind: 'approval'; calculation: PinnedCalculation; settingsVersion: number; fixedAt: string }
    | { kind: 'rejection' | 'dismissal'; reasons: string; legalRemedies: string }
}

/** The steps by which an application is decided. */
const DECIDING = ['approve', 'confirm', ...TURNING_DOWN] as const satisfies readonly DossierAction[]
const TAKING_BACK = ['reopen', RECONSIDERING] as const satisfies readonly DossierAction[]

/** How an application was decided, each time, from the records of that day; none while it was never decided. */
export function decisionsOf(dossierId: string): Decision[] {
  const events = recordsIn(dossierId, 'events').filter(({ machine }) => machine === 'dossier')
  return events.flatMap((event, index) => {
    const filing = isOneOf(DECIDING, event.action) && filingBefore(dossierId, event.at)
    const outcome = filing && outcomeOf(dossierId, event)
    if (!filing || !outcome) return []
    const { at, actorName: by } = event
    const takenBackAt = events.slice(index).find(({ action }) => isOneOf(TAKING_BACK, action))?.at ?? null
    const application = filing.content as Application
    return [{ at, by, takenBackAt, filedAt: filing.filedAt, application, outcome }]
  })
}

/** For pages: the decisions by their numbers, and whether each still stands. */
export function listedDecisions(dossierId: string) {
  return decisionsOf(dossierId).map(({ at, takenBackAt }, index) => ({ number: index + 1, at, takenBackAt }))
}

type Event = Pick<AuditEvent, 'at' | 'toState' | 'action' | 'reason' | 'data'>

function outcomeOf(dossierId: string, event: Event) {
  return event.toState === 'rejected' ? rejected(event) : approved(dossierId, event)
}

function filingBefore(dossierId: string, at: string) {
  return filingsOf(dossierId, null).find(({ filedAt }) => filedAt <= at)
}

function rejected(event: Event) {
  const { dismissed, reason: reasons, legalRemedies } = rejectionIn(event)
  return { kind: dismissed ? ('dismissal' as const) : ('rejection' as const), reasons, legalRemedies }
}

/** An amendment pins a calculation of its own; the decision rests on the one of its day. */
function approved(dossierId: string, { at, toState }: Event) {
  if (toState !== 'approved') return undefined
  const pinned = recordsIn(dossierId, 'calculations')
    .filter(({ computedAt }) => computedAt <= at)
    .sort(by(({ computedAt }) => computedAt))
    .at(-1)
  if (!pinned) return undefined
  const { calculation, settingsVersion, computedAt: fixedAt } = pinned
  return { kind: 'approval' as const, calculation, settingsVersion, fixedAt }
}
