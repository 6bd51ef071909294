import { and, eq } from 'drizzle-orm'
import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import type { DocumentSlot } from '#app/domain/application/catalogue.ts'
import { findDrawn } from '#app/models/records/drawn-papers.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { versionOn } from './agreement-standing.server.ts'

/** Which paper of the same party carries a check code; papers of others are nobody's business here. */
export function paperWithCode(
  fingerprint: string,
  { dossierId }: { dossierId: string },
): { slot: DocumentSlot | DrawnPaper; reference: string; version: number | null } | undefined {
  const ofTheParty = eq(dossiers.partyId, partyOf(dossierId))
  const found = db
    .select({ id: documents.id, slot: documents.slot, reference: dossiers.reference })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .where(and(eq(documents.fingerprint, fingerprint), ofTheParty))
    .get()
  if (found) return { slot: found.slot, reference: found.reference, version: versionOn(found.id) ?? null }
  const drawn = findDrawn({ kind: 'fingerprint', fingerprint }, ofTheParty)
  return drawn && { slot: drawn.kind, reference: drawn.reference, version: null }
}

function partyOf(dossierId: string) {
  return db.select({ id: dossiers.partyId }).from(dossiers).where(eq(dossiers.id, dossierId))
}
