import { and, asc, eq, max, ne } from 'drizzle-orm'
import type { TrancheEffect, TrancheFacts } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { notReceived } from '#app/domain/not-received.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { EffectContext, Effects, FollowUp } from '#app/models/effect.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { tranches } from '#db/schema/money.ts'
import { offsetsOn } from './claim-bookings.server.ts'
import { LIVE, type Tranche } from './money-facts.server.ts'
import { askedBackOf, claimedOf } from './year-money.server.ts'

type Context = EffectContext<Tranche, TrancheFacts>

export const trancheEffects: Effects<TrancheEffect, Tranche, TrancheFacts> = {
  recordHold: ({ tx, row, input }) => {
    tx.update(tranches)
      .set({
        holdReason: input.reason ?? '',
        heldFrom: row.state === 'released' ? 'released' : 'planned',
        heldForReportOf: input.untilReportOf ?? null,
      })
      .where(eq(tranches.id, row.id))
      .run()
  },
  clearHold: ({ tx, row }) => liftHold(tx, row),
  fitIntoYear,
  planAgain,
  /** What was to be kept back from this tranche is due in cash again. */
  lapseOffsets: ({ row, input }) => lapsedOffsets(row, { bears: rappen(0), reason: input.reason }),
  planReplacement: (context) => {
    const { tx, row, today } = context
    const { amountRappen, followUps } = unpaid(context)
    const { id: _id, version: _version, state: _state, number: replaces, ...same } = row
    const dueOn = row.dueOn > today ? row.dueOn : today
    if (amountRappen > 0) planTranche(tx, { ...same, replaces, amountRappen, dueOn })
    return followUps
  },
}

/** What the bank sent back is planned again, as far as it is owed: nothing of it is left where all was asked back. */
function planAgain(context: Context): FollowUp[] {
  const { tx, row, input } = context
  const { amountRappen, followUps } = unpaid(context)
  const { id } = row
  const cancelled = { machine: 'tranche' as const, id, action: 'cancel' as const, reason: input.reason ?? '' }
  return [
    ...followUps,
    ...resizeTranche(tx, row, { amountRappen, reason: input.reason }),
    ...(amountRappen === 0 ? [cancelled] : []),
  ]
}

/**
 * Of a payment that the municipality did not get: what is paid in its place, once its year’s claims ask for less, and no
 * more than an amendment has left of the year. While the year is open again only what was waived of it falls away: the
 * settlement to come says what is owed.
 */
function unpaid(context: Context): { amountRappen: Rappen; followUps: FollowUp[] } {
  const { row, facts, input } = context
  const claims = askedBackOf(row)
  const { notOwed, owedRappen } = notReceived(row.amountRappen, claims)
  const followUps = notOwed.map(({ claimId: id, amountRappen }) => ({
    machine: 'claim' as const,
    id,
    action: claims.some((one) => one.claimId === id && one.openRappen > 0)
      ? ('not_received' as const)
      : ('lapse_waiver' as const),
    input: { reason: input.reason ?? '', notReceived: { trancheId: row.id, amountRappen } },
  }))
  const left = leftFor(context, sumRappen(notOwed.map(({ amountRappen }) => amountRappen)))
  const owed = facts.isOwed ? owedRappen : row.amountRappen
  return { amountRappen: rappen(Math.min(owed, left)), followUps }
}

/**
 * What stood aside while the year was amended comes back as what the others leave of the year and of what is claimed
 * back of it: of a settled year that is what it was.
 */
function fitIntoYear(context: Context): FollowUp[] {
  const { tx, row, input } = context
  return resizeTranche(tx, row, { amountRappen: leftFor(context), reason: input.reason })
}

/** At most as much as it was; `notOwed` is no longer claimed back. */
function leftFor({ row, facts }: Context, notOwed = 0): Rappen {
  const others = recordsIn(row.dossierId, 'tranches').filter(
    ({ id, year, state }) => id !== row.id && year === row.year && isOneOf(LIVE, state),
  )
  const taken = others.reduce((sum, { amountRappen }) => sum + amountRappen, 0)
  const left = facts.entitlementRappen + claimedOf(row) - notOwed - taken
  return rappen(Math.max(0, Math.min(row.amountRappen, left)))
}

