import type { Language } from '#app/domain/language.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { Person } from '#app/domain/roles.ts'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { signedDocumentOf } from '#app/models/agreement/executed-agreement.server.ts'
import { heldUpAt } from '#app/models/door.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { AtDossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOpenTo } from '#app/models/records/documents.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { isWithdrawn } from './agreement-versions.server.ts'
import { replacementFor } from './documents.server.ts'
import { signatoriesOf } from './own-dossier.server.ts'

type Entered = AtDossier<VisibleDossier> & { language: Language }
export type ShownAgreement = ReturnType<typeof agreementsFor>[number]
export type SignedDocument = NonNullable<ShownAgreement['signed']>
export type ShownSignature = ReturnType<typeof signaturesFor>[number]
export type ShownSigning = ReturnType<typeof signingOf>

/** For the pages of the agreement: the versions that the reader may open, the newest first, each with its document. */
export function agreementsFor(dossier: VisibleDossier, person: Person) {
  const open = new Set(documentsOpenTo(person, dossier).map(({ id }) => id))
  return agreementsOf(dossier.id)
    .filter(({ documentId }) => open.has(documentId))
    .map(({ id, version, issuedAt, documentId, fileName, size, sha256, data }) => ({
      id,
      version,
      issuedAt,
      documentId,
      fileName,
      size,
      sha256,
      withdrawn: isWithdrawn(dossier, version),
      term: data.term,
      contributions: data.contributions,
      reports: data.reports,
      signed: signedDocumentOf({ id, dossierId: dossier.id }) ?? null,
    }))
}

/** The signatures of the latest version, each with its copy; whoever may replace a locked one is led to where it is done. */
export function signaturesFor(dossier: VisibleDossier, person: Person) {
  const [latest] = agreementsOf(dossier.id)
  if (!latest) return []
  return signaturesOf(latest).map(({ documentId, ...signature }) => ({
    ...signature,
    documentId,
    replaceAt: replacementFor(person, dossier, documentId),
  }))
}

/** What the pages of the signature show; undefined without an issued agreement. */
export function signingPageOf(entered: Entered) {
  const { dossier, person } = entered
  const [agreement] = agreementsFor(dossier, person)
  if (!agreement) return undefined
  const { reference, party, version } = dossier
  return { reference, party: party.name, version, agreement, signing: signingOf(entered) }
}

/** Whether a signature is awaited, whether this person may give it, what would refuse it, and who else may. */
export function signingOf(entered: Entered) {
  const { dossier, language } = entered
  const may = (roles: VisibleDossier['roles']) =>
    stepsFrom(dossierMachine, dossier.state, roles).includes('sign')
  const mine = may(dossier.roles)
  const held = mine ? heldUpAt(dossierDoor, { id: dossier.id, action: 'sign' }, entered) : []
  return {
    awaited: may(['signatory']),
    mine,
    held: toldReasons(language, held),
    signatories: signatoriesOf(dossier, entered.now),
  }
}
