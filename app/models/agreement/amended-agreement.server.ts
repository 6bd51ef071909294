import {
  type AmendmentChange,
  effectiveDay,
  type OpenTranche,
  retuneTranches,
} from '#app/domain/agreement/amendment.ts'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import {
  type PinnedCalculation,
  pinCalculation,
  requiredOwnSpending,
} from '#app/domain/contribution/pinned.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { annualReportDue } from '#app/domain/deadlines/due.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { by } from '#app/domain/order.ts'
import { tranchePlan } from '#app/domain/tranche-plan.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { amendmentFaults } from './amendment-faults.server.ts'

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
  const changed = CHANGES[amending.change.kind](amending)
  if (!changed) return { ok: false, errors: { members: 'unknown_municipality' } }
  const calculatedOn = changed.calculation ? today(now) : current.calculatedOn
  return { ok: true, data: { ...next, ...changed, calculatedOn } }
}

type Changed = Partial<AgreementData>

const CHANGES: Record<AmendmentChange['kind'], (amending: Amending) => Changed | undefined> = {
  amount: (amending) => {
    const calculation = fixedCalculation(amending)
    return calculation && contributionsFrom(amending, calculation)
  },
  members: membersChanged,
  term: termExtended,
  budget: ({ current, change }) => {
    const amounts = new Map(
      change.kind === 'budget' ? change.lines.map((one) => [one.id, one.amountRappen]) : [],
    )
    return {
      budget: current.budget.map((one) => ({
        ...one,
        amountRappen: amounts.get(one.id) ?? one.amountRappen,
      })),
    }
  },
}

/** An amount set by decision is a key of its own: it replays like every other. */
function fixedCalculation({ dossier, current, change, reason }: Amending): PinnedCalculation | undefined {
  if (change.kind !== 'amount') return undefined
  const members = current.party.members.map(({ bfsNumber }) => bfsNumber)
  const startOn = effectiveDay(change)
  const party = { id: dossier.id, members, startOn, deduct: rappen(0), eligibleCost: null, class: null }
  const key = { form: 'fixed', amount: change.amountRappen, reason, rounding: { unit: 1 } }
  const pinned = pinCalculation({
    partyId: dossier.id,
    keyVersion: current.calculation.keyVersion,
    legalBasis: `Nachtrag: ${reason}`.slice(0, 1000),
    sample: current.calculation.sample,
    input: {
      key: DistributionKey.parse(key),
      referenceDate: current.calculation.input.referenceDate,
      municipalities: municipalityHistories(),
      parties: [party],
    },
  })
  return pinned.ok ? pinned.value : undefined
}

function membersChanged(amending: Amending): Changed | undefined {
  const { dossier, current, change } = amending
  if (change.kind !== 'members') return undefined
  const members = change.members
    .map((bfsNumber) => ({ bfsNumber, name: municipalityName(bfsNumber) }))
    .sort((a, b) => inGermanOrder(a.name, b.name))
  const calculation = previewCalculation({
    id: dossier.id,
    periodId: dossier.periodId,
    startsOn: effectiveDay(change),
    members,
  })
  if (!calculation) return undefined
  const kind = members.length > 1 ? ('association' as const) : ('municipality' as const)
  const resolutions = change.resolutions.map(({ bfsNumber, body, resolvedOn, businessNumber }) => ({
    municipality: municipalityName(bfsNumber),
    body,
    resolvedOn,
    businessNumber,
  }))
  return {
    ...contributionsFrom(amending, calculation),
    party: { ...current.party, ...partyAfter(change.leadBfsNumber, { current, kind }), members },
    resolutions: [...current.resolutions, ...resolutions],
  }
}

type PartyAfter = { current: AgreementData; kind: 'municipality' | 'association' }

/** A municipality on its own bears its own name; an association keeps the one it has. */
function partyAfter(lead: number | undefined, { current: { party }, kind }: PartyAfter) {
  const leadBfsNumber = lead ?? party.leadBfsNumber
  const name = kind === 'municipality' ? municipalityName(leadBfsNumber) : party.name
  return { kind, leadBfsNumber, name }
}

