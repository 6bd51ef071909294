import { type Basis, basesOf, basisOf } from '#app/domain/agreement/agreement-bases.ts'
import { addedYears, exceptionsAfter, raisedYears } from '#app/domain/agreement/amended-years.ts'
import {
  type AmendmentChange,
  type ByKind,
  effectiveDay,
  meaningOf,
} from '#app/domain/agreement/amendment.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { formatRappen, type Rappen } from '#app/domain/money.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { roomInPool } from '#app/models/money/pool-rounds.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { amendmentFaults } from './amendment-faults.server.ts'
import { laterResolutionsOf } from './amendment-resolutions.server.ts'
import { fixedContribution } from './changed-contribution.server.ts'
import { measureChanged } from './changed-measures.server.ts'
import { membersChanged } from './changed-members.server.ts'
import { contributionByKey } from './contribution-by-key.server.ts'
import { termExtended } from './extended-term.server.ts'
import { notCalculable } from './not-calculable.server.ts'

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
  const meant = meaningOf(CHANGES, amending, amending.change)
  if (!meant) return { ok: false, errors: notCalculable(amending) }
  const { bases, ...changed } = meant
  const calculatedOn = changed.calculation ? today(now) : current.calculatedOn
  const resolutions = [...current.resolutions, ...resolvedSince(amending, changed, now)]
  const data = { ...next, ...changed, calculatedOn, resolutions }
  const whole = { ...data, ...basesIn(amending, data, bases), ...exceptionsIn(amending, data) }
  const left = leftInPool(amending, whole)
  return left === null ? { ok: true, data: whole } : { ok: false, errors: beyondPool(amending.change, left) }
}

/** What the pool of its key has left for the first year that asks for more of it; null where none does. */
function leftInPool({ dossier, current }: Amending, after: AgreementData): Rappen | null {
  const versions = { before: current, after }
  const lacking = [...raisedYears(versions), ...addedYears(versions)].flatMap((year) => {
    const calculation = basesOf(after).findLast(({ fromYear }) => fromYear <= year)?.calculation
    const left = calculation ? roomInPool(dossier, calculation.keyVersion, year) : null
    const asked = after.contributions.find((one) => one.year === year)?.contributionRappen ?? 0
    return left !== null && asked > left ? [left] : []
  })
  return lacking[0] ?? null
}

function beyondPool({ kind }: AmendmentChange, left: Rappen): Record<string, string> {
  const field = { amount: 'amountRappen', term: 'endsOn', members: 'members' }[kind as string] ?? 'fromYear'
  return { [field]: `amendment_beyond_pool:${formatRappen(left)}` }
}

/** What of the agreement is another than before. */
export type Changed = Partial<Omit<AgreementData, 'bases'>> & { bases?: YearsBasis[] }
export type YearsBasis = Omit<Basis, 'calculatedOn'>

/** What the years before the change rest on stays as it was; from the change on they rest on what is agreed anew. */
function basesIn(
  { current, change }: Amending,
  after: AgreementData,
  calculated: readonly YearsBasis[] | undefined,
): Pick<AgreementData, 'bases'> {
  if (after.calculation === current.calculation) return {}
  const fromYear = yearOf(effectiveDay(change))
  const anew = calculated?.map((one) => ({ ...one, calculatedOn: after.calculatedOn }))
  const before = basesOf(current).filter((one) => one.fromYear < fromYear)
  const bases = [...before, ...(anew ?? [{ ...basisOf(after), fromYear }])]
  return { bases: bases.length > 1 ? bases : undefined }
}

function exceptionsIn(
  { current, change }: Amending,
  after: AgreementData,
): Pick<AgreementData, 'exceptions'> {
  const known = current.exceptions ?? []
  const exceptions = exceptionsAfter({ before: current, after }, { known, reason: change.matchException })
  return { exceptions: exceptions.length > 0 ? exceptions : undefined }
}

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
