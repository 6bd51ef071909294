import type { ExactAmount, Rappen, Ratio } from '#app/domain/money.ts'
import type { KeyOf } from './key.ts'
import type { PopulationSnapshot } from './population.ts'

/** Whom a form was applied to: the whole party, or each member by itself (`sum_of_members`). */
export type Basis = { readonly members: readonly number[]; readonly residents: number }

/** An amount on its way through a step. */
export type Change = { readonly before: ExactAmount; readonly after: ExactAmount }

/** From here on a full year and the first year differ. */
export type YearlyChange = { readonly fullYear: Change; readonly firstYear: Change }

/** The open top is null; `over` is not in the bracket, `upTo` is. */
export type BracketEdges = { readonly over: number; readonly upTo: number | null }

export type MarginalSlice = BracketEdges & {
  readonly residents: number
  readonly rate: Rappen
  readonly amount: Rappen
}

/** What of a pool is promised to others in a year already, and no longer shared. */
export type Taken = { readonly year: number; readonly amount: Rappen }

/** `bound` tells that minimum or cap took the place of the share in proportion to the population. */
export type PoolFigures = {
  /** What is shared. */
  readonly pool: Rappen
  /** The whole pool, where something of it is promised already. */
  readonly whole?: Rappen
  readonly taken?: Taken
  readonly poolResidents: number
  readonly poolParties: number
  /** What is left for the parties on no bound, and their residents. */
  readonly restPool: Rappen
  readonly restResidents: number
  readonly residents: number
  readonly proportional: ExactAmount
  readonly bound: 'minimum' | 'cap' | null
  readonly unit: number
  /** Got one unit more than the proportional share rounded down, by the largest remainder. */
  readonly remainderUnit: boolean
}

export type FormFigures =
  | {
      readonly form: 'brackets'
      readonly parts: readonly (Basis & BracketEdges & { readonly amount: Rappen })[]
    }
  | {
      readonly form: 'marginal_brackets'
      readonly parts: readonly (Basis & {
        readonly slices: readonly MarginalSlice[]
        readonly amount: Rappen
      })[]
    }
  | {
      readonly form: 'per_capita'
      readonly base: Rappen
      readonly rate: Rappen
      readonly parts: readonly (Basis & { readonly amount: Rappen })[]
    }
  | ({ readonly form: 'pool' } & PoolFigures)
  | {
      readonly form: 'co_funding'
      readonly eligibleCost: Rappen
      readonly class: string | null
      readonly rate: Ratio
      readonly product: ExactAmount
      readonly cap: Rappen | null
    }
  | {
      readonly form: 'fixed'
      readonly reason: string | null
      readonly parts: readonly (Basis & { readonly amount: Rappen })[]
    }

/** One line of the way from population to contribution: data, so that every language puts it into words. */
export type TraceStep =
  | ({
      readonly step: 'population'
      readonly minimumPopulation: number
      /** Then the contribution is 0 and no further step follows. */
      readonly belowMinimum: boolean
    } & PopulationSnapshot)
  | ({ readonly step: 'form'; readonly amount: ExactAmount } & FormFigures)
  | ({ readonly step: 'member_bonus'; readonly members: number; readonly bonus: Rappen } & Change)
  | ({
      readonly step: 'bounds'
      readonly minimum: Rappen
      readonly cap: Rappen | null
      readonly bound: 'minimum' | 'cap' | null
    } & Change)
  | ({
      readonly step: 'first_year'
      readonly proration: KeyOf<'fixed'>['proration']
      readonly startOn: string
      /** Of twelve, from the month of the start to December. */
      readonly months: number
    } & Change)
  | ({ readonly step: 'deduct'; readonly deduct: Rappen } & YearlyChange)
  | ({ readonly step: 'rounding' } & KeyOf<'fixed'>['rounding'] & YearlyChange)

export type Trace = readonly TraceStep[]
