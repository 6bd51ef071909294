import { and, eq, inArray } from 'drizzle-orm'
import { type AmendmentFacts, OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import type { Tx } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { amendedAgreement } from './amended-agreement.server.ts'
import { type Amendment, agreementInForce } from './amendment-records.server.ts'

/** Everything the rules of an amendment look at, as it stands now. */
export function amendmentFacts(row: Amendment, dossier: Dossier, tx: Tx): AmendmentFacts {
  const first = row.firstAcceptedBy
  return {
    state: row.state,
    agreementActive: dossier.state === 'active',
    anotherIsOpen: openAmendmentsOf(tx, dossier.id).some(({ id }) => id !== row.id),
    restsOnTheRecords: restsOnTheRecords(row, dossier, tx),
    awaitsSecondSignature: dossier.party.signsJointly && first === null,
    lockedFiles: withheldFiles({ dossierId: dossier.id, year: null }, tx).lockedFiles,
    signedForMunicipality: first === null ? [] : [first],
  }
}

export function openAmendmentsOf(tx: Tx, dossierId: string) {
  return tx
    .select({ id: amendments.id })
    .from(amendments)
    .where(and(eq(amendments.dossierId, dossierId), inArray(amendments.state, [...OPEN_AMENDMENTS])))
    .all()
}

/**
 * The records of today and the instant of the proposal give, to the letter, the version that was proposed. Without an
 * agreement in force there is none to compare: that is said by a fact of its own.
 */
function restsOnTheRecords({ change, reason, data, proposedAt }: Amendment, dossier: Dossier, tx: Tx) {
  const current = agreementInForce(dossier, tx)
  if (!current) return true
  const again = amendedAgreement({ dossier, current: current.data, change, reason }, new Date(proposedAt), tx)
  return again.ok && JSON.stringify(again.data) === JSON.stringify(data)
}
