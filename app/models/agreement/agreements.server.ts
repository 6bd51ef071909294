import { asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, signatures, signaturesSetAside } from '#db/schema/agreement.ts'
import { documents } from '#db/schema/documents.ts'
import { users } from '#db/schema/people.ts'

/** The versions of an agreement, newest first, each with its document; old ones stay readable. */
export function agreementsOf(dossierId: string) {
  const files = new Map(recordsIn(dossierId, 'documents').map((document) => [document.id, document]))
  return versionsOf(dossierId).flatMap(({ id, version, data, issuedAt, documentId }) => {
    const file = files.get(documentId)
    if (!file) return []
    const { fileName, size, sha256, fingerprint } = file
    return [{ id, dossierId, version, data, issuedAt, documentId, fileName, size, sha256, fingerprint }]
  })
}

const matchers = alias(users, 'matchers')

type Version = { id: string; dossierId: string }

/** Who signed, how, and whether the copy handed in can be opened. */
export function signaturesOf(version: Version) {
  return signaturesOn(version).map(({ agreementId: _own, copySha256: _hash, scan, ...signature }) => ({
    ...signature,
    withheld: scan ? withheldByScan(scan) : undefined,
  }))
}

/** The signatures in their order, those too that count no more, each with the hash of the copy that stands for it. */
export function signaturesOn({ id, dossierId }: Version) {
  return signaturesWithNames(dossierId).filter(({ agreementId }) => agreementId === id)
}

const signaturesWithNames = oncePerRequest((dossierId: string) =>
  db
    .select({
      agreementId: signatures.agreementId,
      id: signatures.id,
      side: signatures.side,
      kind: signatures.kind,
      declaration: signatures.declaration,
      documentId: signatures.documentId,
      fileName: documents.fileName,
      scan: documents.scan,
      copySha256: documents.sha256,
      signedAt: signatures.signedAt,
      findings: signatures.findings,
      matchedAt: signatures.matchedAt,
      matchedBy: sql<
        string | null
      >`CASE WHEN ${matchers.id} IS NULL THEN NULL ELSE ${nameAt(signatures.matchedAt, matchers)} END`,
      signer: nameAt(signatures.signedAt),
      setAside: signaturesSetAside.how,
      setAsideAt: signaturesSetAside.setAsideAt,
      setAsideReason: signaturesSetAside.reason,
    })
    .from(signatures)
    .innerJoin(agreements, eq(agreements.id, signatures.agreementId))
    .innerJoin(users, eq(users.id, signatures.signedBy))
    .leftJoin(documents, eq(documents.id, signatures.documentId))
    .leftJoin(signaturesSetAside, eq(signaturesSetAside.signatureId, signatures.id))
    .leftJoin(matchers, eq(matchers.id, signatures.matchedBy))
    .where(eq(agreements.dossierId, dossierId))
    .orderBy(asc(signatures.signedAt), sql`${signatures}.rowid`)
    .all(),
)
