import { and, eq, isNull } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { ASKED, type ConfirmingRole, type ProposalOutcome } from '#app/domain/lifecycle/proposal.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { Person, Side } from '#app/domain/roles.ts'
import { enqueueForEach } from '#app/models/mail/outbox.server.ts'
import { reached } from '#app/models/mail/recipients.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { type Recipient, recipientsOf } from '#app/models/people/role-holders.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { removeDocument } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { proposals } from '#db/schema/review.ts'
import { partyNamed } from './counterparty.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { factsOfProposal } from './proposal-facts.server.ts'
import { mayConfirm, proposalOf } from './proposals.server.ts'

type Row = typeof proposals.$inferSelect

type Asking = {
  dossier: Dossier
  machine: MachineName
  recordId: string
  year: number | null
  action: string
  version: number
  input: TransitionInput
  asked: ConfirmingRole
  /** Whose word the door would take. */
  mayConfirm: (id: string) => boolean
  person: Person
  now: Date
}

/**
 * Keeps a step until another person confirms it, with what it is decided on, and tells those who can. Nothing is kept
 * where nobody can.
 */
export function keepProposal(tx: Tx, { dossier, person, now, mayConfirm: may, ...step }: Asking): boolean {
  const lead = { bfsNumber: dossier.party.leadBfsNumber, day: today(now) }
  const holders = recipientsOf(ASKED[step.asked], lead, tx)
  const others = holders.filter(({ id }) => may(id))
  if (others.length === 0) return false
  const kept = tx
    .insert(proposals)
    .values({
      id: newId(),
      dossierId: dossier.id,
      ...step,
      askedFacts: factsOfProposal(step, dossier),
      proposedBy: person.id,
      proposedAt: now.toISOString(),
    })
    .returning()
    .get()
  const told = { proposal: kept, dossier, person, now, reason: step.input.reason ?? '' }
  tell(tx, others, { ...told, template: 'confirmation-asked' })
  record(tx, told, 'ask')
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
    const outcome = proposal.id === confirmed ? 'confirmed' : 'overtaken'
    end(tx, { proposal, dossier, outcome, person, now })
    if (outcome === 'confirmed') continue
    const told = { proposal, dossier, person, now, reason: '' }
    if (proposal.proposedBy !== person?.id) tellProposer(tx, { ...told, template: 'confirmation-overtaken' })
    record(tx, told, 'overtake')
  }
}

type Blocked = Pick<Told, 'proposal' | 'dossier' | 'person' | 'now'> & { reasons: readonly Reason[] }

/** What a step rests on holds no more: it is overtaken, and whoever had asked for it is told by what. */
export function overtakeProposal(tx: Tx, { proposal, dossier, reasons, person, now }: Blocked) {
  end(tx, { proposal, dossier, outcome: 'overtaken', reasons, person, now })
  const told = { proposal, dossier, person, now, reason: '', reasons }
  tellProposer(tx, { ...told, template: 'confirmation-overtaken' })
  record(tx, told, 'overtake')
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
    end(tx, { proposal, dossier, outcome: 'declined', person, now, answer: reason })
    const told = { proposal, dossier, person, now, reason }
    tellProposer(tx, { ...told, template: 'confirmation-declined' })
    record(tx, told, 'decline')
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
    end(tx, { proposal, dossier, outcome: 'taken_back', person, now })
    record(tx, { proposal, dossier, person, now, reason: '' }, 'take_back')
    return { ok: true }
  })
}

type End = Pick<Told, 'proposal' | 'dossier' | 'person' | 'now'> & {
  outcome: ProposalOutcome
  answer?: string
  reasons?: readonly Reason[]
}

/** Before the step is taken, so that what it was decided on is kept as it stood. A paper that waited with it is taken out. */
function end(tx: Tx, { proposal, dossier, person, now, ...ended }: End) {
  const endedFacts = factsOfProposal(proposal, dossier)
  tx.update(proposals)
    .set({ ...ended, endedFacts, endedBy: person?.id ?? null, endedAt: now.toISOString() })
    .where(eq(proposals.id, proposal.id))
    .run()
  const { action, input } = proposal
  const waited = action === ('replace_copy' satisfies DossierAction) ? input.documentId : undefined
  const isSigned = recordsIn(dossier.id, 'signatures').some(({ documentId }) => documentId === waited)
  if (ended.outcome !== 'confirmed' && waited && !isSigned)
    removeDocument(tx, { id: waited, dossierId: dossier.id }, now)
}

/** The portal overtakes, too. */
type Told = Pick<Word, 'dossier' | 'now'> & {
  person: Person | null
  proposal: Row
  reason: string
  /** Of what is overtaken: by what. */
  reasons?: readonly Reason[]
}
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
  { proposal, dossier, person, now, reason, reasons = [], template }: ToldBy,
) {
  const { id, year, asked } = proposal
  const municipal = template === 'confirmation-asked' ? 'signatory' : 'officer'
  const side: Side = asked === municipal ? 'municipality' : 'canton'
  enqueueForEach(tx, reached(tx, people, today(now)), {
    key: `proposal:${id}:${template}`,
    template,
    dossierId: dossier.id,
    facts: {
      party: partyNamed(dossier, now.toISOString()),
      reference: dossier.reference,
      year,
      by: person?.name ?? '',
      reason,
      reasons,
      path: `/${side}/dossiers/${dossier.reference}/proposals/${id}`,
    },
    now,
  })
}
