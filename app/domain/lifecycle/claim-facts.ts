import type { ClaimBooking, ClaimPlan, Offsettable, PartDays } from '#app/domain/claim-bookings.ts'
import type { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { ClaimState } from './claim.ts'

/** What the rules of a claim look at. */
export type ClaimFacts = {
  state: ClaimState
  year: number
  amountRappen: Rappen
  issuedOn: PlainDate
  bookings: readonly ClaimBooking[]
  plan: ClaimPlan | null
  /** The day that was given to pay it, by the claim or a notice: no plan takes it away. */
  partDays: PartDays
  /** The tranches it could be offset against, the one that is paid next first. */
  offsettable: readonly Offsettable[]
  /** Who decided on the settlement that led to it. */
  decidedBy: string | null
  /** The programme has a second person confirm that money is waived, and that it is not. */
  waiversByTwo: boolean
  /** No settlement of its year counts: the year is open again. */
  yearIsOpen: boolean
  /** The bookings that a later settlement counts, which took the place of the one that led to it. */
  settledWith: readonly string[]
  /** The dossier is completed: nothing of its money is booked any more. */
  isCompleted: boolean
}
