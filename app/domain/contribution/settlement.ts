import { type Balance, balance, type Rappen, type Ratio, rappen } from '#app/domain/money.ts'
import { carriedBy, matchOf } from './match.ts'
import type { SettlementInput, YearMoney } from './settlement-input.ts'

/** What a missed match costs: cut to what is matched, or all of it. The leaflet's wording allows both. */
export const MISSED_MATCH_RULES = ['reduce', 'forfeit'] as const
export type MissedMatchRule = (typeof MISSED_MATCH_RULES)[number]

/** The way from the accounts to the final contribution, as data. */
export type SettlementStep =
  | {
      /** What remains of the eligible costs for canton and municipality; 0 where third parties paid more. */
      readonly step: 'matchable'
      readonly eligible: Rappen
      readonly thirdParty: Rappen
      readonly matchable: Rappen
    }
  | {
      /** The largest contribution these accounts carry. */
      readonly step: 'match'
      readonly ratio: Ratio
      /** Own spending that may be missing by an agreed exception; absent where none was agreed. */
      readonly accepted?: Rappen
      readonly carried: Rappen
      readonly entitlement: Rappen
      readonly holds: boolean
    }
  | {
      readonly step: 'rule'
      readonly rule: MissedMatchRule
      readonly entitlement: Rappen
      readonly cut: Rappen
      readonly final: Rappen
    }
  | {
      readonly step: 'balance'
      readonly paid: Rappen
      /** What that is made of. */
      readonly moved?: YearMoney
      readonly final: Rappen
      readonly claim: Rappen
      readonly topUp: Rappen
    }

export type Settlement = {
  readonly final: Rappen
  /** Paid too much: claimed back, or offset against the next tranche. */
  readonly claim: Rappen
  readonly topUp: Rappen
  readonly trace: readonly SettlementStep[]
}

/** What the municipality has had of a year in the end: what its settlement is compared with. Below zero, too much came back. */
export const netOf = ({ paid, ordered, returned, offset, waived }: YearMoney): Balance =>
  balance(paid + ordered - returned - offset - waived)

/**
 * Nobody is let off what is not owed: of what was waived counts at most what the municipality has had beyond its final
 * contribution. Settled anew on a higher one, the rest of the waiver is void.
 */
export const withWaiverOwed = (input: SettlementInput): SettlementInput => {
  const { moved } = input
  if (!moved || moved.waived === 0) return input
  const had = netOf({ ...moved, waived: rappen(0) })
  const waived = rappen(Math.min(moved.waived, Math.max(0, had - settle(input).final)))
  return { ...input, moved: { ...moved, waived }, paid: rappen(Math.max(0, had - waived)) }
}

/** Settles a year by its accounts, as corrected by the canton. */
export const settle = ({
  entitlement,
  paid,
  moved,
  eligible,
  thirdParty,
  accepted = rappen(0),
  ratio,
  rule,
}: SettlementInput): Settlement => {
  const matchable = rappen(Math.max(0, eligible - thirdParty))
  const carried = carriedBy({ eligible, thirdParty, accepted, ratio })
  const holds = entitlement <= carried
  const final = holds ? entitlement : rappen(rule === 'reduce' ? carried : 0)
  const held = moved ? netOf(moved) : paid
  const claim = rappen(Math.max(0, held - final))
  const topUp = rappen(Math.max(0, final - held))
  return {
    final,
    claim,
    topUp,
    trace: [
      { step: 'matchable', eligible, thirdParty, matchable },
      { step: 'match', ratio, ...(accepted > 0 && { accepted }), carried, entitlement, holds },
      { step: 'rule', rule, entitlement, cut: rappen(entitlement - final), final },
      { step: 'balance', paid, ...(moved && { moved }), final, claim, topUp },
    ],
  }
}

/**
 * The trace holds every figure; the match adds what is required, and what of that is missing beyond what was accepted: at
 * most all of it, at least what of the contribution has no costs.
 */
export function figuresOf({ trace }: Pick<Settlement, 'trace'>) {
  const [matchable] = trace.filter((step) => step.step === 'matchable')
  const [match] = trace.filter((step) => step.step === 'match')
  if (!matchable || !match) throw new Error('A settlement without its trace')
  const { eligible, thirdParty } = matchable
  const { entitlement, ratio, accepted = rappen(0) } = match
  const { required, missing } = matchOf({ eligible, thirdParty, contribution: entitlement, ratio })
  const beyond = Math.max(0, missing - accepted, entitlement - matchable.matchable)
  return {
    eligible,
    thirdParty,
    entitlement,
    required,
    accepted,
    missing: rappen(Math.min(beyond, required)),
  }
}
