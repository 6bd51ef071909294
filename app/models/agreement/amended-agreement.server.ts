import { type AmendmentChange, type ByKind, meaningOf } from '#app/domain/agreement/amendment.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { amendmentFaults } from './amendment-faults.server.ts'
import { laterResolutionsOf } from './amendment-resolutions.server.ts'
import { fixedContribution } from './changed-contribution.server.ts'
import { measureChanged } from './changed-measures.server.ts'
import { membersChanged } from './changed-members.server.ts'
import { contributionByKey } from './contribution-by-key.server.ts'
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
  const resolutions = [...current.resolutions, ...resolvedSince(amending, changed, now)]
  return { ok: true, data: { ...next, ...changed, calculatedOn, resolutions } }
}

/** What of the agreement is another than before. */
export type Changed = Partial<AgreementData>

const CHANGES: ByKind<Amending, Changed | undefined> = {
  amount: (amending, change) =>
    'keyVersion' in change ? contributionByKey(amending, change) : fixedContribution(amending, change),
  members: membersChanged,
  term: termExtended,
  measures: measureChanged,
  budget: ({ current }, { lines }) => {
    const amounts = new Map(lines.map(({ id, amountRappen }) => [id, amountRappen]))
    const amountOf = ({ id, amountRappen }: AgreementData['budget'][number]) =>
      amounts.get(id) ?? amountRappen
    return { budget: current.budget.map((one) => ({ ...one, amountRappen: amountOf(one) })) }
  },
}

/** What the councils of its members have resolved since the version in force, until the amendment was proposed. */
function resolvedSince({ dossier, current }: Amending, { party = current.party }: Changed, now: Date) {
  const isMember = (bfsNumber: number) => party.members.some((one) => one.bfsNumber === bfsNumber)
  return laterResolutionsOf(dossier.id)
    .filter(({ bfsNumber, handedInAt }) => isMember(bfsNumber) && handedInAt <= now.toISOString())
    .map(({ bfsNumber, body, resolvedOn, businessNumber }) => ({
      municipality: municipalityName(bfsNumber),
      body,
      resolvedOn,
      businessNumber,
    }))
    .filter((one) => !current.resolutions.some((known) => isSame(known, one)))
}

type Told = AgreementData['resolutions'][number]

function isSame(one: Told, other: Told) {
  const keys = ['municipality', 'body', 'resolvedOn', 'businessNumber'] as const
  return keys.every((key) => one[key] === other[key])
}
