import type { Party } from '#app/domain/application/application.ts'
import { counterpartyAt } from '#app/models/dossier/counterparty.server.ts'
import { officeAt } from '#app/models/programme/programme.server.ts'
import type { ForReader } from './asked.server.ts'
import { CHECK_ADDRESS } from './paper-code.server.ts'

type Address = Omit<NonNullable<Party['contact']>, 'email' | 'phone'>
type Facts = { party?: { name: string; contact: Address | null }; issuedAt: string; signedBy?: string }

/**
 * The parts that every letter to a party shares, in the language of the reader; `party`: as its application named it,
 * left out where its agreement does.
 */
export function letterOf({ dossier, language }: ForReader, { party: known, issuedAt, signedBy }: Facts) {
  const { name: party, named, contact } = counterpartyAt(dossier, issuedAt, known)
  const { name, street, postalCode, town } = contact ?? NOWHERE
  const office = officeAt(dossier.periodId, issuedAt)
  return {
    language,
    reference: dossier.reference,
    issuedAt,
    office,
    party: named,
    recipient: { name: party, attention: name, street, postalCode, town },
    signer: { name: signedBy ?? office.canton, function: '' },
    checkUrl: CHECK_ADDRESS,
  }
}

const NOWHERE = { name: '', street: '', postalCode: '', town: '' }
