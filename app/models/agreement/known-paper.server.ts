import { eq } from 'drizzle-orm'
import type { KnownPaper } from '#app/domain/agreement/signed-copy.ts'
import { standingOn } from '#app/domain/agreement/standing.ts'
import { db } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { paperBehind } from './verification.server.ts'

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
