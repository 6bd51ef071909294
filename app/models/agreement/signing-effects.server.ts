import { and, eq, isNotNull } from 'drizzle-orm'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { openDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { type EffectContext, idOf } from '#app/models/effect.server.ts'
import { versionsOf } from '#app/models/money/calculations.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { signatures } from '#db/schema/agreement.ts'
import { recordSignatures, recordVersion } from './agreement-versions.server.ts'
import { agreementData } from './issued-agreement.server.ts'

type Context = EffectContext<Dossier, DossierFacts>

/** The frozen data are those the document was made from: the same function over the same records. */
export function recordAgreement({ tx, dossier, input, person, now }: Context) {
  const issued = { issuedBy: idOf(person), issuedAt: now.toISOString() }
  const documentId = input.documentId ?? ''
  recordVersion(tx, { dossier, data: agreementData(dossier, now), documentId, ...issued })
}

/** The municipality has so many days, as the programme says, to sign what was issued today. */
export function awaitSignature({ tx, dossier, now, today }: Context) {
  const [agreement] = versionsOf(dossier.id)
  if (!agreement) throw new Error('An agreement was issued without its record')
  const { signature } = programmeOf(dossier.periodId).settings.deadlines
  const legalOn = addDays(today, signature)
  openDeadline(tx, dossier, { kind: 'signature', subjectId: agreement.id, legalOn, now })
}

/** Answers which version of the agreement was signed. */
export function recordSignature({ dossier, row, input, person, now, tx }: Context) {
  const [agreement] = versionsOf(dossier.id)
  if (!agreement || !input.signatureKind)
    throw new Error('The guard let a signature without its agreement through')
  const side = row.state === 'agreement_issued' ? 'municipality' : 'canton'
  const by = idOf(person)
  const at = now.toISOString()
  const { signatureKind: kind, declaration = null, documentId = null, findings = null } = input
  const matched = side === 'canton' && kind !== 'acceptance' && { matchedBy: by, matchedAt: at }
  const signed = { side, kind, declaration, documentId, findings, signedBy: by, signedAt: at } as const
  recordSignatures(tx, agreement.id, [{ ...signed, ...matched }])
  return agreement.id
}

/** Whoever signs for the canton has compared the copies of the municipality with the agreement as issued. */
export function confirmCopies({ tx, dossier, person, now }: Context) {
  const [agreement] = versionsOf(dossier.id)
  tx.update(signatures)
    .set({ matchedBy: idOf(person), matchedAt: now.toISOString() })
    .where(
      and(
        eq(signatures.agreementId, agreement?.id ?? ''),
        eq(signatures.side, 'municipality'),
        isNotNull(signatures.documentId),
      ),
    )
    .run()
}
