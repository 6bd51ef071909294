import type { DistributionKey, KeyForm } from '#app/domain/contribution/key.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { formatShare } from '#app/domain/forms/share.ts'
import { formatAmount, type Rappen } from '#app/domain/money.ts'
import type { KeyAbout } from '#app/domain/programme/key-typed.ts'
import { keyStandingOf } from '#app/domain/programme/key-version.ts'
import { simulatedDay } from '#app/domain/programme/simulation.ts'
import { promisedOfPools } from '#app/models/money/pool-rounds.server.ts'
import { listedKeys } from '#app/models/programme/key-records.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import type { Programme } from '#app/models/programme/programme.server.ts'
import { formatCount } from '#app/text/numbers.ts'

type Listed = ReturnType<typeof listedKeys>[number]

/** The versions of the key of a period as their pages show them, the latest first. */
export function keysShown(periodId: string, today: string) {
  const versions = listedKeys(periodId)
  return versions.map((version) => ({
    id: version.id,
    version: version.version,
    name: version.name,
    key: version.key,
    standing: keyStandingOf(version, versions, today),
    /** Nobody has decided on its amounts. */
    sample: version.state === 'in_force' && version.confirmedAt === null,
    legalBasis: version.legalBasis,
    reason: version.reason,
    inForceFrom: version.inForceFrom,
    enacted: signed(version.enacter, version.enactedAt),
    proposed: signed(version.proposer, version.proposedAt),
  }))
}
export type KeyShown = ReturnType<typeof keysShown>[number]

export function keyShown({ id, periodId }: Pick<Listed, 'id' | 'periodId'>, today: string): KeyShown {
  const shown = keysShown(periodId, today).find((one) => one.id === id)
  if (!shown) throw new Error(`The version ${id} of the key is gone`)
  return shown
}

/** What stands in the editor of a draft: of its own form all, of another one what counts around it. */
export function typedKeyOf({ name, key }: Pick<Listed, 'name' | 'key'>, form: KeyForm) {
  const { minimumPopulation, minimum, cap, memberBonus, association, proration, rounding } = key
  return {
    name,
    minimumPopulation: minimumPopulation > 0 ? formatCount(minimumPopulation) : '',
    minimum: amountOrNone(minimum),
    cap: cap === null ? '' : formatAmount(cap),
    memberBonus: form === 'pool' ? '' : amountOrNone(memberBonus),
    association,
    proration,
    unit: String(rounding.unit),
    mode: rounding.mode,
    ...(key.form === form ? ownOf(key) : { brackets: [{ over: '0' }] }),
  }
}
export type TypedKeyValues = ReturnType<typeof typedKeyOf>

function ownOf(key: DistributionKey) {
  switch (key.form) {
    case 'per_capita':
      return { base: formatAmount(key.base), rate: formatAmount(key.rate) }
    case 'brackets':
      return {
        brackets: key.brackets.map(({ over, amount }) => ({
          over: formatCount(over),
          amount: formatAmount(amount),
        })),
      }
    case 'marginal_brackets':
      return {
        brackets: key.brackets.map(({ over, rate }) => ({
          over: formatCount(over),
          rate: formatAmount(rate),
        })),
      }
    case 'pool':
      return { pool: formatAmount(key.pool) }
    case 'co_funding':
      return {
        rate: formatShare(key.rate),
        classes: Object.entries(key.rateByClass).map(([name, share]) => ({
          name,
          share: formatShare(share),
          members: (key.membersOfClass?.[name] ?? []).join(', '),
        })),
      }
    case 'fixed':
      return { amount: formatAmount(key.amount), reason: key.reason ?? '' }
  }
}

const amountOrNone = (amount: Rappen) => (amount > 0 ? formatAmount(amount) : '')

function signed(by: string | null, at: string | null) {
  return by && at ? { by, on: dayInZurich(at) } : null
}

/** Over whom a draft is counted while it is typed, and what pools have promised. */
export function keyAbout(programme: Programme, today: string): KeyAbout {
  const { referenceDate } = programme.settings
  return {
    municipalities: municipalityHistories(),
    referenceDate,
    day: simulatedDay(programme, today),
    promised: promisedOfPools(programme),
  }
}
