import { and, eq } from 'drizzle-orm'
import { agreedContribution } from '#app/domain/agreement/agreed-years.ts'
import {
  type ChangeOf,
  effectiveDay,
  type OpenTranche,
  retuneTranches,
} from '#app/domain/agreement/amendment.ts'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { type PinnedCalculation, pinCalculation } from '#app/domain/contribution/pinned.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { UNDER_WAY } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { otherAgreements } from '#app/models/dossier/coverage.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { type FollowUp, idOf } from '#app/models/effect.server.ts'
import { insertCalculation } from '#app/models/money/calculations.server.ts'
import { resizeTranche } from '#app/models/money/money-effects.server.ts'
import { LIVE, type Tranche } from '#app/models/money/money-facts.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { reportingYears } from '#db/schema/report.ts'
import type { Amending, Changed } from './amended-agreement.server.ts'
import type { Acting } from './amended-records.server.ts'

/**
 * An amount set by decision is a key of its own: it replays like every other. It counts the members as they stand, but
 * nobody anew who counts in another agreement.
 */
export function fixedContribution(
  amending: Amending,
  change: Extract<ChangeOf<'amount'>, { amountRappen: Rappen }>,
): Changed | undefined {
  const { dossier, current, reason } = amending
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
      municipalities: registerFor(amending, members),
      parties: [party],
    },
  })
  return pinned.ok ? contributionsFrom(amending, pinned.value) : undefined
}

function registerFor({ dossier, current, change }: Amending, members: readonly number[]) {
  const years = { fromYear: yearOf(effectiveDay(change)), toYear: yearOf(dossier.endsOn) }
  const covered = members.map((bfsNumber) => ({ bfsNumber, ...years }))
  const countsElsewhere = otherAgreements(covered, dossier).length > 0
  return countsElsewhere ? current.calculation.input.municipalities : municipalityHistories()
}

/** The new contributions from the year of the change on, by year or the same in each, with the tranches still open. */
export function contributionsFrom(
  { dossier, current, change }: Pick<Amending, 'dossier' | 'current' | 'change'>,
  calculation: PinnedCalculation,
  amounts: ReadonlyMap<number, Rappen> = new Map(),
): Changed {
  const fromYear = yearOf(effectiveDay(change))
  const contributions = current.contributions.map((one) =>
    one.year < fromYear
      ? one
      : agreedContribution(one.year, amounts.get(one.year) ?? calculation.result.fullYear, current.ratio),
  )
  const retuned = retunedTranches(dossier.id, entitledFrom(fromYear, contributions))
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

/** Entitlements from the year of the change on; only tranches that are still open follow, with what is set off against them. */
export function recordContribution({ tx, dossier, amendment, person, now }: Acting): FollowUp[] {
  const { calculation, contributions } = amendment.data
  const entitled = entitledFrom(yearOf(amendment.effectiveOn), contributions)
  insertCalculation(tx, { dossier, calculation, personId: idOf(person), now })
  for (const [year, entitlementRappen] of entitled)
    tx.update(reportingYears)
      .set({ entitlementRappen })
      .where(and(eq(reportingYears.dossierId, dossier.id), eq(reportingYears.year, year)))
      .run()
  const reason = `Nachtrag ${amendment.number}, ${dossier.reference}`
  return [...retunedTranches(dossier.id, entitled).values()]
    .flat()
    .filter(({ fixed }) => !fixed)
    .flatMap(({ row, amountRappen }) => resizeTranche(tx, row, { amountRappen, reason }))
}

type Entitled = ReadonlyMap<number, Rappen>

function entitledFrom(
  fromYear: number,
  contributions: readonly { year: number; contributionRappen: Rappen }[],
): Entitled {
  const later = contributions.filter(({ year }) => year >= fromYear)
  return new Map(later.map(({ year, contributionRappen }) => [year, contributionRappen]))
}

/** By year, in their order: what each tranche amounts to once the entitlement of these years has changed. */
function retunedTranches(
  dossierId: string,
  entitled: Entitled,
): Map<number, (OpenTranche & { row: Tranche })[]> {
  const rows = recordsIn(dossierId, 'tranches')
    .filter((one) => entitled.has(one.year) && one.kind === 'instalment' && isOneOf(LIVE, one.state))
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
      const before = own.map((row) => ({ ...row, row, fixed: isOneOf(UNDER_WAY, row.state) }))
      return [year, retuneTranches(before, entitled.get(year) ?? rappen(0))]
    }),
  )
}
