import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import type { Declaration, SignatureKind } from '#app/domain/lifecycle/inputs.ts'
import type { Person } from '#app/domain/roles.ts'
import type { TransitionRequest, TransitionResult } from '#app/models/door.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { keepDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'

export type Signing = {
  dossier: Dossier
  person: Person
  /** Of the dossier, as the page showed it: another version of the agreement moves it on. */
  version: number
  now: Date
}

/** The municipality accepts the issued agreement in the portal. */
export function acceptAgreement(signing: Signing, declaration: Declaration): TransitionResult {
  return sign(signing, { input: { signatureKind: 'acceptance', declaration } })
}

/** The municipality hands in the signed agreement: document and signature come into being together or not at all. */
export function handInSignedAgreement(
  signing: Signing,
  {
    kind,
    file,
    findings,
  }: { kind: Exclude<SignatureKind, 'acceptance'>; file: StoredFile; findings?: CopyFindings },
): TransitionResult {
  const { dossier, person, now } = signing
  return sign(signing, {
    input: { signatureKind: kind, ...(findings && { findings }) },
    prepare: (tx) => ({
      documentId: keepDocument(tx, {
        dossierId: dossier.id,
        slot: 'agreement_signed',
        file,
        uploadedBy: person.id,
        now,
      }).id,
    }),
  })
}

type Given = Pick<TransitionRequest<'sign'>, 'input' | 'prepare'>

function sign({ dossier, person, version, now }: Signing, given: Given) {
  return applyTransition(dossierDoor, { id: dossier.id, action: 'sign', person, version, now, ...given })
}
