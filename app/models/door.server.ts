import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { awaitedBy, barredFrom, decide, heldUpBy } from '#app/domain/lifecycle/decide.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { ConfirmingRole } from '#app/domain/lifecycle/proposal.ts'
import { type Reason, reason as reasonFor } from '#app/domain/lifecycle/reasons.ts'
import type { Refusal } from '#app/domain/lifecycle/refusal.ts'
import type { Machine } from '#app/domain/lifecycle/table.ts'
import type { Person, Role } from '#app/domain/roles.ts'
import type { Tx } from '#db/client.server.ts'
import type { Decided } from '#db/decided-states.ts'
import { actorOn, askerMissing } from './actor.server.ts'
import { amendmentComingIntoForce } from './agreement/amendment-records.server.ts'
import { type AtDossier, type Dossier, dossierById, type VisibleDossier } from './dossier/dossiers.server.ts'
import { type Proposal, waitsAlready } from './dossier/proposals.server.ts'
import { endProposals, keepProposal } from './dossier/proposing.server.ts'
import type { ActingPerson, Effects, FollowUp } from './effect.server.ts'
import type { About } from './mail/transition-mail-facts.server.ts'
import { queueTransitionMails } from './mail/transition-mails.server.ts'
import { recordAct } from './records/audit.server.ts'
import { documentById } from './records/documents.server.ts'
import { latestOn } from './records/meanwhile.server.ts'
import { restsOn } from './records/rests-on.server.ts'
import { markOfFigures } from './shown-figures.server.ts'

/** A record with a life; one that is not there yet has the version 0. */
export type Stateful = { id: string; state: string; version: number; dossierId: string }

/** A machine together with the records it moves. */
export type Door<Row extends Stateful, F extends { state: string }, A extends string, E extends string> = {
  machine: Machine<F['state'], F, A, string, E>
  happened: (action: A, to: F['state']) => Happened
  find: (tx: Tx, id: string, today: string) => Row | undefined
  /** All of a dossier. */
  all: (dossier: Dossier) => readonly Row[]
  facts: (row: Row, dossier: Dossier) => F
  /** What the page of a step shows and the step fixes, where there are such figures. */
  figures?: (action: A, row: Row, dossier: Dossier) => unknown
  /** Roles that somebody has on this record alone, beside those on its dossier. */
  rolesOn?: (person: Person, row: Row) => readonly Role[]
  effects: Effects<E, Row, F>
  /** What its events keep of a record beside what was typed. */
  kept?: (row: Row) => Readonly<Record<string, string | number>>
  /** What the mails of this record are about. */
  about: (row: Row, dossier: Dossier, tx: Tx) => About
  write: (tx: Tx, row: Row, next: { state: Decided<F['state']>; version: number; now: Date }) => void
}

type Confirmed = { id: string; proposedBy: string; proposedByName: string; asked: ConfirmingRole }

type Step<A extends string> = {
  action: A
  /** Null: the portal itself, where only the calendar decides. */
  person: Person | null
  input?: TransitionInput
  now: Date
}

export type TransitionRequest<A extends string> = Step<A> & {
  id: string
  /** The proposal that this person confirms. */
  confirms?: Confirmed
  /** The version of the page the person was looking at. */
  version: number
  /** Records that come into being together with the transition, or not at all; answers what it adds to the input. */
  prepare?: (tx: Tx) => TransitionInput
}

/** For a transition from nowhere: the record it brings into being, with the version 0; kept only if it is allowed. */
export type BeginningRequest<Row, A extends string> = Step<A> & { record: (tx: Tx) => Row }

type Refused = { ok: false } & Refusal<
  'not_found' | 'changed_meanwhile' | 'wrong_role' | 'wrong_state' | 'not_fulfilled'
>
/** `proposed`: nothing has moved yet, the step waits for another person. */
type Moved = { ok: true; state: string; version: number; proposed?: true }
export type TransitionResult = Moved | Refused
export type Taken = (Moved & { followUps: FollowUp[]; dossierId: string }) | Refused

