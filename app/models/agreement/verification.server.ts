import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { CheckCode } from '#app/domain/agreement/check-code.ts'
import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import { type CopyStanding, copyStandingOf } from '#app/domain/agreement/signed-copy.ts'
import { DOCUMENT_SLOTS, type DocumentSlot, handedInBy } from '#app/domain/application/document-slots.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { reportWithPaper } from '#app/models/programme/activity-reports.server.ts'
import { isOfDossier } from '#app/models/records/documents.server.ts'
import { findDrawn } from '#app/models/records/drawn-papers.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, signatures, signaturesSetAside } from '#db/schema/agreement.ts'
import { documents, filings } from '#db/schema/documents.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { type AgreementStanding, standingOfPaper, standingOfVersion } from './agreement-standing.server.ts'
import { type Overtaken, overtaken } from './overtaken-papers.server.ts'

/**
 * What the portal says about a file or code to anybody. Whoever asks holds the file or its code: nothing is told
 * that does not stand in it, but for how the agreement or the paper itself stands today.
 */
export type Verification = Told<OfDossier | 'activity-report'>

type OfDossier = DocumentSlot | DrawnPaper

type Told<Slot> = {
  slot: Slot
  /** Made here and kept, drawn here when somebody asked for it, or handed in here. */
  origin: 'issued' | 'drawn' | 'received'
  at: string
  /** Only of what the portal made: a paper of others does not carry it. */
  reference: string | null
  year: number | null
  agreement: AgreementStanding | null
  /** Of a signed copy that was handed in: whether it counts, and whether the portal vouches for it. */
  copy?: CopyStanding
  /** Genuine, but not to act on any more, by the words of its kind. */
  overtaken?: Overtaken | 'report_replaced' | 'report_withdrawn'
}

export function verify(code: CheckCode): Verification | undefined {
  return code.kind === 'reference' ? agreementOf(code) : (paperBehind(code)?.told ?? activityReport(code))
}

/** A report of the canton on its activity, which belongs to no dossier. */
function activityReport(code: PaperCode): Verification | undefined {
  const found = reportWithPaper(code)
  if (!found?.issuedAt) return undefined
  const { reference, year, issuedAt: at, standing } = found
  const isOver = standing === 'replaced' || standing === 'withdrawn'
  const told = { slot: 'activity-report', origin: 'issued', at, reference, year, agreement: null } as const
  return { ...told, ...(isOver && { overtaken: `report_${standing}` as const }) }
}

type PaperCode = Exclude<CheckCode, { kind: 'reference' }>

/** A paper by its hash or check code, with the dossier it belongs to. */
export function paperBehind(code: PaperCode): { dossierId: string; told: Told<OfDossier> } | undefined {
  const where =
    code.kind === 'sha256'
      ? eq(documents.sha256, code.sha256)
      : and(eq(documents.fingerprint, code.fingerprint), inArray(documents.slot, [...ISSUED, EXECUTED]))
  const kept = documentWhere(where)
  const found = kept && { dossierId: kept.dossierId, told: told(kept) }
  return found?.told.origin === 'issued' ? found : (drawnPaper(code) ?? found)
}

/** A paper that was drawn for somebody. It prints its reference, also that of an application not yet filed. */
function drawnPaper(code: PaperCode): ReturnType<typeof paperBehind> {
  const found = findDrawn(code)
  if (!found) return undefined
  const { kind: slot, year, firstDrawnAt: at, reference, dossierId } = found
  const later = overtaken(found)
  const drawn = { slot, origin: 'drawn', at, reference, year, agreement: null } as const
  return { dossierId, told: { ...drawn, ...(later && { overtaken: later }) } }
}

/** Documents that the portal makes and that carry its reference. */
const ISSUED = DOCUMENT_SLOTS.filter((slot) => handedInBy(slot) === undefined)
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
      endsOn: dossiers.endsOn,
    })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .where(and(where, ne(dossiers.state, 'draft')))
    .orderBy(asc(documents.uploadedAt))
    .all()
    .filter(isOfDossier)
    .find(({ slot, filedAt: filed }) => isOneOf(ISSUED, slot) || isOneOf(SIGNED, slot) || filed !== null)
}

function told(found: Found): Told<OfDossier> {
  const { slot, year, uploadedAt, filedAt, reference } = found
  const issued = isOneOf(ISSUED, slot) || (slot === EXECUTED && found.fingerprint !== null)
  const copy = copyStanding(found.id)
  return {
    slot,
    year,
    origin: issued ? 'issued' : 'received',
    at: issued || isOneOf(SIGNED, slot) ? uploadedAt : (filedAt ?? uploadedAt),
    reference: issued ? reference : null,
    agreement: standingOfPaper(found),
    ...(copy && { copy }),
  }
}

/**
 * Of a file by which somebody has signed; it may have been handed in again after it was refused. What the portal made
 * at an acceptance has nothing to be found in it, but may be set aside.
 */
function copyStanding(documentId: string): CopyStanding | undefined {
  const signed = db
    .select({ kind: signatures.kind, findings: signatures.findings, setAside: signaturesSetAside.how })
    .from(signatures)
    .leftJoin(signaturesSetAside, eq(signaturesSetAside.signatureId, signatures.id))
    .where(eq(signatures.documentId, documentId))
    .orderBy(desc(signatures.signedAt))
    .get()
  if (!signed) return undefined
  if (signed.kind === 'acceptance') return signed.setAside ?? undefined
  return copyStandingOf({ ...signed, kind: signed.kind })
}

function agreementOf({ reference, version }: Extract<CheckCode, { kind: 'reference' }>) {
  const found = db
    .select({
      dossierId: dossiers.id,
      state: dossiers.state,
      endsOn: dossiers.endsOn,
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
      agreement: standingOfVersion(found, found.version),
    }
  )
}
