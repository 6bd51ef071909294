import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import type { CreditSource, EnteredCredit } from './credit.ts'
import { byArea, type RolledYear } from './roll-up.ts'

type OfYear = Pick<RolledYear, 'reference' | 'party' | 'actual'> & { year: number }

/** One year towards the Confederation; null: no such credit was entered. All amounts in Rappen. */
export type ProofYear = {
  year: number
  /** From the integration credit (AIG 58 Abs. 3), which asks for as much of canton and municipalities together. */
  federal: Rappen | null
  /** The integration lump sum (AIG 58 Abs. 2), which asks for nothing beside it. */
  lumpSum: Rappen | null
  cantonal: Rappen | null
  municipal: Rappen
  /** What canton and municipalities give together. */
  own: Rappen
  /** How much is left to prove; null while the federal contribution is not entered. */
  missing: Rappen | null
  unsettled: readonly { reference: string; party: string }[]
}

/** The credits that count and the agreements of a period, year by year; only what is settled proves anything. */
export function federalProof(
  years: readonly number[],
  { credits, rolled }: { credits: readonly EnteredCredit[]; rolled: readonly OfYear[] },
): ProofYear[] {
  return years.map((year) => {
    const of = rolled.filter((one) => one.year === year)
    const from = (source: CreditSource) =>
      credits.find((one) => one.year === year && one.source === source)?.amountRappen ?? null
    const [federal, cantonal] = [from('integration_credit'), from('cantonal')]
    const municipal = sumRappen(of.map(provenOwnSpending))
    const own = sumRappen([cantonal ?? rappen(0), municipal])
    return {
      year,
      federal,
      lumpSum: from('integration_lump_sum'),
      cantonal,
      municipal,
      own,
      missing: federal === null ? null : rappen(Math.max(0, federal - own)),
      unsettled: of.filter(({ actual }) => !actual).map(({ reference, party }) => ({ reference, party })),
    }
  })
}

/** Of a settled year, over all areas; where contribution and third-party funds exceed the costs, nothing is proven. */
export function provenOwnSpending({ actual }: Pick<RolledYear, 'actual'>): Rappen {
  if (!actual) return rappen(0)
  const sum = [...byArea(actual).values()].reduce((total, one) => total + one.ownSpending, 0)
  return rappen(Math.max(0, sum))
}