/** Decides on the record as it was seen, and if the step is allowed writes state, event, follow-up records and mails. */
export function take<Row extends Stateful, F extends { state: string }, A extends string, E extends string>(
  tx: Tx,
  door: Door<Row, F, A, E>,
  request: TransitionRequest<A> | BeginningRequest<Row, A>,
): Taken {
  const { action, person, now } = request
  const today = dayOf(now)
  const begins = 'record' in request
  const row = begins ? request.record(tx) : door.find(tx, request.id, today)
  const dossier = row && dossierById(row.dossierId, today)
  if (!row || !dossier) return refused('not_found')
  const { machine } = door
  if (!begins && row.version !== request.version) {
    const meanwhile = latestOn(tx, { machine: machine.name, recordId: row.id })
    return { ...refused('changed_meanwhile'), meanwhile }
  }
  const { figures } = request.input ?? {}
  if (figures !== undefined && figures !== (markOfFigures(door, action, { row, dossier }) ?? ''))
    return refused('changed_meanwhile', [reasonFor('figures_changed')])

  const confirms = begins ? undefined : request.confirms
  const actor = actorOn(person, dossier, person ? door.rolesOn?.(person, row) : [])
  const barred = barredFrom(machine, action, { state: row.state, actor, begins, confirms })
  if (barred) return refused(barred.refusal, barred.reasons)
  const missing = askerMissing(door, { action, row, dossier, by: confirms, today })
  if (missing.length > 0) return refused('not_fulfilled', missing)
  const added = begins ? {} : request.prepare?.(tx)
  const input = withOwnRecords(tx, dossier, { ...request.input, ...added })
  const facts = door.facts(row, dossier)
  const decision = decide(machine, action, { facts, actor, input, today, begins, confirms })
  if (!decision.allowed) return refused(decision.refusal, decision.reasons)
  const waits = confirms ? [] : waitsAlready(dossier.id, { id: row.id, action })
  if (waits.length > 0) return refused('not_fulfilled', waits)

  if (decision.awaits && person) {
    const { year } = door.about(row, dossier, tx)
    const step = { machine: machine.name, recordId: row.id, year, action, version: row.version, input }
    const asked = decision.awaits
    const word = { facts, input, today, confirms: { asked, proposedBy: person.id } }
    const mayConfirm = (id: string) =>
      decide(machine, action, { ...word, actor: { id, roles: [asked] } }).allowed
    if (!keepProposal(tx, { dossier, ...step, asked, mayConfirm, person, now }))
      return refused('not_fulfilled', [reasonFor('nobody_to_confirm')])
    const stays = { state: row.state, version: row.version, dossierId: dossier.id }
    return { ok: true, ...stays, proposed: true, followUps: [] }
  }
  const { to, mails, effects } = decision
  endProposals(tx, { dossier, recordId: row.id, confirmed: confirms?.id, person, now })
  const version = row.version + 1
  door.write(tx, row, { state: to as Decided<typeof to>, version, now })
  const context = { tx, dossier, row, facts, input, person: decider(person, confirms), now, today }
  const followUps = effects.flatMap((effect) => door.effects[effect](context) ?? [])
  const { year } = door.about(row, dossier, tx)
  const { reason = '', ...written } = input
  const typed = { ...(year !== null && { year }), ...door.kept?.(row), ...written }
  const data = confirms ? { ...typed, proposedBy: confirms.proposedBy } : typed
  const told = { ...door.happened(action, to), recordId: row.id, dossierId: dossier.id, reason, data }
  const fromState = row.version === 0 ? null : row.state
  const rests = restsOn({ machine: machine.name, row, dossier })
  const moved = {
    mails,
    machine: machine.name,
    recordId: row.id,
    fromState,
    version: row.version,
    actor: person?.id,
  }
  queueTransitionMails(tx, { ...moved, dossier, about: door.about(row, dossier, tx), input, now })
  // Last: the event answers for all that was written, the mails too.
  recordAct(tx, { ...told, person, now, fromState, toState: to, restsOn: rests })
  return { ok: true, state: to, version, followUps, dossierId: dossier.id }
}

