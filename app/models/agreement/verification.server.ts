import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { CheckCode } from '#app/domain/agreement/check-code.ts'
import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import type { DocumentSlot } from '#app/domain/application/catalogue.ts'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import { findDrawn } from '#app/models/records/drawn-papers.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, amendments, signatures } from '#db/schema/agreement.ts'
import { documents, filings } from '#db/schema/documents.ts'
import { dossiers } from '#db/schema/dossier.ts'

/** How an agreement stands: what somebody who holds it on paper has to know. */
export type Standing = 'unsigned' | 'in_force' | 'replaced' | 'ended' | 'given_up'

/**
 * What the portal says about a file or code to anybody. Whoever asks holds the file or its code: nothing is told
 * that does not stand in it, but for how the agreement stands today.
 */
export type Verification = {
  slot: DocumentSlot | DrawnPaper
  /** Made here and kept, drawn here when somebody asked for it, or handed in here. */
  origin: 'issued' | 'drawn' | 'received'
  at: string
  /** Only of what the portal made: a paper of others does not carry it. */
  reference: string | null
  year: number | null
  agreement: {
    version: number
    standing: Standing
    inForce: { version: number; since: string } | null
  } | null
}

export function verify(code: CheckCode): Verification | undefined {
  if (code.kind === 'reference') return agreementOf(code)
  const where =
    code.kind === 'sha256'
      ? eq(documents.sha256, code.sha256)
      : and(eq(documents.fingerprint, code.fingerprint), inArray(documents.slot, [...ISSUED, EXECUTED]))
  const kept = documentWhere(where)
  const found = kept && told(kept)
  return found?.origin === 'issued' ? found : (drawnPaper(code) ?? found)
}

/** A paper that was drawn for somebody. It prints its reference, also that of an application not yet filed. */
function drawnPaper(code: Parameters<typeof findDrawn>[0]): Verification | undefined {
  const found = findDrawn(code)
  if (!found) return undefined
  const { kind, year, firstDrawnAt, reference } = found
  return { slot: kind, origin: 'drawn', at: firstDrawnAt, reference, year, agreement: null }
}

/** Which paper of the same party carries a check code; papers of others are nobody's business here. */
export function paperWithCode(
  fingerprint: string,
  { dossierId }: { dossierId: string },
): { slot: DocumentSlot | DrawnPaper; reference: string; version: number | null } | undefined {
  const ofTheParty = eq(dossiers.partyId, partyOf(dossierId))
  const found = db
    .select({ id: documents.id, slot: documents.slot, reference: dossiers.reference })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .where(and(eq(documents.fingerprint, fingerprint), ofTheParty))
    .get()
  if (found) return { slot: found.slot, reference: found.reference, version: versionOf(found) ?? null }
  const drawn = findDrawn({ kind: 'fingerprint', fingerprint }, ofTheParty)
  return drawn && { slot: drawn.kind, reference: drawn.reference, version: null }
}

function partyOf(dossierId: string) {
  return db.select({ id: dossiers.partyId }).from(dossiers).where(eq(dossiers.id, dossierId))
}

/** Documents that the portal makes and that carry its reference. */
const ISSUED = [
  'agreement_issued',
  'agreement_amended',
  'amendment',
  'receipt',
  'settlement',
] as const satisfies readonly DocumentSlot[]
/** Made here with its acceptance page, and then it has a check code, or handed in as a signed copy. */
const EXECUTED = 'agreement_countersigned' satisfies DocumentSlot
const SIGNED = ['agreement_signed', 'agreement_countersigned'] as const satisfies readonly DocumentSlot[]

type Found = NonNullable<ReturnType<typeof documentWhere>>

/** Papers of others count as received once they were filed: a draft is nobody's business. */
function documentWhere(where: SQL | undefined) {
  const filedAt = sql<
    string | null
  >`(SELECT min(${filings.filedAt}) FROM ${filings}, json_each(${filings.files})
    WHERE ${filings.dossierId} = ${documents.dossierId} AND json_each.value ->> '$.sha256' = ${documents.sha256})`
  return db
    .select({
      id: documents.id,
      dossierId: documents.dossierId,
      slot: documents.slot,
      year: documents.year,
      fingerprint: documents.fingerprint,
      uploadedAt: documents.uploadedAt,
      filedAt,
      reference: dossiers.reference,
      state: dossiers.state,
    })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .where(and(where, ne(dossiers.state, 'draft')))
    .orderBy(asc(documents.uploadedAt))
    .all()
    .find(({ slot, filedAt: filed }) => isOneOf(ISSUED, slot) || isOneOf(SIGNED, slot) || filed !== null)
}

