import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import {
  ASKED,
  CONFIRMING_ROLES,
  type ConfirmingRole,
  type ProposalOutcome,
} from '#app/domain/lifecycle/proposal.ts'
import { type Reason, reason as reasonFor } from '#app/domain/lifecycle/reasons.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { byLatest } from '#app/domain/order.ts'
import { hasRole, isCantonal, type Person, rolesFor, type Side } from '#app/domain/roles.ts'
import { enqueueForEach } from '#app/models/mail/outbox.server.ts'
import { reached } from '#app/models/mail/recipients.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { type Recipient, recipientsOf } from '#app/models/people/role-holders.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { proposals } from '#db/schema/review.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

type Row = typeof proposals.$inferSelect
/** With the names under which it was proposed and came to its end. */
export type Proposal = Row & { proposedByName: string; endedByName: string | null }

/** The steps of a dossier that wait for the word of another person. */
export function openProposals(dossierId: string): readonly Proposal[] {
  return recordsIn(dossierId, 'proposals').filter(({ outcome }) => outcome === null)
}

/** The last step on a record for which the word of another person was asked. */
export function lastProposalOn(dossierId: string, recordId: string): Proposal | undefined {
  const own = recordsIn(dossierId, 'proposals').filter((one) => one.recordId === recordId)
  return own.sort(byLatest(({ proposedAt }) => proposedAt))[0]
}

/** Why a step is not taken that waits already, with where it does. */
export function waitsAlready(dossierId: string, { id, action }: { id: string; action: string }): Reason[] {
  return openProposals(dossierId)
    .filter((one) => one.recordId === id && one.action === action)
    .map((one) => reasonFor('proposal_open', { proposalId: one.id }))
}

/** Those that wait for a person of the canton, on one dossier or on all. */
export function proposalsAwaiting(person: Person, dossier?: Dossier) {
  return dossier
    ? openProposals(dossier.id)
        .filter((proposal) => mayConfirm(proposal, { person, dossier }))
        .map((proposal) => ({ ...proposal, reference: dossier.reference, party: dossier.party.name }))
    : awaitingOnAll(person)
}

