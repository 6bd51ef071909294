import { type ClaimRow, isPaidInCash, type LetterOfClaim } from '#app/domain/ledger.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'

/** The claims of a dossier, and whether there is a letter with QR-bill to pay each. */
export function claimsWithLetters(dossier: Dossier) {
  const { account } = programmeOf(dossier.periodId)
  return claimsOf(dossier.id).map((claim) => ({ ...claim, letter: letterFor(claim, account !== null) }))
}

function letterFor(claim: ClaimRow, hasAccount: boolean): LetterOfClaim {
  if (!isPaidInCash(claim) || claim.dueOn === null) return 'none'
  return hasAccount ? 'ready' : 'no_account'
}
