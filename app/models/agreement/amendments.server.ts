import { and, eq, inArray } from 'drizzle-orm'
import {
  AMENDMENT_STEPS,
  type AmendmentAction,
  type AmendmentChange,
  effectiveDay,
  mayStep,
  OPEN_AMENDMENTS,
} from '#app/domain/agreement/amendment.ts'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import type { Audience, MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import type { Dossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { enqueueMail } from '#app/models/mail/outbox.server.ts'
import { recipientsOf } from '#app/models/people/people.server.ts'
import { appendEvent, latestOn, type Meanwhile } from '#app/models/records/audit.server.ts'
import { addDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { applyTransition, dossierDoor, type TransitionResult } from '#app/models/transitions.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { amendedAgreement } from './amended-agreement.server.ts'
import {
  type Amendment,
  agreementInForce,
  findAmendment,
  nextAmendmentNumber,
} from './amendment-records.server.ts'

export type AmendmentRefusal =
  | 'wrong_role'
  | 'wrong_state'
  | 'changed_meanwhile'
  | 'amendment_open'
  | 'not_found'
  | 'not_fulfilled'
export type AmendmentResult =
  | { ok: true; number: number }
  | { ok: false; refusal: AmendmentRefusal; reasons?: readonly Reason[]; meanwhile?: Meanwhile | null }

type Proposal = {
  dossier: Dossier
  person: Person
  change: AmendmentChange
  reason: string
  /** The data both documents were made from, with the same `now`. */
  data: AgreementData
  files: { amendment: StoredFile; agreement: StoredFile }
  now: Date
}

/** The officer proposes; documents and record come into being together, and only if nothing changed meanwhile. */
export function proposeAmendment(proposal: Proposal): AmendmentResult {
  return orRollBack((tx): AmendmentResult => {
    const { dossier, person, change, reason, data, files, now } = proposal
    if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
    const current = agreementInForce(dossier, tx)
    if (!current) return { ok: false, refusal: 'wrong_state' }
    if (openAmendment(tx, dossier.id)) return { ok: false, refusal: 'amendment_open' }
    const again = amendedAgreement({ dossier, current: current.data, change, reason }, now, tx)
    if (!again.ok || !same(again.data, data)) return { ok: false, refusal: 'changed_meanwhile' }

    const number = nextAmendmentNumber(dossier.id, tx)
    const keep = { dossierId: dossier.id, uploadedBy: person.id, now }
    const row = tx
      .insert(amendments)
      .values({
        id: newId(),
        dossierId: dossier.id,
        number,
        kind: change.kind,
        reason,
        effectiveOn: effectiveDay(change),
        change,
        data,
        documentId: addDocument(tx, { ...keep, slot: 'amendment', file: files.amendment }).id,
        agreementDocumentId: addDocument(tx, { ...keep, slot: 'agreement_amended', file: files.agreement })
          .id,
        proposedBy: person.id,
        proposedAt: now.toISOString(),
      })
      .returning()
      .get()
    tell(tx, { row, dossier, person, action: 'propose', reason, now, from: null })
    return { ok: true, number }
  })
}

type Step = { dossier: VisibleDossier; number: number; version: number; person: Person; now: Date }

/**
 * The municipality accepts: whoever may sign for it, with the declaration of authority. Where it signs jointly, two
 * persons accept one after the other.
 */
export function acceptAmendment(step: Step, declaration: Declaration): AmendmentResult {
  const { dossier, number, person, now } = step
  const first = findAmendment(dossier, number)?.firstAcceptedBy ?? null
  if (first === person.id) return { ok: false, refusal: 'not_fulfilled', reasons: [reason('signed_already')] }
  if (dossier.party.signsJointly && first === null)
    return answer(step, 'accept_first', {
      firstDeclaration: declaration,
      firstAcceptedBy: person.id,
      firstAcceptedAt: now.toISOString(),
    })
  return answer(step, 'accept', answeredBy(step, { declaration, answer: '' }))
}

export function declineAmendment(step: Step, reason: string): AmendmentResult {
  return answer(step, 'decline', answeredBy(step, { declaration: null, answer: reason }))
}

/** The officer takes a proposal back, also an accepted one that is not in force yet. */
export function withdrawAmendment(step: Step, reason: string): AmendmentResult {
  return orRollBack((tx): AmendmentResult => {
    const { person } = step
    if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
    return move(tx, { ...step, action: 'withdraw', reason, set: { answer: reason } })
  })
}

/** The officer confirms what the municipality accepted: the dossier gets its new version in the same transaction. */
export function putAmendmentInForce(step: Step & { dossierVersion: number }): TransitionResult {
  const { dossier, number, version, person, now, dossierVersion } = step
  const row = findAmendment(dossier, number)
  if (!row) return { ok: false, refusal: 'not_found', reasons: [] }
  const meanwhile = latestOn(db, ofAmendment(row))
  if (row.version !== version) return { ok: false, refusal: 'changed_meanwhile', reasons: [], meanwhile }
  if (!mayStep('put_in_force', row.state))
    return { ok: false, refusal: 'wrong_state', reasons: [], meanwhile }
  if (!stillFits(dossier, row)) return { ok: false, refusal: 'changed_meanwhile', reasons: [] }
  return applyTransition(dossierDoor, {
    id: dossier.id,
    action: 'amend',
    person,
    version: dossierVersion,
    now,
    input: {
      reason: row.reason,
      amendmentId: row.id,
      documentId: row.agreementDocumentId,
      ...(row.declaration && { declaration: row.declaration }),
    },
  })
}

/** A payment made since the proposal changes what can still be amended: then a new proposal is due. */
function stillFits(dossier: Dossier, { change, reason, data, proposedAt }: Amendment) {
  const current = agreementInForce(dossier)
  if (!current) return false
  const again = amendedAgreement({ dossier, current: current.data, change, reason }, new Date(proposedAt))
  return again.ok && same(again.data, data)
}

const ofAmendment = ({ id }: Amendment) => ({ machine: 'amendment', recordId: id }) as const

type Answered = Partial<typeof amendments.$inferInsert>

function answeredBy({ person, now }: Step, set: Answered): Answered {
  return { ...set, answeredBy: person.id, answeredAt: now.toISOString() }
}

function answer(step: Step, action: 'accept_first' | 'accept' | 'decline', set: Answered): AmendmentResult {
  return orRollBack((tx): AmendmentResult => {
    if (!step.dossier.roles.includes('signatory')) return { ok: false, refusal: 'wrong_role' }
    return move(tx, { ...step, action, reason: set.answer ?? '', set })
  })
}

type Move = Step & {
  action: Exclude<AmendmentAction, 'put_in_force'>
  reason: string
  set: Answered
}

function move(tx: Tx, { dossier, number, version, person, action, reason, set, now }: Move): AmendmentResult {
  const row = tx
    .select()
    .from(amendments)
    .where(and(eq(amendments.dossierId, dossier.id), eq(amendments.number, number)))
    .get()
  if (!row) return { ok: false, refusal: 'not_found' }
  if (row.version !== version)
    return { ok: false, refusal: 'changed_meanwhile', meanwhile: latestOn(tx, ofAmendment(row)) }
  if (!mayStep(action, row.state)) return { ok: false, refusal: 'wrong_state' }
  const { to } = AMENDMENT_STEPS[action]
  tx.update(amendments)
    .set({ ...set, state: to, version: version + 1 })
    .where(eq(amendments.id, row.id))
    .run()
  tell(tx, { row: { ...row, state: to }, dossier, person, action, reason, now, from: row.state })
  return { ok: true, number }
}

type Told = {
  row: Amendment
  dossier: Dossier
  person: Person
  action: 'propose' | Move['action']
  reason: string
  now: Date
  from: Amendment['state'] | null
}

const MAILS: Record<Told['action'], { template: MailTemplate; to: Audience }> = {
  propose: { template: 'amendment-proposed', to: 'signatories' },
  accept_first: { template: 'agreement-half-signed', to: 'signatories' },
  accept: { template: 'amendment-accepted', to: 'officers' },
  decline: { template: 'amendment-declined', to: 'officers' },
  withdraw: { template: 'amendment-withdrawn', to: 'signatories' },
}

/** Event and mails in the transaction of what they tell. */
function tell(tx: Tx, { row, dossier, person, action, reason, now, from }: Told) {
  appendEvent(tx, {
    at: now.toISOString(),
    actorId: person.id,
    actorName: person.name,
    machine: 'amendment',
    recordId: row.id,
    dossierId: dossier.id,
    action,
    fromState: from,
    toState: row.state,
    reason,
    data: { number: row.number, kind: row.kind, effectiveOn: row.effectiveOn },
  })
  const { template, to } = MAILS[action]
  const area = to === 'officers' ? 'canton' : 'municipality'
  for (const recipient of recipientsOf(to, dossier.party.leadBfsNumber, tx))
    enqueueMail(tx, {
      key: `amendment:${row.id}:${action}:${recipient.id}`,
      template,
      recipient,
      dossierId: dossier.id,
      facts: {
        party: dossier.party.name,
        reference: dossier.reference,
        reason: reason || null,
        path: `/${area}/dossiers/${dossier.reference}/amendments/${row.number}`,
      },
      now,
    })
}

function openAmendment(tx: Tx, dossierId: string) {
  return tx
    .select({ id: amendments.id })
    .from(amendments)
    .where(and(eq(amendments.dossierId, dossierId), inArray(amendments.state, [...OPEN_AMENDMENTS])))
    .get()
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