function awaitingOnAll(person: Person) {
  const roles = CONFIRMING_ROLES.filter((role) => isCantonal(role) && hasRole(person, role))
  return db
    .select({
      id: proposals.id,
      reference: dossiers.reference,
      party: parties.name,
      year: proposals.year,
      proposedAt: proposals.proposedAt,
    })
    .from(proposals)
    .innerJoin(dossiers, eq(dossiers.id, proposals.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(isNull(proposals.outcome), inArray(proposals.asked, roles), ne(proposals.proposedBy, person.id)),
    )
    .all()
}

type Asking = {
  dossier: Dossier
  machine: MachineName
  recordId: string
  year: number | null
  action: string
  version: number
  input: TransitionInput
  asked: ConfirmingRole
  person: Person
  now: Date
}

/** Keeps a step until another person confirms it, and tells those who can. Nothing is kept where nobody can. */
export function keepProposal(tx: Tx, { dossier, person, now, ...step }: Asking): boolean {
  const lead = { bfsNumber: dossier.party.leadBfsNumber, day: today(now) }
  const holders = recipientsOf(ASKED[step.asked], lead, tx)
  const others = holders.filter(({ id }) => id !== person.id)
  if (others.length === 0) return false
  const kept = tx
    .insert(proposals)
    .values({
      id: newId(),
      dossierId: dossier.id,
      ...step,
      proposedBy: person.id,
      proposedAt: now.toISOString(),
    })
    .returning()
    .get()
  const told = { proposal: kept, dossier, person, now, reason: step.input.reason ?? '' }
  record(tx, told, 'ask')
  tell(tx, others, { ...told, template: 'confirmation-asked' })
  return true
}

type Ending = Pick<Told, 'dossier' | 'now'> & {
  recordId: string
  confirmed?: string | undefined
  person: Person | null
}

/**
 * A step on a record ends what waited on it: the proposal that it confirms, and those that it overtakes. Whoever had
 * asked for one of these is told, unless they took the step themselves.
 */
export function endProposals(tx: Tx, { dossier, recordId, confirmed, person, now }: Ending) {
  const open = tx
    .select()
    .from(proposals)
    .where(and(eq(proposals.recordId, recordId), isNull(proposals.outcome)))
    .all()
  for (const proposal of open) {
    const { id } = proposal
    const outcome = id === confirmed ? 'confirmed' : 'overtaken'
    end(tx, { id, outcome, person, now })
    if (outcome === 'confirmed') continue
    const told = { proposal, dossier, person, now, reason: '' }
    record(tx, told, 'overtake')
    if (proposal.proposedBy !== person?.id) tellProposer(tx, { ...told, template: 'confirmation-overtaken' })
  }
}

/** Who asks or answers, and what was asked for. */
type Word = { dossier: Dossier; id: string; person: Person; now: Date }
type Answered = { ok: true } | Refused<'not_found' | 'wrong_state' | 'wrong_role'>

/** Whoever was asked says no, with a reason; whoever had asked is told. */
export function declineProposal({ reason, ...word }: Word & { reason: string }): Answered {
  return orRollBack((tx) => {
    const { dossier, person, now } = word
    const proposal = proposalOf(dossier.id, word.id)
    if (!proposal) return { ok: false, refusal: 'not_found' }
    if (!mayConfirm(proposal, word)) return { ok: false, refusal: 'wrong_role' }
    if (proposal.outcome !== null) return { ok: false, refusal: 'wrong_state' }
    end(tx, { id: proposal.id, outcome: 'declined', person, now, answer: reason })
    const told = { proposal, dossier, person, now, reason }
    record(tx, told, 'decline')
    tellProposer(tx, { ...told, template: 'confirmation-declined' })
    return { ok: true }
  })
}

/** Whoever asked thinks better of it before anybody has answered. */
export function takeBackProposal(word: Word): Answered {
  return orRollBack((tx) => {
    const { dossier, person, now } = word
    const proposal = proposalOf(dossier.id, word.id)
    if (!proposal) return { ok: false, refusal: 'not_found' }
    if (proposal.proposedBy !== person.id) return { ok: false, refusal: 'wrong_role' }
    if (proposal.outcome !== null) return { ok: false, refusal: 'wrong_state' }
    end(tx, { id: proposal.id, outcome: 'taken_back', person, now })
    record(tx, { proposal, dossier, person, now, reason: '' }, 'take_back')
    return { ok: true }
  })
}

export function proposalOf(dossierId: string, id: string): Proposal | undefined {
  return recordsIn(dossierId, 'proposals').find((one) => one.id === id)
}

/** Another person than who asked, in the role that was asked. */
export function mayConfirm(
  { asked, proposedBy }: Pick<Proposal, 'asked' | 'proposedBy'>,
  { person, dossier }: Pick<Word, 'person' | 'dossier'>,
): boolean {
  const roles = rolesFor(person, dossier.party.leadBfsNumber)
  return roles.includes(asked) && proposedBy !== person.id
}

type End = { id: string; outcome: ProposalOutcome; person: Person | null; now: Date; answer?: string }

function end(tx: Tx, { id, person, now, ...ended }: End) {
  tx.update(proposals)
    .set({ ...ended, endedBy: person?.id ?? null, endedAt: now.toISOString() })
    .where(eq(proposals.id, id))
    .run()
}

/** The portal overtakes, too. */
type Told = Pick<Word, 'dossier' | 'now'> & { person: Person | null; proposal: Row; reason: string }
type ToldBy = Told & { template: MailTemplate }

/** What the canton does among itself is not in the history that the municipality reads. */
function record(
  tx: Tx,
  { proposal, dossier, person, now, reason }: Told,
  action: Extract<Happened, { machine: 'proposal' }>['action'],
) {
  const { id, asked, machine, action: step } = proposal
  recordAct(tx, {
    machine: 'proposal',
    action,
    recordId: id,
    ...(asked !== 'second' && { dossierId: dossier.id }),
    person,
    now,
    reason,
    data: { reference: dossier.reference, machine, step },
  })
}

function tellProposer(tx: Tx, told: ToldBy) {
  const proposer = findPerson(told.proposal.proposedBy)
  if (proposer) tell(tx, [proposer], told)
}

function tell(
  tx: Tx,
  people: readonly Recipient[],
  { proposal, dossier, person, now, reason, template }: ToldBy,
) {
  const { id, year, asked } = proposal
  const municipal = template === 'confirmation-asked' ? 'signatory' : 'officer'
  const side: Side = asked === municipal ? 'municipality' : 'canton'
  enqueueForEach(tx, reached(tx, people, today(now)), {
    key: `proposal:${id}:${template}`,
    template,
    dossierId: dossier.id,
    facts: {
      party: dossier.party.name,
      reference: dossier.reference,
      year,
      by: person?.name ?? '',
      reason,
      path: `/${side}/dossiers/${dossier.reference}/proposals/${id}`,
    },
    now,
  })
}
