import { eq } from 'drizzle-orm'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { type Actor, decide, type Machine } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { type Person, rolesFor } from '#app/domain/roles.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { isAcceptedAmendment } from './agreement/amendment-effects.server.ts'
import { dossierEffects } from './dossier/dossier-effects.server.ts'
import { dossierFacts } from './dossier/dossier-facts.server.ts'
import { type Dossier, dossierById } from './dossier/dossiers.server.ts'
import type { Effects, FollowUp } from './effect.server.ts'
import { type About, queueTransitionMails } from './mail/transition-mails.server.ts'
import { calculationOf } from './money/calculations.server.ts'
import { claimEffects, trancheEffects } from './money/money-effects.server.ts'
import { claimFacts, trancheFacts } from './money/money-facts.server.ts'
import { appendEvent, latestOn, type Meanwhile } from './records/audit.server.ts'
import { documentById } from './records/documents.server.ts'
import { reportingYearEffects } from './report/report-effects.server.ts'
import { reportingYearById, reportingYearFacts } from './report/report-facts.server.ts'
import { settlementFor } from './report/reports.server.ts'

type Stateful = { id: string; state: string; version: number; dossierId: string }

/** A machine together with the records it moves. */
export type Door<
  Row extends Stateful,
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
> = {
  machine: Machine<S, F, A, G, E>
  happened: (action: A) => Happened
  find: (tx: Tx, id: string) => Row | undefined
  facts: (row: Row, dossier: Dossier, tx: Tx) => F
  effects: Effects<E, Row, F>
  /** What the mails of this record are about. */
  about: (row: Row, dossier: Dossier, tx: Tx) => About
  write: (tx: Tx, row: Row, next: { state: S; version: number; now: Date }) => void
}

export type TransitionRequest<A extends string> = {
  id: string
  action: A
  /** Null: the portal itself, where only the calendar decides. */
  person: Person | null
  /** The version of the page the person was looking at. */
  version: number
  input?: TransitionInput
  /** Records that come into being together with the transition, or not at all; answers what it adds to the input. */
  prepare?: (tx: Tx) => TransitionInput
  now: Date
}

export type Refusal = {
  refusal: 'not_found' | 'changed_meanwhile' | 'wrong_role' | 'wrong_state' | 'not_fulfilled'
  reasons: readonly Reason[]
  /** What happened to the record since the page was drawn. */
  meanwhile?: Meanwhile | null
}
export type TransitionResult = { ok: true; state: string; version: number } | ({ ok: false } & Refusal)

/**
 * Takes a record from one state to the next: the only code that writes a state. State, audit event, mails and
 * follow-up records are committed together or not at all.
 */
export function applyTransition<
  Row extends Stateful,
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>(door: Door<Row, S, F, A, G, E>, request: TransitionRequest<A>): TransitionResult {
  return orRollBack((tx) => transit(tx, door, request))
}

function transit<
  Row extends Stateful,
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>(tx: Tx, door: Door<Row, S, F, A, G, E>, request: TransitionRequest<A>): TransitionResult {
  const { id, action, person, version, prepare, now } = request
  const row = door.find(tx, id)
  const dossier = row && dossierById(tx, row.dossierId)
  if (!row || !dossier) return refused('not_found')
  if (row.version !== version)
    return {
      ...refused('changed_meanwhile'),
      meanwhile: latestOn(tx, { machine: door.machine.name, recordId: id }),
    }

  const today = dayOf(now)
  const input = withOwnRecords(tx, dossier, { ...request.input, ...prepare?.(tx) })
  const facts = door.facts(row, dossier, tx)
  const decision = decide(door.machine, action, { facts, actor: actorOn(person, dossier), input, today })
  if (!decision.allowed) return refused(decision.refusal, decision.reasons)

  door.write(tx, row, { state: decision.to, version: version + 1, now })
  recordEvent(tx, { happened: door.happened(action), row, dossier, to: decision.to, person, input, now })
  const context = { tx, dossier, row, facts, input, person, now, today }
  const followUps = decision.effects.flatMap((effect) => door.effects[effect](context) ?? [])
  queueTransitionMails(tx, {
    mails: decision.mails,
    machine: door.machine.name,
    dossier,
    recordId: row.id,
    version: row.version,
    about: door.about(row, dossier, tx),
    input,
    now,
  })
  for (const step of followUps) follow(tx, step, now)
  return { ok: true, state: decision.to, version: version + 1 }
}

/** A document counts only on the dossier it belongs to, an amendment only where it is accepted. */
function withOwnRecords(tx: Tx, { id }: Dossier, input: TransitionInput): TransitionInput {
  const { documentId, amendmentId, ...typed } = input
  const document = documentId === undefined ? undefined : documentById(documentId, tx)
  return {
    ...typed,
    ...(document?.dossierId === id && document.removedAt === null && { documentId: document.id }),
    ...(amendmentId !== undefined &&
      isAcceptedAmendment(tx, { id: amendmentId, dossierId: id }) && { amendmentId }),
  }
}

