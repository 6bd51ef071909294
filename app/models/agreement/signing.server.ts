import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import type { Declaration, SignatureKind, TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Person } from '#app/domain/roles.ts'
import type { TransitionResult } from '#app/models/door.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { keepDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db, type Tx } from '#db/client.server.ts'

export type Signing = {
  dossier: Dossier
  person: Person
  /** Of the dossier, as the page showed it: another version of the agreement moves it on. */
  version: number
  now: Date
}

/** Refused: the dossier has moved on since the page was drawn; undefined where the page shows it as it is. */
export function changedSince({ id, version }: Dossier, seen: number) {
  return version === seen ? undefined : changedMeanwhile(db, { machine: 'dossier', recordId: id })
}

/** The municipality accepts the issued agreement in the portal. */
export function acceptAgreement(signing: Signing, declaration: Declaration): TransitionResult {
  const { dossier, ...step } = signing
  const input = { signatureKind: 'acceptance', declaration } as const
  return applyTransition(dossierDoor, { ...step, id: dossier.id, action: 'sign', input })
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
  const input = { signatureKind: kind, ...(findings && { findings }) }
  return stepWithPaper(signing, 'sign', { slot: 'agreement_signed', file, keep: keepDocument }, input)
}

/** `keep`: a file that is handed in is told to its sender, one that the portal has drawn is not. */
export type AgreementPaper = { slot: DocumentSlot; file: StoredFile; keep: typeof keepDocument }

/** A step by which a paper of the agreement comes into being: both together or not at all. */
export function stepWithPaper(
  { dossier, person, version, now }: Signing,
  action: 'issue_agreement' | 'sign' | 'countersign' | 'replace_copy',
  { keep, ...paper }: AgreementPaper,
  input: TransitionInput = {},
): TransitionResult {
  const document = { ...paper, dossierId: dossier.id, uploadedBy: person.id, now }
  const prepare = (tx: Tx) => ({ documentId: keep(tx, document).id })
  return applyTransition(dossierDoor, { id: dossier.id, action, person, version, now, input, prepare })
}
