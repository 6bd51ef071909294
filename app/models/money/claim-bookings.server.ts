import { and, eq } from 'drizzle-orm'
import { type ClaimBooking, type ClaimBookingKind, standing } from '#app/domain/claim-bookings.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Rappen } from '#app/domain/money.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { ActingPerson } from '#app/models/effect.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { claimBookings, tranches } from '#db/schema/money.ts'

export type Booking = typeof claimBookings.$inferSelect & Pick<ClaimBooking, 'borneBy'>

/** What was booked against the claims of a dossier, the first booking first. */
export function bookingsOf(dossierId: string): Booking[] {
  const known = new Map(recordsIn(dossierId, 'tranches').map((one) => [one.id, one]))
  return recordsIn(dossierId, 'bookings').map((one) => {
    const { state, year, number } = known.get(one.trancheId ?? '') ?? {}
    return { ...one, borneBy: state && year && number ? { state, year, number } : null }
  })
}

export function bookingsOfClaim({ id, dossierId }: { id: string; dossierId: string }): Booking[] {
  return bookingsOf(dossierId).filter(({ claimId }) => claimId === id)
}

/** What is kept back from a tranche, the last offset last. */
export function offsetsOn({ id, dossierId }: { id: string; dossierId: string }): Booking[] {
  return standing(bookingsOf(dossierId)).filter(
    ({ kind, trancheId }) => kind === 'offset' && trancheId === id,
  )
}

type Booked = {
  claim: { id: string; dossierId: string }
  kind: ClaimBookingKind
  amountRappen: Rappen
  /** The day of the decision where it is not told. */
  bookedOn?: string | undefined
  trancheId?: string
  reverses?: Pick<Booking, 'id' | 'trancheId'>
  text?: string | undefined
}

/** A booking on a tranche that was released before it was held has it released anew: it transfers another amount. */
export function book(
  tx: Tx,
  { claim, kind, amountRappen, bookedOn, trancheId, reverses, text = '' }: Booked,
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
      reversesId: reverses?.id ?? null,
      text,
      bookedBy: person?.id ?? null,
      bookedAt: now.toISOString(),
    })
    .run()
  const changed = trancheId ?? reverses?.trancheId
  if (changed)
    tx.update(tranches)
      .set({ heldFrom: 'planned' })
      .where(and(eq(tranches.id, changed), eq(tranches.heldFrom, 'released')))
      .run()
}
