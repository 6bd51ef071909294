import { openAt } from '#app/domain/claim-bookings.ts'
import type { ClaimRow } from '#app/domain/ledger.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { stepsFrom, stillOffered } from '#app/domain/lifecycle/decide.ts'
import type { Dossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { lettersOfClaim } from '#app/models/money/claim-letters.server.ts'
import { claimFacts } from '#app/models/money/money-facts.server.ts'
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

/** The steps on a claim that have a button for its reader: role and state fit, and there is something for each. */
export function claimStepsOffered(
  dossier: VisibleDossier,
  { id, state }: Pick<ClaimRow, 'id' | 'state'>,
  today: string,
) {
  const stored = recordsIn(dossier.id, 'claims').find((one) => one.id === id)
  const steps = stepsFrom(claimMachine, state, dossier.roles)
  return stored ? stillOffered(claimMachine, steps, { facts: () => claimFacts(stored, dossier), today }) : []
}

function whyNone({ state, dueOn }: ClaimRow) {
  return state === 'issued' && dueOn !== null ? ('no_account' as const) : ('none' as const)
}
