import { type AmendmentChange, type ByKind, meaningOf } from '#app/domain/agreement/amendment.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { amendmentFaults } from './amendment-faults.server.ts'
import { fixedContribution } from './changed-contribution.server.ts'
import { membersChanged } from './changed-members.server.ts'
import { termExtended } from './extended-term.server.ts'

export type Amending = { dossier: Dossier; current: AgreementData; change: AmendmentChange; reason: string }
export type Amended = { ok: true; data: AgreementData } | { ok: false; errors: Record<string, string> }

/**
 * The next version of an agreement: the version in force with one change. What is paid stays as it is, and so do the
 * years before the change. The same records and instant give the same data.
 */
export function amendedAgreement(amending: Amending, now: Date): Amended {
  const errors = amendmentFaults(amending)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const { current } = amending
  const next = { ...current, version: current.version + 1, issuedAt: now.toISOString() }
  const changed = meaningOf(CHANGES, amending, amending.change)
  if (!changed) return { ok: false, errors: { members: 'unknown_municipality' } }
  const calculatedOn = changed.calculation ? today(now) : current.calculatedOn
  return { ok: true, data: { ...next, ...changed, calculatedOn } }
}

/** What of the agreement is another than before. */
export type Changed = Partial<AgreementData>

const CHANGES: ByKind<Amending, Changed | undefined> = {
  amount: fixedContribution,
  members: membersChanged,
  term: termExtended,
  budget: ({ current }, { lines }) => {
    const amounts = new Map(lines.map(({ id, amountRappen }) => [id, amountRappen]))
    const amountOf = ({ id, amountRappen }: AgreementData['budget'][number]) =>
      amounts.get(id) ?? amountRappen
    return { budget: current.budget.map((one) => ({ ...one, amountRappen: amountOf(one) })) }
  },
}
