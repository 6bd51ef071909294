import type { CalculationParty } from '#app/domain/contribution/party.ts'
import { type PinnedCalculation, pinCalculation } from '#app/domain/contribution/pinned.ts'
import type { MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { Taken } from '#app/domain/contribution/trace.ts'
import type { Read } from '#app/domain/faults.ts'
import type { Rappen } from '#app/domain/money.ts'
import { partyFrom } from '#app/domain/programme/simulation.ts'
import { env } from '#app/env.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { keyInForce, type Programme, type StoredKey } from '#app/models/programme/programme.server.ts'

/** Who applies for which time: enough to tell the contribution, also before a dossier is begun. */
export type Applying = Pick<Dossier, 'id' | 'periodId' | 'startsOn' | 'endsOn'> &
  Partial<Pick<Dossier, 'catalogueId'>> & {
    members: readonly { bfsNumber: number }[]
  }

/** Who else shares a pool in a year, and what of it is promised already. */
export type PoolRound = { sharing: readonly CalculationParty[]; taken?: Taken }

type Question = {
  party: CalculationParty
  /** Of each year, where the version divides a pool. */
  rounds: (stored: StoredKey) => readonly PoolRound[]
  /** What a year costs it, where the key pays a share of that; null where nobody has budgeted. */
  cost: () => Rappen | null
  municipalities: readonly MunicipalityHistory[]
}

/** What a version of the key gives a party; without one, the one that counts on the day on which it begins. */
export function calculateByKey(
  { id: periodId, settings }: Pick<Programme, 'id' | 'settings'>,
  { party, rounds, cost, municipalities }: Question,
  stored = keyInForce(periodId, party.startOn),
): Read<PinnedCalculation> {
  const { key, version, legalBasis } = stored
  const own = key.form === 'co_funding' ? { ...party, eligibleCost: cost() } : party
  const { referenceDate } = settings
  const calculated = ({ sharing, taken }: PoolRound) =>
    pinCalculation({
      partyId: party.id,
      keyVersion: version,
      legalBasis,
      sample: isSample(stored),
      input: { key, referenceDate, municipalities, parties: [own, ...sharing], ...(taken && { taken }) },
    })
  if (key.form !== 'pool') return calculated({ sharing: [] })
  return tightest(rounds(stored).map(calculated))
}

/**
 * A party gets the same in every year: what each of its years can bear. A year whose pool the caps of those who take
 * part cannot use up bears what the others do.
 */
function tightest(rounds: readonly Read<PinnedCalculation>[]): Read<PinnedCalculation> {
  const [first] = rounds.toSorted((one, other) => weightOf(one) - weightOf(other))
  if (!first) throw new Error('A term has a year')
  return first
}

function weightOf(round: Read<PinnedCalculation>): number {
  if (round.ok) return round.value.result.fullYear
  const isRoomy = round.faults.every(({ key }) => key === 'caps_below_pool')
  return isRoomy ? Number.POSITIVE_INFINITY : -1
}

/** The amounts are sample values until the canton has put them into force. */
export function isSample({ confirmedAt }: Pick<StoredKey, 'confirmedAt'>): boolean {
  return confirmedAt === null
}

/** What rests on sample values is for practice only: outside the demo it binds nobody. */
export function mayBindTheCanton({ sample }: Pick<PinnedCalculation, 'sample'>): boolean {
  return env.DEMO || !sample
}

export function partyOf({ id, startsOn, members }: Omit<Applying, 'periodId' | 'endsOn'>): CalculationParty {
  return partyFrom(startsOn, { id, members: members.map(({ bfsNumber }) => bfsNumber) })
}
