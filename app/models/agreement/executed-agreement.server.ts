import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import type { Acceptance, ExecutedAgreement } from '#templates/executed-agreement.ts'
import { agreementsOf, signaturesOn } from './agreements.server.ts'
import { signaturesThatCount } from './signatures-set-aside.server.ts'

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
  const [latest] = agreementsOf(id)
  if (state !== 'signed_by_municipality' || !latest) return undefined
  const at = now.toISOString()
  const { name, ...declared } = declaration
  const given = acceptancesOf(latest)
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
export function signedDocumentOf({ id, dossierId }: { id: string; dossierId: string }) {
  const signed = signaturesThatCount(dossierId).find(
    ({ agreementId, side, documentId }) => agreementId === id && side === 'canton' && documentId !== null,
  )
  const file = recordsIn(dossierId, 'documents').find((document) => document.id === signed?.documentId)
  if (!file) return undefined
  const { fileName, size, sha256, uploadedAt, scan } = file
  return { documentId: file.id, fileName, size, sha256, at: uploadedAt, withheld: withheldByScan(scan) }
}

function acceptancesOf(version: { id: string; dossierId: string }): Omit<Acceptance, 'matched'>[] {
  const counting = signaturesOn(version).filter(({ setAside }) => setAside === null)
  return counting.map(({ side, kind, signedAt, copySha256, declaration, signer }) => ({
    side,
    kind,
    at: signedAt,
    copySha256,
    name: declaration?.name ?? signer,
    declared: declaration && { function: declaration.function, onBehalfOf: declaration.onBehalfOf },
  }))
}