type Resized = { amountRappen: Rappen; reason: string | undefined }

/**
 * A tranche of another size: what it cannot bear any more of the claims set off against it is open again, and where it
 * was released before it was held, it is to be released anew.
 */
export function resizeTranche(tx: Tx, tranche: Tranche, { amountRappen, reason }: Resized): FollowUp[] {
  const heldFrom = tranche.heldFrom && ('planned' as const)
  if (amountRappen !== tranche.amountRappen)
    tx.update(tranches).set({ amountRappen, heldFrom }).where(eq(tranches.id, tranche.id)).run()
  return lapsedOffsets(tranche, { bears: amountRappen, reason })
}

/** The claims that a tranche does not bear in full any more, the first set off before the later ones. */
function lapsedOffsets(
  tranche: Tranche,
  { bears, reason = '' }: { bears: Rappen; reason: string | undefined },
): FollowUp[] {
  const onClaims = new Map<string, number>()
  for (const { claimId, amountRappen } of offsetsOn(tranche))
    onClaims.set(claimId, (onClaims.get(claimId) ?? 0) + amountRappen)
  let left: number = bears
  return [...onClaims].flatMap(([id, offset]) => {
    const borne = rappen(Math.min(left, offset))
    left -= borne
    if (borne === offset) return []
    const input = { reason, borne: { trancheId: tranche.id, amountRappen: borne } }
    return [{ machine: 'claim' as const, id, action: 'reinstate' as const, input }]
  })
}

type NewTranche = Omit<typeof tranches.$inferInsert, 'id' | 'number' | 'version' | 'state'>

/** A further tranche of a year. */
function planTranche(tx: Tx, tranche: NewTranche): string {
  const id = newId()
  const last = tx
    .select({ number: max(tranches.number) })
    .from(tranches)
    .where(and(eq(tranches.dossierId, tranche.dossierId), eq(tranches.year, tranche.year)))
    .get()
  tx.insert(tranches)
    .values({ ...tranche, id, number: (last?.number ?? 0) + 1 })
    .run()
  return id
}

/**
 * What is lacking of a settled year. A hold on any of its tranches that nobody has lifted passes on to it, and so does the
 * report that they wait for.
 */
export function planTopUp(tx: Tx, topUp: Omit<NewTranche, 'kind'> & { dossierId: string }): FollowUp[] {
  const held = heldIn(tx, topUp)
  const id = planTranche(tx, { ...topUp, kind: 'top_up', gateYear: gateIn(tx, topUp) })
  const hold = held.at(-1)
  if (!hold) return []
  for (const one of held) liftHold(tx, one)
  const untilReportOf = hold.heldForReportOf ?? undefined
  return [{ machine: 'tranche', id, action: 'hold', input: { reason: hold.holdReason, untilReportOf } }]
}

/** The latest year whose report any of them waits for; null where none does. */
function gateIn(tx: Tx, { dossierId, year }: Pick<Tranche, 'dossierId' | 'year'>): number | null {
  const found = tx
    .select({ gateYear: max(tranches.gateYear) })
    .from(tranches)
    .where(and(eq(tranches.dossierId, dossierId), eq(tranches.year, year)))
    .get()
  return found?.gateYear ?? null
}

/** Also those that were cancelled while they were held. */
function heldIn(tx: Tx, { dossierId, year }: Pick<Tranche, 'dossierId' | 'year'>): Tranche[] {
  return tx
    .select()
    .from(tranches)
    .where(and(eq(tranches.dossierId, dossierId), eq(tranches.year, year), ne(tranches.holdReason, '')))
    .orderBy(asc(tranches.number))
    .all()
}

function liftHold(tx: Tx, { id }: Pick<Tranche, 'id'>) {
  const none = { holdReason: '', heldFrom: null, heldForReportOf: null }
  tx.update(tranches).set(none).where(eq(tranches.id, id)).run()
}
