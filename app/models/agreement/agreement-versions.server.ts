import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { agreements, signatures } from '#db/schema/agreement.ts'
import type { AgreementData } from '#templates/agreement-data.ts'

type Version = {
  dossier: Dossier
  data: AgreementData
  documentId: string
  issuedBy: string
  issuedAt: string
}

/** A version of an agreement: the data frozen in it, its document, and the calculation that it rests on. */
export function recordVersion(tx: Tx, { dossier, data, ...issued }: Version): string {
  const id = newId()
  const { version } = data
  const calculationId = pinnedOf(dossier).id
  tx.insert(agreements)
    .values({ id, dossierId: dossier.id, version, calculationId, data, ...issued })
    .run()
  return id
}

type Signature = Omit<typeof signatures.$inferInsert, 'id' | 'agreementId'>

export function recordSignatures(tx: Tx, agreementId: string, given: readonly Signature[]) {
  tx.insert(signatures)
    .values(given.map((signature) => ({ ...signature, id: newId(), agreementId })))
    .run()
}

export function pinnedOf({ id, reference }: Pick<Dossier, 'id' | 'reference'>) {
  const pinned = pinnedCalculation(id)
  if (!pinned) throw new Error(`Dossier ${reference} has no pinned calculation`)
  return pinned
}
