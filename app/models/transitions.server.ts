import '#app/models/programme/settings-effect.server.ts'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import type { Person } from '#app/domain/roles.ts'
import { inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { dossiersBeingAmended, overtakenAmendments } from './agreement/overtaken-amendments.server.ts'
import {
  type BeginningRequest,
  type Door,
  type Stateful,
  type Taken,
  type TransitionRequest,
  type TransitionResult,
  take,
} from './door.server.ts'
import {
  amendmentDoor,
  claimDoor,
  DOORS,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from './doors.server.ts'
import { overtakeBlocked } from './dossier/blocked-proposals.server.ts'
import type { Dossier } from './dossier/dossiers.server.ts'
import { markOfFacts } from './dossier/proposal-facts.server.ts'
import { proposalOf } from './dossier/proposals.server.ts'
import type { FollowUp } from './effect.server.ts'

/**
 * Takes a record from one state to the next, or brings it into being: the only way to write a state. State, audit
 * event, mails and follow-up records are committed together or not at all.
 */
export function applyTransition<
  Row extends Stateful,
  F extends { state: string },
  A extends string,
  E extends string,
>(door: Door<Row, F, A, E>, request: TransitionRequest<A> | BeginningRequest<Row, A>): TransitionResult {
  return orRollBack((tx) => whole(tx, take(tx, door, request), request))
}

/**
 * Another person's word: the step is taken as it was proposed, if everything it rests on holds today. Each step on its
 * record ends a proposal, so the record has at most been written on since: a draft is nothing that these steps rest on.
 */
export function confirmProposal({
  dossier,
  id,
  person,
  now,
  figures,
}: {
  dossier: Dossier
  id: string
  person: Person
  now: Date
  /** The mark of the facts that the page showed. */
  figures?: string | undefined
}): TransitionResult {
  return orRollBack((tx) => {
    const proposal = proposalOf(dossier.id, id)
    if (!proposal) return { ok: false, refusal: 'not_found', reasons: [] }
    if (proposal.outcome !== null) return { ok: false, refusal: 'wrong_state', reasons: [] }
    if (figures !== undefined && figures !== markOfFacts(proposal, dossier))
      return { ok: false, refusal: 'changed_meanwhile', reasons: [reason('figures_changed')] }
    const { machine, recordId, action } = proposal
    // What the first person saw was compared when the step was asked for.
    const { figures: _asked, ...input } = proposal.input
    const door = DOORS[machine] as unknown as Door<Stateful, { state: string }, string, string>
    const { version } = asItStands(tx, door, { id: recordId }, dayOf(now))
    const taken = take(tx, door, { id: recordId, action, version, input, person, now, confirms: proposal })
    return whole(tx, taken, { person, now })
  })
}

type By = { person: Person | null; now: Date }

/** A step with all that follows from it, also for what waits on other records of its dossier. */
function whole(tx: Tx, taken: Taken, by: By): TransitionResult {
  const result = withFollowUps(tx, taken, by)
  if (!taken.ok) return result
  overtakeBlocked(tx, taken.dossierId, by)
  overtakeAmendments(tx, taken.dossierId, by.now)
  return result
}

/** The amendments that the calendar, another dossier or the programme lets come into force no more. */
export function overtakeAllAmendments(now: Date) {
  for (const dossierId of dossiersBeingAmended())
    inTransaction((tx) => overtakeAmendments(tx, dossierId, now))
}

function overtakeAmendments(tx: Tx, dossierId: string, now: Date) {
  for (const step of overtakenAmendments(dossierId, dayOf(now)))
    withFollowUps(tx, follow(tx, step, { person: null, now }), { person: null, now })
}

/** A follow-up that is refused undoes the transition that caused it. */
function withFollowUps(tx: Tx, taken: Taken, by: By): TransitionResult {
  if (!taken.ok) return taken
  const { followUps, dossierId: _at, ...result } = taken
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
      return take(tx, dossierDoor, { ...asItStands(tx, dossierDoor, step, today), ...step, person, now })
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
  { id, reason = '', input = { reason } }: { id: string; reason?: string; input?: TransitionInput },
  today: string,
) {
  return { person: null, version: find(tx, id, today)?.version ?? 0, input }
}