function actorOn(person: Person | null, dossier: Dossier): Actor {
  if (!person) return { id: null, roles: ['system'] }
  return { id: person.id, roles: rolesFor(person.memberships, dossier.party.leadBfsNumber) }
}

type Happening = {
  happened: Happened
  row: Stateful
  dossier: Dossier
  to: string
  person: Person | null
  input: TransitionInput
  now: Date
}

function recordEvent(tx: Tx, { happened, row, dossier, to, person, input, now }: Happening) {
  const { reason = '', ...data } = input
  appendEvent(tx, {
    at: now.toISOString(),
    actorId: person?.id ?? null,
    actorName: person?.name ?? 'Portal',
    ...happened,
    recordId: row.id,
    dossierId: dossier.id,
    fromState: row.state,
    toState: to,
    reason,
    data,
  })
}

/** Taken by the portal itself; one that is refused undoes the transition that caused it. */
function follow(tx: Tx, step: FollowUp, now: Date) {
  const result = taken(tx, step, now)
  if (!result.ok)
    throw new Error(`A follow-up was refused: ${step.machine} ${step.action}, ${result.refusal}`)
}

function taken(tx: Tx, step: FollowUp, now: Date) {
  switch (step.machine) {
    case 'tranche':
      return transit(tx, trancheDoor, { ...step, ...asItStands(tx, trancheDoor, step), now })
    case 'claim':
      return transit(tx, claimDoor, { ...step, ...asItStands(tx, claimDoor, step), now })
    case 'reportingYear':
      return transit(tx, reportingYearDoor, { ...step, ...asItStands(tx, reportingYearDoor, step), now })
  }
}

type Finder = { find: (tx: Tx, id: string) => Stateful | undefined }

function asItStands(tx: Tx, { find }: Finder, step: { id: string; reason?: string }) {
  return { person: null, version: find(tx, step.id)?.version ?? 0, input: { reason: step.reason ?? '' } }
}

function refused(refusal: Refusal['refusal'], reasons: readonly Reason[] = []) {
  return { ok: false as const, refusal, reasons }
}

export const dossierDoor = door({
  machine: dossierMachine,
  happened: (action) => ({ machine: 'dossier', action }),
  find: dossierRow,
  facts: (row, _dossier, tx) => dossierFacts(row, tx),
  effects: dossierEffects,
  about: (_row, dossier, tx) => ({
    year: null,
    amountRappen: calculationOf(dossier, tx)?.result.fullYear ?? null,
  }),
  write: (tx, { id }, { state, version, now }) =>
    tx
      .update(dossiers)
      .set({ state, version, updatedAt: now.toISOString() })
      .where(eq(dossiers.id, id))
      .run(),
})

export const reportingYearDoor = door({
  machine: reportingYearMachine,
  happened: (action) => ({ machine: 'reportingYear', action }),
  find: reportingYearById,
  facts: (row, { periodId }, tx) => reportingYearFacts(row, periodId, tx),
  effects: reportingYearEffects,
  about: ({ id, year }, _dossier, tx) => ({
    year,
    amountRappen: settlementFor(id, tx)?.finalRappen ?? null,
  }),
  write: (tx, { id }, { state, version }) =>
    tx.update(reportingYears).set({ state, version }).where(eq(reportingYears.id, id)).run(),
})

export const trancheDoor = door({
  machine: trancheMachine,
  happened: (action) => ({ machine: 'tranche', action }),
  find: (tx, id) => tx.select().from(tranches).where(eq(tranches.id, id)).get(),
  facts: (row, dossier, tx) => trancheFacts(row, dossier, tx),
  effects: trancheEffects,
  about: ({ year, amountRappen }) => ({ year, amountRappen }),
  write: (tx, { id }, { state, version }) =>
    tx.update(tranches).set({ state, version }).where(eq(tranches.id, id)).run(),
})

export const claimDoor = door({
  machine: claimMachine,
  happened: (action) => ({ machine: 'claim', action }),
  find: (tx, id) => tx.select().from(claims).where(eq(claims.id, id)).get(),
  facts: (row, _dossier, tx) => claimFacts(row, tx),
  effects: claimEffects,
  about: ({ reportingYearId, amountRappen }, _dossier, tx) => ({
    year: reportingYearById(tx, reportingYearId)?.year ?? null,
    amountRappen,
  }),
  write: (tx, { id }, { state, version }) =>
    tx.update(claims).set({ state, version }).where(eq(claims.id, id)).run(),
})

function dossierRow(tx: Tx, id: string) {
  const dossier = dossierById(tx, id)
  return dossier && { ...dossier, dossierId: dossier.id }
}

function door<
  Row extends Stateful,
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>(parts: Door<Row, S, F, A, G, E>) {
  return parts
}
