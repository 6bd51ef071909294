import { and, asc, desc, eq } from 'drizzle-orm'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { nameAt } from '#app/models/people/names.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, signatures } from '#db/schema/agreement.ts'
import { documents } from '#db/schema/documents.ts'
import { users } from '#db/schema/people.ts'
import type { Acceptance, ExecutedAgreement } from '#templates/executed-agreement.ts'

/** The canton's acceptance, as it is being given. */
type Given = { declaration: Declaration; person: { name: string }; now: Date }

/**
 * What the executed agreement is made from: the frozen data, the signatures of the municipality and the canton's,
 * which is being given. Undefined while it is not the canton's turn to sign.
 */
export function executedAgreement(
  { id, state }: Pick<Dossier, 'id' | 'state'>,
  { declaration, person, now }: Given,
): ExecutedAgreement | undefined {
  const latest = latestIssued(id)
  if (state !== 'signed_by_municipality' || !latest) return undefined
  const at = now.toISOString()
  const { name, ...declared } = declaration
  const given = acceptancesOf(latest.id)
  const confirmed = given.map((one) => ({
    ...one,
    matched: one.copySha256 ? { by: person.name, at } : null,
  }))
  return {
    agreement: latest.data,
    issued: { sha256: latest.sha256, fingerprint: latest.fingerprint },
    acceptances: [
      ...confirmed,
      { side: 'canton', kind: 'acceptance', name, declared, at, copySha256: null, matched: null },
    ],
    executedAt: at,
  }
}

/** The document with both signatures, made here or handed in; absent until the canton has signed. */
export function signedDocumentOf(agreementId: string) {
  const found = db
    .select({
      documentId: documents.id,
      fileName: documents.fileName,
      size: documents.size,
      sha256: documents.sha256,
      at: documents.uploadedAt,
      scan: documents.scan,
    })
    .from(signatures)
    .innerJoin(documents, eq(documents.id, signatures.documentId))
    .where(and(eq(signatures.agreementId, agreementId), eq(signatures.side, 'canton')))
    .get()
  if (!found) return undefined
  const { scan, ...file } = found
  return { ...file, withheld: withheldByScan(scan) }
}

function latestIssued(dossierId: string) {
  return db
    .select({
      id: agreements.id,
      data: agreements.data,
      sha256: documents.sha256,
      fingerprint: documents.fingerprint,
    })
    .from(agreements)
    .innerJoin(documents, eq(documents.id, agreements.documentId))
    .where(eq(agreements.dossierId, dossierId))
    .orderBy(desc(agreements.version))
    .get()
}

function acceptancesOf(agreementId: string): Omit<Acceptance, 'matched'>[] {
  return db
    .select({
      side: signatures.side,
      kind: signatures.kind,
      declaration: signatures.declaration,
      signer: nameAt(signatures.signedAt),
      at: signatures.signedAt,
      copySha256: documents.sha256,
    })
    .from(signatures)
    .innerJoin(users, eq(users.id, signatures.signedBy))
    .leftJoin(documents, eq(documents.id, signatures.documentId))
    .where(eq(signatures.agreementId, agreementId))
    .orderBy(asc(signatures.signedAt), asc(signatures.id))
    .all()
    .map(({ declaration, signer, ...signature }) => ({
      ...signature,
      name: declaration?.name ?? signer,
      declared: declaration && { function: declaration.function, onBehalfOf: declaration.onBehalfOf },
    }))
}