/** The new contribution from the year of the change on, with the tranches that are still open. */
function contributionsFrom({ dossier, current, change }: Amending, calculation: PinnedCalculation): Changed {
  const fromYear = yearOf(effectiveDay(change))
  const amount = calculation.result.fullYear
  const contributions = current.contributions.map((one) =>
    one.year < fromYear ? one : contributionOf(one.year, amount, current),
  )
  const retuned = retunedTranches(dossier.id, { fromYear, entitlement: amount })
  return {
    calculation,
    contributions,
    tranches: current.tranches.map((one) => {
      const place = current.tranches.filter(({ year }) => year === one.year).indexOf(one)
      const amountRappen = retuned.get(one.year)?.[place]?.amountRappen
      return amountRappen === undefined ? one : { ...one, amountRappen }
    }),
  }
}

const FIXED = ['released', 'ordered', 'paid'] as const

/** By year, in their order: what each tranche amounts to once the entitlement of these years has changed. */
export function retunedTranches(
  dossierId: string,
  { fromYear, entitlement }: { fromYear: number; entitlement: Rappen },
): Map<number, (OpenTranche & { id: string })[]> {
  const rows = recordsIn(dossierId, 'tranches')
    .filter((one) => one.year >= fromYear && one.kind === 'instalment' && one.state !== 'cancelled')
    .sort(
      by(
        ({ year }) => year,
        ({ number }) => number,
      ),
    )
  const years = [...new Set(rows.map(({ year }) => year))]
  return new Map(
    years.map((year) => {
      const own = rows.filter((row) => row.year === year)
      const before = own.map(({ number, amountRappen, state }) => ({
        number,
        amountRappen,
        fixed: (FIXED as readonly string[]).includes(state),
      }))
      const after = retuneTranches(before, entitlement)
      return [year, after.map((one, index) => ({ ...one, id: own[index]?.id ?? '' }))]
    }),
  )
}

/** Further years begin as the last one ended: its contribution, its budget, its funds from third parties. */
function termExtended({ dossier, current, change }: Amending): Changed | undefined {
  if (change.kind !== 'term') return undefined
  const { settings } = programmeOf(dossier.periodId)
  const lastYear = yearOf(current.term.endsOn)
  const years = Array.from({ length: yearOf(change.endsOn) - lastYear }, (_, index) => lastYear + 1 + index)
  const amount = current.contributions.at(-1)?.contributionRappen ?? rappen(0)
  const planned = tranchePlan(settings, {
    startOn: current.term.startsOn,
    endOn: change.endsOn,
    firstYear: amount,
    fullYear: amount,
  }).filter(({ year }) => years.includes(year))
  const lastBudget = current.budget.filter(({ year }) => year === lastYear)
  const lastFunds = current.thirdParty.find(({ year }) => year === lastYear)?.amountRappen ?? rappen(0)
  return {
    term: { ...current.term, endsOn: change.endsOn },
    contributions: [...current.contributions, ...years.map((year) => contributionOf(year, amount, current))],
    tranches: [
      ...current.tranches,
      ...planned.map(({ year, dueOn, amountRappen, gateYear }) => ({
        year,
        dueOn,
        amountRappen,
        needsReportOf: gateYear,
      })),
    ],
    reports: [
      ...current.reports,
      ...years.map((year) => {
        const { legalOn, effectiveOn } = annualReportDue(year, settings)
        return { year, legalDueOn: legalOn, effectiveDueOn: effectiveOn }
      }),
    ],
    budget: [
      ...current.budget,
      ...years.flatMap((year) =>
        lastBudget.map((one) => ({ ...one, year, id: continuedLineId(one.id, year) })),
      ),
    ],
    thirdParty: [...current.thirdParty, ...years.map((year) => ({ year, amountRappen: lastFunds }))],
  }
}

/** A budget line that goes on in a further year: known before it is stored, so that document and record agree. */
export const continuedLineId = (id: string, year: number) => hashOf(`${id}:${year}`).slice(0, 32)

function contributionOf(year: number, amount: Rappen, { ratio }: AgreementData) {
  return { year, contributionRappen: amount, requiredOwnRappen: requiredOwnSpending(amount, ratio) }
}
