import type { RecordedStep } from '#app/domain/lifecycle/decision-forms.ts'
import type { Signing } from '#app/models/agreement/signing.server.ts'
import type { TransitionResult } from '#app/models/door.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { keepDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import type { Tx } from '#db/client.server.ts'

/** What a body has done with a dossier, with its paper where there is one: both together or not at all. */
export function recordStep(
  { dossier, person, version, now }: Signing,
  { decidedOn, businessNumber, reason }: RecordedStep,
  file: StoredFile | undefined,
): TransitionResult {
  const paper = (stored: StoredFile) => ({
    ...({ dossierId: dossier.id, slot: 'chain_step', file: stored, uploadedBy: person.id, now } as const),
  })
  const prepare = (tx: Tx) => (file ? { documentId: keepDocument(tx, paper(file)).id } : {})
  const input = { decidedOn, businessNumber, reason }
  const step = { id: dossier.id, action: 'record_step', person, version, now, input, prepare } as const
  return applyTransition(dossierDoor, step)
}