/** What the door says today to a step that waits, whoever of those that were asked for their word gives it. */
export function decisionOn<
  Row extends Stateful,
  F extends { state: string },
  A extends string,
  E extends string,
>(
  tx: Tx,
  door: Door<Row, F, A, E>,
  { recordId, action, input, asked, proposedBy }: Waiting<A>,
  today: string,
) {
  const row = door.find(tx, recordId, today)
  const dossier = row && dossierById(row.dossierId, today)
  if (!row || !dossier) return undefined
  const by = { asked, proposedBy }
  const missing = askerMissing(door, { action, row, dossier, by, today })
  if (missing.length > 0) return { ...refused('not_fulfilled', missing), allowed: false as const }
  return decide(door.machine, action, {
    facts: door.facts(row, dossier),
    actor: { id: null, roles: [asked] },
    input: withOwnRecords(tx, dossier, input),
    today,
    confirms: by,
  })
}

type Waiting<A> = Pick<Proposal, 'recordId' | 'input' | 'asked' | 'proposedBy'> & { action: A }

/** Why somebody at this dossier is refused a step on one of its records whatever is typed; nothing where the form is open. */
export function heldUpAt<
  Row extends Stateful,
  F extends { state: string },
  A extends string,
  E extends string,
>(
  door: Door<Row, F, A, E>,
  { id, action }: { id: string; action: A },
  at: AtDossier<VisibleDossier>,
): Reason[] {
  const situation = situationOf(door, id, at)
  if (!situation) return []
  const waits = waitsAlready(at.dossier.id, { id, action })
  return waits.length > 0 ? waits : heldUpBy(door.machine, action, situation)
}

/** Whose word somebody's step on one of the records of this dossier will wait for. */
export function awaitedAt<
  Row extends Stateful,
  F extends { state: string },
  A extends string,
  E extends string,
>(
  door: Door<Row, F, A, E>,
  { id, action }: { id: string; action: A },
  at: AtDossier<VisibleDossier>,
): ConfirmingRole | undefined {
  const situation = situationOf(door, id, at)
  return situation && awaitedBy(door.machine, action, situation)
}

/** What the guards of a record look at where somebody at its dossier acts on it; undefined where it has no such record. */
export function situationOf<
  Row extends Stateful,
  F extends { state: string },
  A extends string,
  E extends string,
>(
  { all, facts, rolesOn }: Door<Row, F, A, E>,
  id: string,
  { dossier, person, now }: AtDossier<VisibleDossier>,
) {
  const row = all(dossier).find((one) => one.id === id)
  if (!row) return undefined
  const actor = actorOn(person, dossier, rolesOn?.(person, row))
  return { facts: facts(row, dossier), actor, today: dayOf(now) }
}

/** A document counts only on the dossier it belongs to, an amendment only on its own as it comes into force. */
function withOwnRecords(tx: Tx, dossier: Dossier, input: TransitionInput): TransitionInput {
  const { documentId, amendmentId, ...typed } = input
  const document = documentId === undefined ? undefined : documentById(documentId)
  const owned = document?.dossierId === dossier.id && document.removedAt === null
  const comes = amendmentId !== undefined && amendmentComingIntoForce(tx, dossier, amendmentId)
  return { ...typed, ...(owned && { documentId }), ...(comes && { amendmentId }) }
}

/** Two parties agree with one voice each; within the canton the second person looks, and the first has decided. */
function decider(person: Person | null, confirms: Confirmed | undefined): ActingPerson {
  if (confirms?.asked !== 'second') return person
  return { id: confirms.proposedBy, name: confirms.proposedByName, memberships: [] }
}

function refused(refusal: Refused['refusal'], reasons: readonly Reason[] = []) {
  return { ok: false as const, refusal, reasons }
}
