import { type AmendmentChange, effectiveDay } from '#app/domain/agreement/amendment.ts'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import type { Person } from '#app/domain/roles.ts'
import type { TransitionResult } from '#app/models/door.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { addDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { type Amendment, nextAmendmentNumber } from './amendment-records.server.ts'

type Proposal = {
  dossier: Dossier
  person: Person
  /** Of the municipality, which accepts what it asks for itself; without one the canton proposes. */
  declaration?: Declaration
  change: AmendmentChange
  reason: string
  /** The data both documents were made from, with the same `now`. */
  data: AgreementData
  files: { amendment: StoredFile; agreement: StoredFile }
  now: Date
}
type Proposed = { ok: true; number: number } | Extract<TransitionResult, { ok: false }>

/** Documents and record come into being together with the step, and only if nothing changed meanwhile. */
export function proposeAmendment(proposal: Proposal): Proposed {
  const { dossier, person, declaration, reason, now } = proposal
  return orRollBack((tx): Proposed => {
    const number = nextAmendmentNumber(dossier.id)
    const record = () => proposedAmendment(tx, number, proposal)
    const action = declaration ? 'request' : 'propose'
    const input = { reason, ...(declaration && { declaration }) }
    const begun = applyTransition(amendmentDoor, { action, person, input, record, now })
    return begun.ok ? { ok: true, number } : begun
  })
}

function proposedAmendment(tx: Tx, number: number, proposal: Proposal): Amendment {
  const { dossier, person, change, reason, data, files, now } = proposal
  const keep = { dossierId: dossier.id, uploadedBy: person.id, now }
  return {
    ...UNANSWERED,
    id: newId(),
    dossierId: dossier.id,
    number,
    kind: change.kind,
    state: 'proposed',
    version: 0,
    side: proposal.declaration ? 'municipality' : 'canton',
    reason,
    effectiveOn: effectiveDay(change),
    change,
    data,
    documentId: addDocument(tx, { ...keep, slot: 'amendment', file: files.amendment }).id,
    agreementDocumentId: addDocument(tx, { ...keep, slot: 'agreement_amended', file: files.agreement }).id,
    proposedBy: person.id,
    proposedAt: now.toISOString(),
  }
}

const UNANSWERED = {
  answeredBy: null,
  answeredAt: null,
  declaration: null,
  answer: '',
  inForceAt: null,
} as const
