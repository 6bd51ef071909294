import { today } from '#app/domain/deadlines/calendar.ts'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { missingFor } from '#app/domain/lifecycle/decide.ts'
import type { Side } from '#app/domain/roles.ts'
import { type Amending, amendedAgreement } from './amended-agreement.server.ts'
import { amendmentFacts } from './amendment-facts.server.ts'

/** The version that a change would lead to, and what the rules say against it on the facts of today; or its faults by field. */
export function askedAmendment({ side, ...amending }: Amending & { side: Side }, now: Date) {
  const amended = amendedAgreement(amending, now)
  if (!amended.ok) return amended
  const { dossier, change, reason } = amending
  const { data } = amended
  const proposed = { id: '', dossierId: dossier.id, state: 'proposed', side, change, reason, data } as const
  const facts = amendmentFacts({ ...proposed, proposedAt: now.toISOString() }, dossier)
  const reasons = missingFor(amendmentMachine, 'propose', { facts, today: today(now) })
  return { ok: true as const, data, reasons, missing: facts.missingForMatch }
}
