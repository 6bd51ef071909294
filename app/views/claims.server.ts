import { openAt } from '#app/domain/claim-bookings.ts'
import type { ClaimRow } from '#app/domain/ledger.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { lettersOfClaim } from '#app/models/money/claim-letters.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'

export type ClaimWithLetters = ReturnType<typeof claimsWithLetters>[number]

/** The claims of a dossier with their letters; an open one has none before the office names its account. */
export function claimsWithLetters(dossier: Dossier) {
  return claimsOf(dossier.id).map((claim) => {
    const letters = lettersOfClaim(dossier, claim).map(({ number, askedAt }) => {
      return { number, askedAt, openRappen: openAt(claim, askedAt) }
    })
    return { ...claim, letters, letter: letters.length > 0 ? ('ready' as const) : whyNone(claim) }
  })
}

/** Every claim to which the settlements of a year have led, for `<ClaimEndings>`. */
export function claimsOfYear({ dossierId, year }: { dossierId: string; year: number }) {
  return claimsOf(dossierId).filter((claim) => claim.year === year)
}

function whyNone({ state, dueOn }: ClaimRow) {
  return state === 'issued' && dueOn !== null ? ('no_account' as const) : ('none' as const)
}
