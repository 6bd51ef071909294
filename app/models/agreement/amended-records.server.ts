import { eq } from 'drizzle-orm'
import { type ByKind, meaningOf } from '#app/domain/agreement/amendment.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { type ActingPerson, type EffectContext, type FollowUp, idOf } from '#app/models/effect.server.ts'
import type { Tx } from '#db/client.server.ts'
import { budgetLines } from '#db/schema/application.ts'
import { recordSignatures, recordVersion } from './agreement-versions.server.ts'
import { acceptancesOf } from './amendment-acceptances.server.ts'
import { type Amendment, amendmentComingIntoForce } from './amendment-records.server.ts'
import { recordContribution } from './changed-contribution.server.ts'
import { recordMeasure } from './changed-measures.server.ts'
import { recordMembers } from './changed-members.server.ts'
import { recordTerm } from './extended-term.server.ts'

export type Acting = { tx: Tx; dossier: Dossier; amendment: Amendment; person: ActingPerson; now: Date }

/** The amendment becomes the new version, and the records of the years to come follow it. */
export function recordAmendment({
  tx,
  dossier,
  input,
  person,
  now,
}: EffectContext<Dossier, unknown>): FollowUp[] {
  const amendment = amendmentComingIntoForce(tx, dossier, input.amendmentId ?? '')
  if (!amendment) throw new Error('The guard let an amendment through that is not in force')
  const acting = { tx, dossier, amendment, person, now }
  const followUps = meaningOf(RECORDS, acting, amendment.change)
  recordAmended(acting, input.signedBy ?? idOf(person))
  return followUps
}

const RECORDS: ByKind<Acting, FollowUp[]> = {
  amount: recordContribution,
  members: (acting, change) => {
    recordMembers(acting, change)
    return recordContribution(acting)
  },
  term: (acting) => {
    recordTerm(acting)
    return []
  },
  measures: (acting, change) => {
    recordMeasure(acting, change)
    return []
  },
  budget: ({ tx }, { lines }) => {
    for (const { id, amountRappen } of lines)
      tx.update(budgetLines).set({ amountRappen }).where(eq(budgetLines.id, id)).run()
    return []
  },
}

/** The acceptances of the municipalities and the word of who put it into force are the signatures of the new version. */
function recordAmended({ tx, dossier, amendment, now }: Acting, forTheCanton: string) {
  const { data, agreementDocumentId: documentId } = amendment
  const at = now.toISOString()
  const issued = { issuedBy: amendment.proposedBy, issuedAt: amendment.proposedAt }
  const id = recordVersion(tx, { dossier, data, documentId, ...issued })
  const kind = 'acceptance'
  recordSignatures(tx, id, [
    ...acceptancesOf(amendment).map(
      ({ declaration, acceptedBy: signedBy, acceptedAt: signedAt }) =>
        ({ declaration, signedBy, signedAt, kind, side: 'municipality' }) as const,
    ),
    { kind, side: 'canton', signedBy: forTheCanton, signedAt: at },
  ])
}
