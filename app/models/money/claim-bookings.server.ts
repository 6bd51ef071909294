import { type ClaimBookingKind, standing } from '#app/domain/claim-bookings.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import type { Rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { ActingPerson } from '#app/models/effect.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { claimBookings } from '#db/schema/money.ts'

export type Booking = typeof claimBookings.$inferSelect & { isPaidOut: boolean }

/** Nobody can stop it any more: the bank has paid it or has been told to. */
export const LEFT = ['ordered', 'paid'] as const satisfies readonly TrancheState[]

/** What was booked against the claims of a dossier, the first booking first. */
export function bookingsOf(dossierId: string): Booking[] {
  const states = new Map(recordsIn(dossierId, 'tranches').map(({ id, state }) => [id, state]))
  return recordsIn(dossierId, 'bookings').map((one) => ({
    ...one,
    isPaidOut: isOneOf(LEFT, states.get(one.trancheId ?? '') ?? ''),
  }))
}

export function bookingsOfClaim({ id, dossierId }: { id: string; dossierId: string }): Booking[] {
  return bookingsOf(dossierId).filter(({ claimId }) => claimId === id)
}

/** What is kept back from a tranche, the last offset last. */
export function offsetsOn({ id, dossierId }: { id: string; dossierId: string }): Booking[] {
  return standing(bookingsOf(dossierId)).filter(({ trancheId }) => trancheId === id)
}

type Booked = {
  claim: { id: string; dossierId: string }
  kind: ClaimBookingKind
  amountRappen: Rappen
  /** The day of the decision where it is not told. */
  bookedOn?: string | undefined
  trancheId?: string
  reversesId?: string
  text?: string | undefined
}

export function book(
  tx: Tx,
  { claim, kind, amountRappen, bookedOn, trancheId, reversesId, text = '' }: Booked,
  { person, now }: { person: ActingPerson; now: Date },
) {
  tx.insert(claimBookings)
    .values({
      id: newId(),
      dossierId: claim.dossierId,
      claimId: claim.id,
      kind,
      amountRappen,
      bookedOn: bookedOn ?? today(now),
      trancheId: trancheId ?? null,
      reversesId: reversesId ?? null,
      text,
      bookedBy: person?.id ?? null,
      bookedAt: now.toISOString(),
    })
    .run()
}
