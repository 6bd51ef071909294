import type { SetAside } from '#app/domain/agreement/signed-copy.ts'
import { isIssued } from '#app/domain/agreement/standing.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { type EffectContext, idOf } from '#app/models/effect.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { signaturesSetAside } from '#db/schema/agreement.ts'

/** The signatures of a dossier but those that were refused or taken back. */
export function signaturesThatCount(dossierId: string) {
  return recordsIn(dossierId, 'signatures').filter(({ id }) => !setAsideOf(dossierId, id))
}

/** Who has signed the agreement that lies before the municipality, for it. */
export function signedForMunicipality({ id, state }: Pick<Dossier, 'id' | 'state'>) {
  const [latest] = isIssued(state) ? versionsOf(id) : []
  return signaturesThatCount(id).filter(
    ({ agreementId, side }) => agreementId === latest?.id && side === 'municipality',
  )
}

/** Why a signature counts no more; undefined while it counts. */
export function setAsideOf(dossierId: string, id: string) {
  return recordsIn(dossierId, 'setAside').find(({ signatureId }) => signatureId === id)
}

/**
 * Whether a file is a copy that counts no more: nothing rests on it, and nobody has to replace it. The same file may be
 * handed in again.
 */
export function isCopySetAside(dossierId: string, documentId: string): boolean {
  const signed = recordsIn(dossierId, 'signatures').filter((one) => one.documentId === documentId)
  return signed.length > 0 && signed.every(({ id }) => setAsideOf(dossierId, id) !== undefined)
}

/**
 * What a copy with both signatures takes the place of, in the newest version that rests on one: the copy that the canton
 * has handed in, or, where it has accepted in the portal, that acceptance and the copies of the municipality that it
 * rests on. Empty where nobody handed in a copy, or the canton has not signed.
 */
export function replaceableCopies(dossierId: string) {
  const copies = versionsOf(dossierId).map(({ id }) => copiesUnder(dossierId, id))
  return copies.find((found) => found.length > 0) ?? []
}

/** The version whose copy can be replaced; undefined where none rests on one. */
export function replaceableVersion(dossierId: string) {
  const agreementId = replaceableCopies(dossierId)[0]?.agreementId
  return versionsOf(dossierId).find(({ id }) => id === agreementId)
}

function copiesUnder(dossierId: string, versionId: string) {
  const counting = signaturesThatCount(dossierId).filter(({ agreementId }) => agreementId === versionId)
  const ours = counting.findLast(({ side }) => side === 'canton')
  if (!ours) return []
  const theirs = counting.filter(
    ({ side, kind, documentId }) =>
      side === 'municipality' &&
      kind !== 'acceptance' &&
      (ours.kind === 'acceptance' || documentId === ours.documentId),
  )
  return ours.kind === 'acceptance' && theirs.length === 0 ? [] : [...theirs, ours]
}

/** The hashes of the files of these copies. */
export function replaceableFiles(dossierId: string): string[] {
  const copies = replaceableCopies(dossierId).map(({ documentId }) => documentId)
  return recordsIn(dossierId, 'documents').flatMap(({ id, sha256 }) => (copies.includes(id) ? sha256 : []))
}

type Context = EffectContext<Dossier, unknown>

/** What the municipality has signed counts no more, or what another copy replaces; files and findings stay as they are. */
export function setSignaturesAside({ tx, dossier, input, person, now }: Context, how: SetAside) {
  const by = { setAsideBy: idOf(person), setAsideAt: now.toISOString() }
  for (const { id } of how === 'replaced' ? replaceableCopies(dossier.id) : signaturesThatCount(dossier.id))
    tx.insert(signaturesSetAside)
      .values({ signatureId: id, how, reason: input.reason ?? '', ...by })
      .run()
}
