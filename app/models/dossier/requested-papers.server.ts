import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Person } from '#app/domain/roles.ts'
import { dossierDoor, reportingYearDoor } from '#app/models/doors.server.ts'
import { keepDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import type { Tx } from '#db/client.server.ts'

type HandingIn = {
  /** The application or the report that it is asked for, in the version that the page showed. */
  record: { id: string; dossierId: string; year: number | null; version: number }
  person: Person
  reason: string
  file: StoredFile | undefined
  now: Date
}

/** The one paper that the canton asked for, words about it, or both; nothing else of the record changes. */
export function handInPaper({ record, person, reason, file, now }: HandingIn) {
  const { id, dossierId, year, version } = record
  const prepare = (tx: Tx): TransitionInput => {
    if (!file) return {}
    const paper = { dossierId, slot: 'completion', file, uploadedBy: person.id, now } as const
    return { documentId: keepDocument(tx, { ...paper, ...(year !== null && { year }) }).id }
  }
  const step = { id, action: 'hand_in_paper', person, version, input: { reason }, prepare, now } as const
  return year === null ? applyTransition(dossierDoor, step) : applyTransition(reportingYearDoor, step)
}