function told(found: Found): Verification {
  const { slot, year, uploadedAt, filedAt, reference } = found
  const issued = isOneOf(ISSUED, slot) || (slot === EXECUTED && found.fingerprint !== null)
  const amendment = amendmentOf(found)
  const version = amendment?.data.version ?? versionOf(found)
  return {
    slot,
    year,
    origin: issued ? 'issued' : 'received',
    at: issued || isOneOf(SIGNED, slot) ? uploadedAt : (filedAt ?? uploadedAt),
    reference: issued ? reference : null,
    agreement: version === undefined ? null : (pending(amendment, version) ?? standingOf(found, version)),
  }
}

function agreementOf({ reference, version }: Extract<CheckCode, { kind: 'reference' }>) {
  const found = db
    .select({
      dossierId: dossiers.id,
      state: dossiers.state,
      version: agreements.version,
      issuedAt: agreements.issuedAt,
    })
    .from(agreements)
    .innerJoin(dossiers, eq(dossiers.id, agreements.dossierId))
    .where(
      and(eq(dossiers.reference, reference), version === null ? undefined : eq(agreements.version, version)),
    )
    .orderBy(desc(agreements.version))
    .get()
  return (
    found && {
      slot: 'agreement_issued' as const,
      origin: 'issued' as const,
      at: found.issuedAt,
      reference,
      year: null,
      agreement: standingOf(found, found.version),
    }
  )
}

/** The version of the agreement that a file is, or is a signed copy of. */
function versionOf({ id }: Pick<Found, 'id'>): number | undefined {
  const issued = db
    .select({ version: agreements.version })
    .from(agreements)
    .where(eq(agreements.documentId, id))
    .get()
  const signed = db
    .select({ version: agreements.version })
    .from(signatures)
    .innerJoin(agreements, eq(agreements.id, signatures.agreementId))
    .where(eq(signatures.documentId, id))
    .get()
  return (issued ?? signed)?.version
}

/** An amendment and the version it leads to are papers from the proposal on, whatever becomes of them. */
function amendmentOf({ id }: Pick<Found, 'id'>) {
  return db
    .select({ state: amendments.state, data: amendments.data })
    .from(amendments)
    .where(or(eq(amendments.documentId, id), eq(amendments.agreementDocumentId, id)))
    .get()
}

function pending(amendment: ReturnType<typeof amendmentOf>, version: number) {
  if (!amendment || amendment.state === 'in_force') return undefined
  const open = isOneOf(OPEN_AMENDMENTS, amendment.state)
  return { version, inForce: null, standing: open ? ('unsigned' as const) : ('given_up' as const) }
}

const IN_FORCE = ['active', 'completed', 'terminated'] as const satisfies readonly DossierState[]
const ON_THE_WAY = ['agreement_issued', 'signed_by_municipality'] as const satisfies readonly DossierState[]

function standingOf({ dossierId, state }: { dossierId: string; state: DossierState }, version: number) {
  const inForce = isOneOf(IN_FORCE, state) ? latestSigned(dossierId) : null
  return { version, inForce, standing: standing({ state, version, inForce }) }
}

function standing({
  state,
  version,
  inForce,
}: {
  state: DossierState
  version: number
  inForce: { version: number } | null
}): Standing {
  if (isOneOf(ON_THE_WAY, state)) return 'unsigned'
  if (!inForce) return 'given_up'
  if (version < inForce.version) return 'replaced'
  return state === 'active' ? 'in_force' : 'ended'
}

/** In force since the canton, which signs last, has signed it. */
function latestSigned(dossierId: string) {
  const found = db
    .select({ version: agreements.version, since: signatures.signedAt })
    .from(agreements)
    .innerJoin(signatures, and(eq(signatures.agreementId, agreements.id), eq(signatures.side, 'canton')))
    .where(eq(agreements.dossierId, dossierId))
    .orderBy(desc(agreements.version), desc(signatures.signedAt))
    .get()
  return found ?? null
}

function isOneOf<const Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value)
}
