import { eq } from 'drizzle-orm'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { cancelDeadline, moveDeadline, openDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { type EffectContext, idOf } from '#app/models/effect.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { signatures } from '#db/schema/agreement.ts'
import { recordSignatures, recordVersion } from './agreement-versions.server.ts'
import { agreementData } from './issued-agreement.server.ts'
import { replaceableCopies, setSignaturesAside, signaturesThatCount } from './signatures-set-aside.server.ts'

type Context = EffectContext<Dossier, DossierFacts>

/** The frozen data are those the document was made from: the same function over the same records. */
export function recordAgreement({ tx, dossier, input, person, now }: Context) {
  const issued = { issuedBy: idOf(person), issuedAt: now.toISOString() }
  const documentId = input.documentId ?? ''
  recordVersion(tx, { dossier, data: agreementData(dossier, now), documentId, ...issued })
}

/** The municipality has so many days, as the programme says, to sign what was issued today. */
export function awaitSignature({ tx, dossier, now, today }: Context) {
  openDeadline(tx, dossier, { ...signatureDue(dossier, today), now })
}

/** As many days again from today, or those that it had where they last longer. */
export function awaitSignatureAnew({ tx, dossier, now, today }: Context) {
  moveDeadline(tx, dossier, signatureDue(dossier, today), now)
}

function signatureDue(dossier: Dossier, today: string) {
  const { signature } = programmeOf(dossier.periodId).settings.deadlines
  const { id: subjectId } = issuedLast(dossier)
  return { kind: 'signature', subjectId, legalOn: addDays(today, signature) } as const
}

/** What was taken back is not to be signed. */
export function cancelSignature({ tx, dossier, now }: Context) {
  cancelDeadline(tx, issuedLast(dossier).id, now)
}

function issuedLast({ id }: Dossier) {
  const [agreement] = versionsOf(id)
  if (!agreement) throw new Error('An agreement was issued without its record')
  return agreement
}

/** Answers which version of the agreement was signed. */
export function recordSignature({ dossier, row, input, person, now, tx }: Context) {
  const { id: agreementId } = issuedLast(dossier)
  if (!input.signatureKind) throw new Error('The guard let a signature of no kind through')
  const side = row.state === 'agreement_issued' ? 'municipality' : 'canton'
  const by = idOf(person)
  const at = now.toISOString()
  const { signatureKind: kind, declaration = null, documentId = null, findings = null } = input
  const matched = side === 'canton' && kind !== 'acceptance' && { matchedBy: by, matchedAt: at }
  const signed = { side, kind, declaration, documentId, findings, signedBy: by, signedAt: at } as const
  recordSignatures(tx, agreementId, [{ ...signed, ...matched }])
  return agreementId
}

/**
 * What the new copy takes the place of stays in the record as replaced. It bears both signatures: whoever signed for the
 * municipality on a copy that is replaced has signed on this one.
 */
export function replaceCopy(context: Context) {
  const { tx, dossier, input, person, now } = context
  const { signatureKind: kind, documentId, findings = null } = input
  const replaced = replaceableCopies(dossier.id)
  const [{ agreementId } = { agreementId: undefined }] = replaced
  if (!agreementId || !kind || !documentId) throw new Error('The guard let a copy through that replaces none')
  setSignaturesAside(context, 'replaced')
  const ours = { signedBy: idOf(person), signedAt: now.toISOString() }
  const matched = { matchedBy: ours.signedBy, matchedAt: ours.signedAt }
  const copy = { kind, declaration: null, documentId, findings, ...matched } as const
  recordSignatures(
    tx,
    agreementId,
    replaced.map(({ side, signedBy, signedAt }) => ({
      ...copy,
      side,
      ...(side === 'canton' ? ours : { signedBy, signedAt }),
    })),
  )
}

/** Whoever signs for the canton has compared the copies of the municipality with the agreement as issued. */
export function confirmCopies({ tx, dossier, person, now }: Context) {
  const { id: latest } = issuedLast(dossier)
  const copies = signaturesThatCount(dossier.id).filter(
    ({ agreementId, side, documentId }) =>
      agreementId === latest && side === 'municipality' && documentId !== null,
  )
  for (const { id } of copies)
    tx.update(signatures)
      .set({ matchedBy: idOf(person), matchedAt: now.toISOString() })
      .where(eq(signatures.id, id))
      .run()
}
