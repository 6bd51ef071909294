import { and, eq, isNull, ne } from 'drizzle-orm'
import type { KnownPaper } from '#app/domain/agreement/signed-copy.ts'
import { standingOn } from '#app/domain/agreement/standing.ts'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import type { Side } from '#app/domain/roles.ts'
import { isOfDossier } from '#app/models/records/documents.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { paperBehind } from './verification.server.ts'

/** The slot in which the side that hands in a signed copy files it. */
const COPY_OF = {
  municipality: 'agreement_signed',
  canton: 'agreement_countersigned',
} as const satisfies Record<Side, DocumentSlot>

/** The paper of the same dossier that a file is, byte for byte, where it lies there as something else than such a copy. */
export function filedElsewhere(
  sha256: string,
  { document: { dossierId }, side }: { document: { dossierId: string }; side: Side },
): KnownPaper | undefined {
  const found = db
    .select({
      dossierId: documents.dossierId,
      slot: documents.slot,
      reference: dossiers.reference,
      party: parties.name,
    })
    .from(documents)
    .innerJoin(dossiers, eq(dossiers.id, documents.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(
        eq(documents.dossierId, dossierId),
        eq(documents.sha256, sha256),
        ne(documents.slot, COPY_OF[side]),
        isNull(documents.removedAt),
      ),
    )
    .all()
    .find(isOfDossier)
  if (!found) return undefined
  const { slot, reference, party } = found
  return { slot, reference, party, version: null, standing: null }
}

/** A paper of an agreement or of the portal as it stands on a day, named to whoever holds its file or a page with its code. */
export function knownPaper(code: Parameters<typeof paperBehind>[0], today: string): KnownPaper | undefined {
  const found = paperBehind(code)
  if (!found || (found.told.origin === 'received' && !found.told.agreement)) return undefined
  const { slot, agreement } = found.told
  const { reference, party } = db
    .select({ reference: dossiers.reference, party: parties.name })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(eq(dossiers.id, found.dossierId))
    .all()[0] ?? { reference: '', party: '' }
  return {
    slot,
    reference,
    party,
    version: agreement?.version ?? null,
    standing: agreement ? standingOn(agreement.standing, { endsOn: agreement.endsOn, today }) : null,
  }
}
