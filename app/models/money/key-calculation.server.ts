import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CalculationParty } from '#app/domain/contribution/party.ts'
import { type PinnedCalculation, pinCalculation } from '#app/domain/contribution/pinned.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { Read } from '#app/domain/faults.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { Rappen } from '#app/domain/money.ts'
import { partyFrom } from '#app/domain/programme/simulation.ts'
import { env } from '#app/env.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { dayWithinTerm, memberWithinTerm } from '#app/models/dossier/party-members.server.ts'
import { keyInForce, type Programme, type StoredKey } from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'

/** Who applies for which time: enough to tell the contribution, also before a dossier is begun. */
export type Applying = Pick<Dossier, 'id' | 'periodId' | 'startsOn'> &
  Partial<Pick<Dossier, 'catalogueId'>> & {
    members: readonly { bfsNumber: number }[]
  }

type Question = {
  party: CalculationParty
  /** Who else shares the money, where the key divides a pool. */
  sharing: () => readonly CalculationParty[]
  /** What a year costs it, where the key pays a share of that; null where nobody has budgeted. */
  cost: () => Rappen | null
  municipalities: readonly MunicipalityHistory[]
}

/** What a version of the key gives a party; without one, the one that counts on the day on which it begins. */
export function calculateByKey(
  { id: periodId, settings }: Pick<Programme, 'id' | 'settings'>,
  { party, sharing, cost, municipalities }: Question,
  stored = keyInForce(periodId, party.startOn),
): Read<PinnedCalculation> {
  const { key, version, legalBasis } = stored
  const own = key.form === 'co_funding' ? { ...party, eligibleCost: cost() } : party
  const parties = [own, ...(key.form === 'pool' ? sharing() : [])]
  return pinCalculation({
    partyId: party.id,
    keyVersion: version,
    legalBasis,
    sample: isSample(stored),
    input: { key, referenceDate: settings.referenceDate, municipalities, parties },
  })
}

/** The amounts are sample values until the canton has put them into force. */
export function isSample({ confirmedAt }: Pick<StoredKey, 'confirmedAt'>): boolean {
  return confirmedAt === null
}

/** What rests on sample values is for practice only: outside the demo it binds nobody. */
export function mayBindTheCanton({ sample }: Pick<PinnedCalculation, 'sample'>): boolean {
  return env.DEMO || !sample
}

export function partyOf({ id, startsOn, members }: Omit<Applying, 'periodId'>): CalculationParty {
  return partyFrom(startsOn, { id, members: members.map(({ bfsNumber }) => bfsNumber) })
}

/** In a pool, everyone who has filed takes part. */
const IN_THE_POOL = [
  'submitted',
  'in_review',
  'second_review',
  'approved',
  'agreement_issued',
  'signed_by_municipality',
  'active',
] as const satisfies readonly DossierState[]

/** Those who share it on the day the calculation is for. */
export function poolParties(dossier: Applying) {
  const day = sql`${dossier.startsOn}`
  const rows = db
    .select({ id: dossiers.id, startsOn: dayWithinTerm(day), bfsNumber: partyMembers.bfsNumber })
    .from(dossiers)
    .innerJoin(partyMembers, and(eq(partyMembers.partyId, dossiers.partyId), memberWithinTerm(day)))
    .where(and(eq(dossiers.periodId, dossier.periodId), inArray(dossiers.state, [...IN_THE_POOL])))
    .all()
    .filter(({ id }) => id !== dossier.id)
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id)
    return partyOf({ id, startsOn: own[0]?.startsOn ?? '', members: own })
  })
}
