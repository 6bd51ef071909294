import type { AmendmentFacts } from '#app/domain/lifecycle/amendment.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import { amendedAgreement } from './amended-agreement.server.ts'
import { type Amendment, agreementInForce, openAmendmentsOf } from './amendment-records.server.ts'

/** Everything the rules of an amendment look at, as it stands now. */
export function amendmentFacts(row: Amendment, dossier: Dossier): AmendmentFacts {
  const first = row.firstAcceptedBy
  return {
    state: row.state,
    agreementActive: dossier.state === 'active',
    anotherIsOpen: openAmendmentsOf(dossier.id).some(({ id }) => id !== row.id),
    restsOnTheRecords: restsOnTheRecords(row, dossier),
    awaitsSecondSignature: dossier.party.signsJointly && first === null,
    lockedFiles: withheldFiles({ dossierId: dossier.id, year: null }).lockedFiles,
    signedForMunicipality: first === null ? [] : [first],
  }
}

/**
 * The records of today and the instant of the proposal give, to the letter, the version that was proposed. Without an
 * agreement in force there is none to compare: that is said by a fact of its own.
 */
function restsOnTheRecords({ change, reason, data, proposedAt }: Amendment, dossier: Dossier) {
  const current = agreementInForce(dossier)
  if (!current) return true
  const again = amendedAgreement({ dossier, current: current.data, change, reason }, new Date(proposedAt))
  return again.ok && JSON.stringify(again.data) === JSON.stringify(data)
}
