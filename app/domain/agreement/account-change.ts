import { z } from 'zod'
import { iban, line, text } from '#app/domain/forms/fields.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { Role } from '#app/domain/roles.ts'
import type { Made } from './contact.ts'

/** What the canton pays to; 70 characters are the longest payee of a payment (Swiss Payment Standards). */
export type Account = { iban: string; holder: string }

/** While the agreement runs, and after a termination, when the years that it covered are still settled and paid. */
export const PAYING = ['active', 'terminated'] as const satisfies readonly DossierState[]

/** Whom the canton calls before it confirms another account. */
export type Called = { name: string; phone: string }

/** Who asked for another account, with the roles that they had by then, and have today. */
export type AccountAsker = { name: string; held: readonly HeldRole[]; today: readonly HeldRole[] }
export type HeldRole = { role: Role; municipality: string }

/** Of a change: whom the canton calls, who changed that contact shortly before, and what came of the call. */
export type AccountCall = {
  /** Left out of what was kept before it was said. */
  asker?: AccountAsker
  whom: string
  changed: readonly Made[]
  /** Whether somebody was reached; null before that is said. */
  phoned: boolean | null
  notReached: string
}

export const calledName = ({ name, phone }: Called) => [name, phone].filter(Boolean).join(', ')

/** A signatory asks for another account, with a paper of the bank; the reason is read on both sides. */
export const accountChangeForm = z.object({ iban, accountHolder: line(70), reason: text(2000) })

/** How a mail tells an account apart from another one: by its number, and by its holder where that is another one. */
export function inMail({ iban, holder }: Account, other: Account): string {
  return holder === other.holder ? masked(iban) : `${masked(iban)}, ${holder}`
}

/** `CH93 … 295 7` in a mail: enough to tell two accounts apart, too little to pay to. */
function masked(number: string): string {
  return `${number.slice(0, 4)} … ${number.slice(-4)}`
}

/** What finance reads beside a payment: when the account was changed last, and whether a change is open. */
export type AccountNote = { changedAt: string | null; isOpen: boolean }
