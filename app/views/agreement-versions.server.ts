import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { Person } from '#app/domain/roles.ts'
import { standingOfVersion } from '#app/models/agreement/agreement-standing.server.ts'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { signedDocumentOf } from '#app/models/agreement/executed-agreement.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOpenTo } from '#app/models/records/documents.server.ts'

export type AgreementVersion = ReturnType<typeof agreementVersionsFor>[number]
export type SignedCopy = ReturnType<typeof copiesFor>[number]

/** Every version whose document the reader may open, with those of its files that the reader may open. */
export function versionsOpenTo(person: Person, dossier: Dossier) {
  const open = documentsOpenTo(person, dossier)
  const isOpen = (wanted: string | null) => open.some(({ id }) => id === wanted)
  return agreementVersionsFor(dossier)
    .filter(({ documentId }) => isOpen(documentId))
    .map(({ signed, signatures, ...version }) => ({
      ...version,
      signed: signed && isOpen(signed.documentId) ? signed : null,
      signatures: signatures.map(({ documentId, ...signature }) => ({
        ...signature,
        documentId: isOpen(documentId) ? documentId : null,
      })),
    }))
}

/** For `<AgreementVersions agreements={…} />`: every version with its signatures. */
export function agreementVersionsFor(dossier: Dossier) {
  return agreementsOf(dossier.id).map(({ id, version, issuedAt, documentId, fileName, sha256 }) => ({
    id,
    version,
    issuedOn: dayInZurich(issuedAt),
    documentId,
    fileName,
    sha256,
    withdrawn: isWithdrawn(dossier, version),
    signed: signedDocumentOf({ id, dossierId: dossier.id }) ?? null,
    signatures: signaturesOf({ id, dossierId: dossier.id }).map(
      ({ declaration: _typed, ...signature }) => signature,
    ),
  }))
}

/** Whether the canton took a version back before it was signed by both sides. */
export function isWithdrawn({ id: dossierId, state, endsOn }: Dossier, version: number): boolean {
  return standingOfVersion({ dossierId, state, endsOn }, version).standing === 'withdrawn'
}

/** The copies that the municipality signed: whoever signs for the canton compares them first. */
export function copiesFor(dossier: Dossier) {
  const [latest] = agreementVersionsFor(dossier)
  const counting = (latest?.signatures ?? []).filter(({ setAside }) => setAside === null)
  return counting.flatMap(({ kind, documentId, side, ...copy }) =>
    kind === 'acceptance' || documentId === null || side === 'canton' ? [] : [{ ...copy, kind, documentId }],
  )
}
