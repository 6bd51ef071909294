import { eq, or } from 'drizzle-orm'
import { isSigned, type Standing, standingOf } from '#app/domain/agreement/standing.ts'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, amendments, signatures } from '#db/schema/agreement.ts'

/** A version of an agreement as it stands today. */
export type AgreementStanding = {
  version: number
  standing: Standing
  inForce: { version: number; since: string } | null
  /** The last day of the term as it was agreed or terminated last. */
  endsOn: string
}

type OfDossier = { dossierId: string; state: DossierState; endsOn: string }

/** Of the version that a paper is, is a signed copy of or would lead to; null where it is of none. */
export function standingOfPaper(paper: OfDossier & { id: string }): AgreementStanding | null {
  const amendment = amendmentOn(paper.id)
  const version = amendment?.data.version ?? versionOn(paper.id)
  if (version === undefined) return null
  if (!amendment || amendment.state === 'in_force') return standingOfVersion(paper, version)
  const isOpen = isOneOf(OPEN_AMENDMENTS, amendment.state)
  return { version, inForce: null, endsOn: paper.endsOn, standing: isOpen ? 'unsigned' : 'given_up' }
}

export function standingOfVersion(
  { dossierId, state, endsOn }: OfDossier,
  version: number,
): AgreementStanding {
  const inForce = isSigned(state) ? latestSigned(dossierId) : null
  const [last] = versionsOf(dossierId)
  const versions = { version, latest: last?.version ?? version, signed: inForce?.version ?? null }
  return { version, inForce, endsOn, standing: standingOf(state, versions) }
}

/** In force since the canton, which signs last, has signed it: another copy of it changes nothing. */
function latestSigned(dossierId: string) {
  const signed = recordsIn(dossierId, 'signatures').filter(({ side }) => side === 'canton')
  for (const { id, version } of versionsOf(dossierId)) {
    const [first] = signed
      .filter(({ agreementId }) => agreementId === id)
      .sort(by(({ signedAt }) => signedAt))
    if (first) return { version, since: first.signedAt }
  }
  return null
}

/** The version of the agreement that a file is, or is a signed copy of. */
export function versionOn(documentId: string): number | undefined {
  const issued = db
    .select({ version: agreements.version })
    .from(agreements)
    .where(eq(agreements.documentId, documentId))
    .get()
  const signed = db
    .select({ version: agreements.version })
    .from(signatures)
    .innerJoin(agreements, eq(agreements.id, signatures.agreementId))
    .where(eq(signatures.documentId, documentId))
    .get()
  return (issued ?? signed)?.version
}

/** An amendment and the version it leads to are papers from the proposal on, whatever becomes of them. */
function amendmentOn(documentId: string) {
  return db
    .select({ state: amendments.state, data: amendments.data })
    .from(amendments)
    .where(or(eq(amendments.documentId, documentId), eq(amendments.agreementDocumentId, documentId)))
    .get()
}
