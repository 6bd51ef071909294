import { and, eq, inArray } from 'drizzle-orm'
import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import { isSigned } from '#app/domain/agreement/standing.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { waitsForSignatory } from '#app/domain/lifecycle/hand-over.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { Person, Side } from '#app/domain/roles.ts'
import { type Dossier, dossierById, type VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { hasEnded } from '#app/models/dossier/open-dossiers.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { recordOnDossier } from '#app/models/records/audit.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { agreements } from '#db/schema/agreement.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { outbox } from '#db/schema/process.ts'
import { signaturesOf } from './agreements.server.ts'
import { acceptancesOf } from './amendment-acceptances.server.ts'
import { openAmendmentsOf } from './amendment-records.server.ts'
import { signaturesThatCount, signedForMunicipality } from './signatures-set-aside.server.ts'

export type SigningRule = 'single' | 'joint'

export type SigningRuleResult =
  | { ok: true }
  | Refused<'wrong_role' | 'wrong_state' | 'not_found' | 'not_fulfilled' | 'changed_meanwhile'>

/** Whoever signs for the municipality or coordinates its people says whether signing takes two, until it has ended. */
export function maySetSigningRule({ roles, ...dossier }: Pick<VisibleDossier, 'id' | 'state' | 'roles'>) {
  return !hasEnded(dossier) && (roles.includes('signatory') || roles.includes('coordinator'))
}

/**
 * Why the rule stands as it is: what was signed or accepted under it, and waits for somebody, counts as it was given. Once
 * that is taken back nothing of it counts, and everybody signs anew.
 */
export function whyRuleStands(dossier: Pick<Dossier, 'id' | 'state'>): Reason[] {
  const signed = isSigned(dossier.state) ? [] : signersOf(dossier)
  if (signed.length > 0) return [reason('signed_under_rule', { names: signed.join(', ') })]
  return openAmendmentsOf(dossier.id)
    .filter((amendment) => acceptancesOf(amendment).length > 0)
    .map(({ number }) => reason('accepted_under_rule', { number }))
}

export function setSigningRule(
  { dossier, person, seen, now }: { dossier: VisibleDossier; person: Person; seen?: SigningRule; now: Date },
  signsJointly: boolean,
): SigningRuleResult {
  if (!dossier.roles.includes('signatory') && !dossier.roles.includes('coordinator'))
    return { ok: false, refusal: 'wrong_role' }
  return orRollBack((tx): SigningRuleResult => {
    const current = dossierById(dossier.id, today(now))
    if (!current) return { ok: false, refusal: 'not_found' }
    if (hasEnded(current)) return { ok: false, refusal: 'wrong_state' }
    if (current.party.signsJointly === signsJointly) return { ok: true }
    const reasons = whyRuleStands(current)
    if (reasons.length > 0) return { ok: false, refusal: 'not_fulfilled', reasons }
    if (seen !== undefined && seen !== ruleOf(current)) return changedRule(tx, current)
    tx.update(parties).set({ signsJointly }).where(eq(parties.id, current.partyId)).run()
    const action = ACTION[signsJointly ? 'joint' : 'single']
    recordOnDossier(tx, { dossier: current, person, now, action })
    return { ok: true }
  })
}

/** One signatory is enough, or it takes two. */
export const ruleOf = ({ party }: Pick<Dossier, 'party'>): SigningRule =>
  party.signsJointly ? 'joint' : 'single'

const ACTION = { single: 'sign_singly', joint: 'sign_jointly' } as const

function changedRule(tx: Tx, dossier: Dossier) {
  return changedMeanwhile(tx, { machine: 'dossier', recordId: dossier.id, action: ACTION[ruleOf(dossier)] })
}

/**
 * What the signatures on an electronic copy are held against; undefined of what is no agreement. The canton signs what
 * lies before it: with the signatures of the municipality, where they stand on a copy and not in the portal.
 */
export function askedOfCopy(issuedDocumentId: string, side: Side): CopyFindings['asked'] {
  const issued = db
    .select({
      id: agreements.id,
      dossierId: agreements.dossierId,
      issuedAt: agreements.issuedAt,
      signsJointly: parties.signsJointly,
    })
    .from(agreements)
    .innerJoin(dossiers, eq(dossiers.id, agreements.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(eq(agreements.documentId, issuedDocumentId))
    .get()
  if (!issued) return undefined
  const { id, dossierId, issuedAt, signsJointly } = issued
  const ofTheParty = signsJointly ? 2 : 1
  if (side === 'municipality') return { issuedAt, signers: ofTheParty }
  const onACopy = signaturesThatCount(dossierId).some(
    ({ agreementId, side: by, kind }) =>
      agreementId === id && by === 'municipality' && kind === 'electronic_pdf',
  )
  return { issuedAt, signers: onACopy ? ofTheParty + 1 : 1 }
}

/** A first person has signed and the rule asks for a second: who it was, who else could, and whom a mail has told. */
export function halfSigned(dossier: VisibleDossier, now: Date) {
  const { state, party } = dossier
  const signed = signedForMunicipality(dossier)
  const waits = party.signsJointly && waitsForSignatory('agreement', state) && signed.length > 0
  if (!waits) return undefined
  const others = othersToSign(dossier, now)
  const told = toldOf(dossier.id, signed[0]?.signedAt ?? '')
  return {
    signed: signersOf(dossier),
    others: others.map(({ name }) => name),
    mailed: others.filter(({ email }) => told.has(email)).map(({ name }) => name),
  }
}

/** The names of those who can sign as the second person. */
export function secondSigners(dossier: Dossier, now: Date): string[] {
  return othersToSign(dossier, now).map(({ name }) => name)
}

function othersToSign(dossier: Dossier, now: Date) {
  const signed = signedForMunicipality(dossier)
  const { leadBfsNumber: bfsNumber } = dossier.party
  return recipientsOf('signatories', { bfsNumber, day: today(now) }).filter(({ id }) =>
    signed.every(({ signedBy }) => signedBy !== id),
  )
}

/** The addresses to which the mail of a first signature has gone, or will. */
function toldOf(dossierId: string, signedAt: string) {
  const mails = db
    .select({ to: outbox.toAddress })
    .from(outbox)
    .where(
      and(
        eq(outbox.dossierId, dossierId),
        eq(outbox.template, 'agreement-half-signed'),
        eq(outbox.createdAt, signedAt),
        inArray(outbox.state, ['queued', 'sent']),
      ),
    )
    .all()
  return new Set(mails.map(({ to }) => to))
}

/** Who has signed what lies before the municipality, by the names under which they did. */
function signersOf(dossier: Pick<Dossier, 'id' | 'state'>): string[] {
  const counting = new Set(signedForMunicipality(dossier).map(({ id }) => id))
  return versionsOf(dossier.id).flatMap((version) =>
    signaturesOf({ ...version, dossierId: dossier.id })
      .filter(({ id }) => counting.has(id))
      .map(({ signer }) => signer),
  )
}
