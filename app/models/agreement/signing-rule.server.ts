import { eq } from 'drizzle-orm'
import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { canReach } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { Person, Side } from '#app/domain/roles.ts'
import { dossierFacts } from '#app/models/dossier/dossier-facts.server.ts'
import { type Dossier, dossierById, type VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { recordOnDossier } from '#app/models/records/audit.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { agreements } from '#db/schema/agreement.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { signaturesThatCount, signedForMunicipality } from './signatures-set-aside.server.ts'

export type SigningRule = 'single' | 'joint'

export type SigningRuleResult =
  | { ok: true }
  | Refused<'wrong_role' | 'wrong_state' | 'not_found' | 'changed_meanwhile'>

/** Until somebody has signed, who may sign for the municipality says whether it takes two. */
export function maySetSigningRule({ roles, ...dossier }: Pick<VisibleDossier, 'id' | 'state' | 'roles'>) {
  return isUnsigned(dossier) && (roles.includes('signatory') || roles.includes('coordinator'))
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
    if (!isUnsigned(current)) return { ok: false, refusal: 'wrong_state' }
    if (current.party.signsJointly === signsJointly) return { ok: true }
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

/** Who still has to sign: one more person, or nobody in particular. */
export function awaitsSecondPerson(dossier: VisibleDossier) {
  const { awaitsSecondSignature, signedForMunicipality } = dossierFacts(dossier)
  return dossier.party.signsJointly && !awaitsSecondSignature && signedForMunicipality.length === 1
}

const isUnsigned = (dossier: Pick<Dossier, 'id' | 'state'>) =>
  canReach(dossierMachine, dossier.state, 'sign') && signedForMunicipality(dossier).length === 0
