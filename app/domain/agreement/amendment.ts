import type { KeyFigure } from '#app/domain/application/application.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'

/** What an amendment (Nachtrag) is about; its life is a machine, `lifecycle/amendment.ts`. */
export const AMENDMENT_KINDS = ['amount', 'term', 'members', 'budget', 'measures'] as const
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number]

/** What a municipality may ask for: its contribution is fixed by the canton alone. */
export const KINDS_OF_MUNICIPALITY = [
  'term',
  'members',
  'budget',
  'measures',
] as const satisfies readonly AmendmentKind[]

/** Why none can be begun now. */
export type AmendmentClosed = 'notActive' | 'open' | 'longest' | 'terminated' | 'noYear'

/** What an amendment changes; amounts, members and measures count from a calendar year on, a term up to a day. */
export type AmendmentChange = (
  | { kind: 'amount'; fromYear: number; amountRappen: Rappen }
  /** Whatever the keys give that count from that year on, of which this version of the key is the first. */
  | { kind: 'amount'; fromYear: number; keyVersion: number }
  | { kind: 'term'; endsOn: string }
  | {
      kind: 'members'
      fromYear: number
      /** All that are members once nothing else changes: who is added joins, who is left out leaves. */
      members: number[]
      /** Without one, the lead municipality stays. */
      leadBfsNumber?: number | undefined
    }
  | { kind: 'budget'; fromYear: number; lines: { id: string; amountRappen: Rappen }[] }
  | { kind: 'measures'; fromYear: number; measure: ChangedMeasure }
) & {
  /** Why the contribution is agreed although the budget does not match it; only where the programme allows it. */
  matchException?: string | undefined
}

/** A measure that is added or reads differently, with its budget from that year on; or one that is dropped. */
export type ChangedMeasure = { id: string } & (
  | { dropped: true }
  | {
      dropped: false
      title: string
      description: string
      fundingArea: number
      targetGroups: string[]
      /** Absent in what was agreed before a measure named its strategic goals. */
      goals?: string[] | undefined
      keyFigures: KeyFigure[]
      lines: { id: string; year: number; category: string; label: string; amountRappen: Rappen }[]
    }
)

export type ChangeOf<Kind extends AmendmentKind> = Extract<AmendmentChange, { kind: Kind }>

/** What each kind of change means for something. */
export type ByKind<About, Meaning> = {
  [Kind in AmendmentKind]: (about: About, change: ChangeOf<Kind>) => Meaning
}

export function meaningOf<About, Meaning>(
  kinds: ByKind<About, Meaning>,
  about: About,
  change: AmendmentChange,
): Meaning {
  const meant = kinds[change.kind] as (about: About, change: AmendmentChange) => Meaning
  return meant(about, change)
}

/** The day from which an amendment counts. */
export function effectiveDay(change: AmendmentChange): string {
  return change.kind === 'term' ? change.endsOn : `${change.fromYear}-01-01`
}

export type OpenTranche = { number: number; amountRappen: Rappen; fixed: boolean }

/**
 * The tranches of a year whose entitlement changes. What is released, ordered or paid stays as it is; what is left of
 * the new entitlement goes to the open ones, in the proportion they had. Is less left than nothing, they become 0 and
 * the settlement claims the rest; is more owed than open ones can take, the settlement tops up.
 */
export function retuneTranches<Open extends OpenTranche>(
  tranches: readonly Open[],
  entitlement: Rappen,
): Open[] {
  const fixed = sum(tranches.filter((one) => one.fixed))
  const open = tranches.filter((one) => !one.fixed)
  const before = sum(open)
  const left = Math.max(0, entitlement - fixed)
  const upTo = (count: number) => {
    const weight = before > 0 ? sum(open.slice(0, count)) : count
    return (BigInt(left) * BigInt(weight)) / BigInt(before > 0 ? before : open.length)
  }
  return tranches.map((one) => {
    if (one.fixed) return one
    const index = open.indexOf(one)
    return { ...one, amountRappen: rappen(upTo(index + 1) - upTo(index)) }
  })
}

function sum(tranches: readonly OpenTranche[]) {
  return tranches.reduce((total, { amountRappen }) => total + amountRappen, 0)
}
