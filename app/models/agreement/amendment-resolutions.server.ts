import type { Resolved } from '#app/domain/agreement/resolved.ts'
import type { ResolutionForm } from '#app/domain/application/forms.ts'
import { yearsOutside } from '#app/domain/application/resolutions.ts'
import { by } from '#app/domain/order.ts'
import type { AtDossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { recordOnDossier } from '#app/models/records/audit.server.ts'
import { isUsable, keepDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { orRollBack } from '#db/client.server.ts'
import { amendmentResolutions } from '#db/schema/agreement.ts'
import { agreementInForce } from './amendment-records.server.ts'

/** What councils have resolved since the agreement began, in the order in which it was handed in. */
export function laterResolutionsOf(dossierId: string) {
  return [...recordsIn(dossierId, 'laterResolutions')].sort(by(({ handedInAt }) => handedInAt))
}

/** All that was resolved and can be read: of the application, and since. One on a locked file does not count. */
export function resolvedFor(dossierId: string): Resolved[] {
  const papers = new Map(recordsIn(dossierId, 'documents').map((one) => [one.id, one]))
  const later = laterResolutionsOf(dossierId).filter(({ documentId }) => {
    const paper = papers.get(documentId)
    return paper !== undefined && isUsable(paper)
  })
  return [...recordsIn(dossierId, 'resolutions'), ...later]
}

type HandedIn = { bfsNumber: number; form: ResolutionForm; file: StoredFile }
export type HandedInResult =
  | { ok: true }
  | { ok: false; refusal: 'wrong_state' }
  | { ok: false; errors: Record<string, string> }

/** A resolution for an amendment, with its paper: both come into being together, and stay as they are. */
export function handInLaterResolution(
  { dossier, person, now }: AtDossier,
  { bfsNumber, form, file }: HandedIn,
): HandedInResult {
  const { id: dossierId } = dossier
  const errors = yearsOutside(form, programmeOf(dossier.periodId))
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return orRollBack((tx): HandedInResult => {
    if (!agreementInForce(dossier)) return { ok: false, refusal: 'wrong_state' }
    const kept = { dossierId, slot: 'resolution', bfsNumber, file, uploadedBy: person.id, now } as const
    const { amount: amountRappen, ...resolved } = form
    const about = { ...resolved, amountRappen, bfsNumber, documentId: keepDocument(tx, kept).id }
    tx.insert(amendmentResolutions)
      .values({ ...about, id: newId(), dossierId, handedInBy: person.id, handedInAt: now.toISOString() })
      .run()
    recordOnDossier(tx, { dossier, person, now, action: 'hand_in_resolution', data: about })
    return { ok: true }
  })
}
