import { eq } from 'drizzle-orm'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import type { Person } from '#app/domain/roles.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { amendmentEffects } from './agreement/amendment-effects.server.ts'
import { amendmentFacts } from './agreement/amendment-facts.server.ts'
import {
  type BeginningRequest,
  type Door,
  type Stateful,
  type Taken,
  type TransitionRequest,
  type TransitionResult,
  take,
} from './door.server.ts'
import { dossierEffects } from './dossier/dossier-effects.server.ts'
import { dossierFacts } from './dossier/dossier-facts.server.ts'
import { type Dossier, dossierById } from './dossier/dossiers.server.ts'
import { recordsIn } from './dossier/folder.server.ts'
import type { FollowUp } from './effect.server.ts'
import { calculationOf } from './money/calculations.server.ts'
import { claimEffects, trancheEffects } from './money/money-effects.server.ts'
import { claimFacts, trancheFacts } from './money/money-facts.server.ts'
import { reportingYearEffects } from './report/report-effects.server.ts'
import { reportingYearById, reportingYearFacts, settlementFor } from './report/report-facts.server.ts'

/**
 * Takes a record from one state to the next, or brings it into being: the only code that writes a state. State, audit event, mails and
 * follow-up records are committed together or not at all.
 */
export function applyTransition<
  Row extends Stateful,
  F extends { state: string },
  A extends string,
  E extends string,
>(door: Door<Row, F, A, E>, request: TransitionRequest<A> | BeginningRequest<Row, A>): TransitionResult {
  return orRollBack((tx) => withFollowUps(tx, take(tx, door, request), request))
}

type By = { person: Person | null; now: Date }

/** A follow-up that is refused undoes the transition that caused it. */
function withFollowUps(tx: Tx, taken: Taken, by: By): TransitionResult {
  if (!taken.ok) return taken
  const { followUps, ...result } = taken
  for (const step of followUps) {
    const followed = withFollowUps(tx, follow(tx, step, by), by)
    if (!followed.ok)
      throw new Error(`A follow-up was refused: ${step.machine} ${step.action}, ${followed.refusal}`)
  }
  return result
}

function follow(tx: Tx, step: FollowUp, { person, now }: By): Taken {
  const today = dayOf(now)
  switch (step.machine) {
    case 'dossier':
      return take(tx, dossierDoor, {
        ...step,
        ...asItStands(tx, dossierDoor, step, today),
        person,
        input: step.input,
        now,
      })
    case 'amendment':
      return take(tx, amendmentDoor, { ...step, ...asItStands(tx, amendmentDoor, step, today), now })
    case 'tranche':
      return take(tx, trancheDoor, { ...step, ...asItStands(tx, trancheDoor, step, today), now })
    case 'claim':
      return take(tx, claimDoor, { ...step, ...asItStands(tx, claimDoor, step, today), now })
    case 'reportingYear':
      return take(tx, reportingYearDoor, { ...step, ...asItStands(tx, reportingYearDoor, step, today), now })
  }
}

type Finder = { find: (tx: Tx, id: string, today: string) => Stateful | undefined }

function asItStands(
  tx: Tx,
  { find }: Finder,
  { id, reason = '' }: { id: string; reason?: string },
  today: string,
) {
  return { person: null, version: find(tx, id, today)?.version ?? 0, input: { reason } }
}

export const dossierDoor = door({
  machine: dossierMachine,
  happened: (action) => ({ machine: 'dossier', action }),
  find: dossierRow,
  all: (dossier) => [asRow(dossier)],
  facts: dossierFacts,
  effects: dossierEffects,
  about: (_row, dossier) => ({
    year: null,
    amountRappen: calculationOf(dossier)?.result.fullYear ?? null,
  }),
  write: (tx, { id }, { state, version, now }) =>
    tx
      .update(dossiers)
      .set({ state, version, updatedAt: now.toISOString() })
      .where(eq(dossiers.id, id))
      .run(),
})

export const amendmentDoor = door({
  machine: amendmentMachine,
  happened: (action, to) => ({
    machine: 'amendment',
    action: action === 'accept' && to === 'proposed' ? 'accept_first' : action,
  }),
  find: (tx, id) => tx.select().from(amendments).where(eq(amendments.id, id)).get(),
  all: ({ id }) => recordsIn(id, 'amendments'),
  facts: amendmentFacts,
  effects: amendmentEffects,
  about: ({ number }) => ({ year: null, amountRappen: null, amendment: number }),
  write: (tx, row, { state, version }) =>
    row.version === 0
      ? tx
          .insert(amendments)
          .values({ ...row, state, version })
          .run()
      : tx.update(amendments).set({ state, version }).where(eq(amendments.id, row.id)).run(),
})

export const reportingYearDoor = door({
  machine: reportingYearMachine,
  happened: (action) => ({ machine: 'reportingYear', action }),
  find: reportingYearById,
  all: ({ id }) => recordsIn(id, 'reportingYears'),
  facts: (row, { periodId }) => reportingYearFacts(row, periodId),
  effects: reportingYearEffects,
  about: ({ id, year, dossierId }) => ({
    year,
    amountRappen: settlementFor({ id, dossierId })?.finalRappen ?? null,
  }),
  write: (tx, { id }, { state, version }) =>
    tx.update(reportingYears).set({ state, version }).where(eq(reportingYears.id, id)).run(),
})

export const trancheDoor = door({
  machine: trancheMachine,
  happened: (action) => ({ machine: 'tranche', action }),
  find: (tx, id) => tx.select().from(tranches).where(eq(tranches.id, id)).get(),
  all: ({ id }) => recordsIn(id, 'tranches'),
  facts: trancheFacts,
  effects: trancheEffects,
  about: ({ year, amountRappen }) => ({ year, amountRappen }),
  write: (tx, { id }, { state, version }) =>
    tx.update(tranches).set({ state, version }).where(eq(tranches.id, id)).run(),
})

export const claimDoor = door({
  machine: claimMachine,
  happened: (action) => ({ machine: 'claim', action }),
  find: (tx, id) => tx.select().from(claims).where(eq(claims.id, id)).get(),
  all: ({ id }) => recordsIn(id, 'claims'),
  facts: claimFacts,
  effects: claimEffects,
  about: ({ reportingYearId, amountRappen }, _dossier, tx) => ({
    year: reportingYearById(tx, reportingYearId)?.year ?? null,
    amountRappen,
  }),
  write: (tx, { id }, { state, version }) =>
    tx.update(claims).set({ state, version }).where(eq(claims.id, id)).run(),
})

function dossierRow(_tx: Tx, id: string, today: string) {
  const dossier = dossierById(id, today)
  return dossier && asRow(dossier)
}

function asRow(dossier: Dossier) {
  return { ...dossier, dossierId: dossier.id }
}

function door<Row extends Stateful, F extends { state: string }, A extends string, E extends string>(
  parts: Door<Row, F, A, E>,
) {
  return parts
}
