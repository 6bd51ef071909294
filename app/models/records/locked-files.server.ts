import { and, eq, isNull } from 'drizzle-orm'
import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import { handedInBy } from '#app/domain/application/document-slots.ts'
import type { FileFacts } from '#app/domain/lifecycle/asked.ts'
import { hasRole, mayHandInResolution, type Person, worksFor } from '#app/domain/roles.ts'
import { isCopySetAside } from '#app/models/agreement/signatures-set-aside.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { agreements, signatures } from '#db/schema/agreement.ts'
import { documents } from '#db/schema/documents.ts'
import { recordAct } from './audit.server.ts'
import {
  type Document,
  documentById,
  documentsOf,
  keepDocument,
  type StoredFile,
} from './documents.server.ts'
import { withheldByScan } from './handing-out.server.ts'
import { moveOn, recordAbout } from './versions.server.ts'

type Locked = Pick<Document, 'slot' | 'bfsNumber'>

/** In which the scanner found malware, and which nothing has taken the place of. */
export const isLocked = () => and(eq(documents.scan, 'infected'), isNull(documents.removedAt))

/** Whether the scanner found malware in these very bytes before, wherever they were handed in. */
export function isKnownMalware(sha256: string): boolean {
  const known = and(eq(documents.sha256, sha256), eq(documents.scan, 'infected'))
  return db.select({ id: documents.id }).from(documents).where(known).get() !== undefined
}

/**
 * Whoever may hand in a paper may put a clean one in the place of a locked one, in every state: what was filed and
 * signed rests on it.
 */
export function mayReplace(person: Person, { party }: Dossier, { slot, bfsNumber }: Locked): boolean {
  const { leadBfsNumber } = party
  if (handedInBy(slot) === 'canton') return hasRole(person, 'officer')
  if (handedInBy(slot) !== 'municipality') return false
  if (slot !== 'resolution' || bfsNumber === null) return worksFor(person, leadBfsNumber)
  return mayHandInResolution(person, { leadBfsNumber, bfsNumber })
}

/** The locked file with this name, for somebody who may replace it. */
export function findLocked(person: Person, dossier: Dossier, id: string): Document | undefined {
  const found = restedOn(dossier.id).find((document) => document.id === id && document.scan === 'infected')
  return found && mayReplace(person, dossier, found) ? found : undefined
}

/** The locked file with this name whose place a clean one has taken already. */
export function findReplaced({ id: dossierId }: Pick<Dossier, 'id'>, id: string): Document | undefined {
  const found = documentById(id)
  const isReplaced = found?.dossierId === dossierId && found.scan === 'infected' && found.removedAt !== null
  return isReplaced ? found : undefined
}

/** What the municipality has to replace. */
export function lockedOfMunicipality(dossierId: string) {
  return restedOn(dossierId)
    .filter(({ slot, scan }) => scan === 'infected' && handedInBy(slot) === 'municipality')
    .map(({ id, fileName, year }) => ({ documentId: id, fileName, year }))
}

/** Nothing rests on a copy that counts no more. */
function restedOn(dossierId: string) {
  return documentsOf(dossierId).filter(({ id }) => !isCopySetAside(dossierId, id))
}

/** The files of a dossier (year null) or of one of its reporting years that nobody can open. */
export function withheldFiles({ dossierId, year }: { dossierId: string; year: number | null }): FileFacts {
  const rows = restedOn(dossierId)
    .filter((document) => document.year === year)
    .map(({ id, fileName, slot, scan }) => ({ id, fileName, slot, scan }))
  const those = (why: ReturnType<typeof withheldByScan>) =>
    rows.filter((row) => withheldByScan(row.scan) === why)
  return { lockedFiles: those('infected'), unscannedFiles: those('waiting') }
}

/** The signature that a copy stands for, and the document that was issued to be signed. */
export function signatureOn(documentId: string) {
  return db
    .select({ kind: signatures.kind, side: signatures.side, issuedId: agreements.documentId })
    .from(signatures)
    .innerJoin(agreements, eq(agreements.id, signatures.agreementId))
    .where(eq(signatures.documentId, documentId))
    .get()
}

type Replacing = {
  dossier: Dossier
  person: Person
  documentId: string
  file: StoredFile
  /** Of a signed copy: what was found in the clean one. */
  findings?: CopyFindings | undefined
  now: Date
}
type ReplaceResult = { ok: true } | { ok: false; refusal: 'not_found' | 'wrong_role' }

/**
 * Puts a clean file in the place of a locked one. The locked one stays in the record with its hash, taken out; a
 * signature keeps its day and its signer, and names the copy that can be read. Whoever compared the locked copy has
 * not compared this one, except the canton, which hands in its own. It is a change of the record as any other.
 */
export function replaceLocked({ dossier, person, documentId, ...clean }: Replacing): ReplaceResult {
  return orRollBack((tx): ReplaceResult => {
    const locked = documentById(documentId)
    const isStillLocked = locked?.scan === 'infected' && locked.removedAt === null
    if (!locked || !isStillLocked || locked.dossierId !== dossier.id)
      return { ok: false, refusal: 'not_found' }
    if (!mayReplace(person, dossier, locked)) return { ok: false, refusal: 'wrong_role' }
    const record = recordAbout(tx, locked)
    if (!record) return { ok: false, refusal: 'not_found' }
    const kept = keepInPlace(tx, locked, { person, ...clean })
    const { year } = locked
    moveOn(tx, record, { year, now: clean.now })
    recordAct(tx, {
      person,
      now: clean.now,
      machine: year === null ? 'dossier' : 'reportingYear',
      recordId: record.id,
      dossierId: dossier.id,
      action: 'replace_file',
      state: record.state,
      data: { ...(year !== null && { year }), slot: locked.slot, locked: locked.sha256, clean: kept.sha256 },
    })
    return { ok: true }
  })
}

function keepInPlace(
  tx: Tx,
  { id, dossierId, slot, bfsNumber, year }: Document,
  { person, file, findings, now }: Pick<Replacing, 'person' | 'file' | 'findings' | 'now'>,
) {
  const at = now.toISOString()
  const kept = keepDocument(tx, {
    dossierId,
    slot,
    file,
    uploadedBy: person.id,
    now,
    ...(bfsNumber !== null && { bfsNumber }),
    ...(year !== null && { year }),
  })
  tx.update(documents).set({ removedAt: at }).where(eq(documents.id, id)).run()
  const matched =
    handedInBy(slot) === 'canton'
      ? { matchedBy: person.id, matchedAt: at }
      : { matchedBy: null, matchedAt: null }
  tx.update(signatures)
    .set({ documentId: kept.id, findings: findings ?? null, ...matched })
    .where(eq(signatures.documentId, id))
    .run()
  tx.update(accountChanges).set({ documentId: kept.id }).where(eq(accountChanges.documentId, id)).run()
  return kept
}
