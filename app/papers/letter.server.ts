import type { Party } from '#app/domain/application/application.ts'
import { officeAt } from '#app/models/programme/programme.server.ts'
import type { ForReader } from './asked.server.ts'
import { CHECK_ADDRESS } from './paper-code.server.ts'

type Address = Omit<NonNullable<Party['contact']>, 'email' | 'phone'>
type Facts = { party: { name: string; contact: Address | null }; issuedAt: string; signedBy?: string }

/** The parts that every letter to a party shares, in the language of the reader. */
export function letterOf({ dossier, language }: ForReader, { party, issuedAt, signedBy }: Facts) {
  const { name, street, postalCode, town } = party.contact ?? NOWHERE
  const office = officeAt(dossier.periodId, issuedAt)
  return {
    language,
    reference: dossier.reference,
    issuedAt,
    office,
    party: party.name,
    recipient: { name: party.name, attention: name, street, postalCode, town },
    signer: { name: signedBy ?? office.canton, function: '' },
    checkUrl: CHECK_ADDRESS,
  }
}

const NOWHERE = { name: '', street: '', postalCode: '', town: '' }
