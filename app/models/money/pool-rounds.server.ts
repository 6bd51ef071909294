import { and, eq, notInArray, sql } from 'drizzle-orm'
import { basesOf } from '#app/domain/agreement/agreement-bases.ts'
import { yearsOf } from '#app/domain/application/application.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { takeOut } from '#app/models/dossier/folder.server.ts'
import { dayWithinTerm, memberWithinTerm } from '#app/models/dossier/party-members.server.ts'
import {
  keyInForce,
  keyVersions,
  type Programme,
  type StoredKey,
} from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { contributionsOf, versionsOf } from './contributions.server.ts'
import { type Applying, type PoolRound, partyOf } from './key-calculation.server.ts'
import { pinnedCalculation } from './pinned.server.ts'

/** Not filed, or over before anything was agreed. */
const OUT_OF_THE_POOL = ['draft', 'rejected', 'withdrawn'] as const satisfies readonly DossierState[]

/**
 * Of each year of a term, what is promised to others, and who shares the rest: those whose term covers the year, who begin
 * under the version and are not decided on. What an earlier version of a pool has promised for a year is promised, and
 * comes off as well; but beside an agreement that is itself to be calculated anew by this version, who is decided by
 * another one shares.
 */
export function poolRounds(applying: Applying, stored: StoredKey): PoolRound[] {
  const others = othersInThePool(applying)
  const isMoved = promisedIn(applying, yearOf(applying.startsOn)) !== null
  return yearsOf(applying).map((year) => {
    const inYear = others.filter((one) => coversYear(one, year))
    const sharing = inYear.filter((one) => {
      const promised = promisedIn(one, year)
      if (promised) return isMoved && promised.keyVersion !== stored.version
      return keyInForce(applying.periodId, one.startsOn).version === stored.version
    })
    const amount = promisedOf(
      inYear.filter((one) => !sharing.includes(one)),
      { periodId: applying.periodId, year },
    )
    return { sharing: sharing.map(({ party }) => party), ...(amount > 0 && { taken: { year, amount } }) }
  })
}

/**
 * What the pool of a version leaves a dossier in a year, whichever version of a pool has promised the rest; null where the
 * version divides none.
 */
export function roomInPool(applying: Applying, version: number, year: number): Rappen | null {
  const key = keyOf(applying.periodId, version)
  if (key?.form !== 'pool') return null
  const others = othersInThePool(applying).filter((one) => coversYear(one, year))
  return rappen(Math.max(0, key.pool - promisedOf(others, { periodId: applying.periodId, year })))
}

/**
 * How many others of these years have their contribution by a version that divides no pool: an application does not share
 * with them, and an agreement that is moved to this version does.
 */
export function besideThePool(applying: Applying): number {
  if (keyInForce(applying.periodId, applying.startsOn).key.form !== 'pool') return 0
  return othersInThePool(applying).filter((one) =>
    yearsOf(applying).some((year) => {
      const promised = coversYear(one, year) ? promisedIn(one, year) : null
      return promised !== null && keyOf(applying.periodId, promised.keyVersion)?.form !== 'pool'
    }),
  ).length
}

type Term = Pick<Applying, 'id' | 'startsOn' | 'endsOn'>

function coversYear({ startsOn, endsOn }: Term, year: number): boolean {
  return yearOf(startsOn) <= year && year <= yearOf(endsOn)
}

/** Out of a pool; what a key of another form gives comes from elsewhere. */
function promisedOf(others: readonly Term[], { periodId, year }: { periodId: string; year: number }): Rappen {
  const promised = others.flatMap((one) => promisedIn(one, year) ?? [])
  return sumRappen(
    promised.flatMap(({ keyVersion, amount }) =>
      keyOf(periodId, keyVersion)?.form === 'pool' ? [amount] : [],
    ),
  )
}

/** What pools have promised of each year of a period, whichever version has. */
export function promisedOfPools({ id, startsOn, endsOn }: Pick<Programme, 'id' | 'startsOn' | 'endsOn'>) {
  const all = othersInThePool({ id: '', periodId: id, startsOn })
  const rows = yearsOf({ startsOn, endsOn }).map((year) => {
    const inYear = all.filter((one) => coversYear(one, year))
    return [year, promisedOf(inYear, { periodId: id, year })] as const
  })
  return Object.fromEntries(rows) as Record<number, Rappen>
}

function keyOf(periodId: string, version: number) {
  return keyVersions(periodId).find((one) => one.version === version)?.key
}

/**
 * By how much what an agreement says goes beyond what the pools of its keys have left, in the years that its termination
 * has ended: meanwhile their money may have been promised to others.
 */
export function beyondPools(dossier: Dossier): Record<number, Rappen> {
  const agreed = versionsOf(dossier.id)[0]?.data
  if (!agreed) return {}
  const ended = agreed.contributions.filter(({ year }) => year > yearOf(dossier.endsOn))
  const rows = ended.flatMap(({ year, contributionRappen }) => {
    const basis = basesOf(agreed).findLast(({ fromYear }) => fromYear <= year)
    const left = basis ? roomInPool(dossier, basis.calculation.keyVersion, year) : null
    const beyond = left === null ? 0 : contributionRappen - left
    return beyond > 0 ? [[year, rappen(beyond)] as const] : []
  })
  return Object.fromEntries(rows)
}

/** What a dossier is promised in a year, as amended, and by which version; null where nobody has decided. */
function promisedIn(dossier: Term, year: number): { keyVersion: number; amount: Rappen } | null {
  const calculation = pinnedCalculation(dossier.id)?.calculation
  if (!calculation) return null
  const amount = contributionsOf(dossier, calculation)[year] ?? rappen(0)
  const agreed = versionsOf(dossier.id)[0]?.data
  const basis = agreed && basesOf(agreed).findLast(({ fromYear }) => fromYear <= year)
  return { keyVersion: (basis?.calculation ?? calculation).keyVersion, amount }
}

/**
 * All others of the period that take part, undecided with a share of the rest and decided with what it was promised;
 * with who counts for them on the day the calculation is for.
 */
function othersInThePool({ id, periodId, startsOn }: Pick<Applying, 'id' | 'periodId' | 'startsOn'>) {
  const day = sql`${startsOn}`
  const rows = db
    .select({
      id: dossiers.id,
      startsOn: dossiers.startsOn,
      endsOn: dossiers.endsOn,
      day: dayWithinTerm(day),
      bfsNumber: partyMembers.bfsNumber,
    })
    .from(dossiers)
    .innerJoin(partyMembers, and(eq(partyMembers.partyId, dossiers.partyId), memberWithinTerm(day)))
    .where(and(eq(dossiers.periodId, periodId), notInArray(dossiers.state, [...OUT_OF_THE_POOL])))
    .all()
    .filter((row) => row.id !== id)
  const all = new Map(rows.map(({ bfsNumber: _member, ...dossier }) => [dossier.id, dossier]))
  takeOut([...all.keys(), id], 'calculations', 'agreements')
  return [...all.values()].map((dossier) => {
    const members = rows.filter((row) => row.id === dossier.id)
    return { ...dossier, party: partyOf({ id: dossier.id, startsOn: dossier.day, members }) }
  })
}
