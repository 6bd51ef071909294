import type { AccountCall } from '#app/domain/agreement/account-change.ts'
import { formatIban } from '#app/domain/iban.ts'
import type { Language } from '#app/domain/language.ts'
import type { TrancheRow } from '#app/domain/ledger.ts'
import type { AskedAccount } from '#app/domain/lifecycle/proposal-facts.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { Side } from '#app/domain/roles.ts'
import { callAbout } from '#app/models/agreement/account-calls.server.ts'
import {
  accountAt,
  accountChangeAhead,
  accountChangesOf,
  accountOf,
  inheritedAccountOf,
  paysUnder,
} from '#app/models/agreement/account-records.server.ts'
import { alsoFor } from '#app/models/agreement/shared-accounts.server.ts'
import { accountChangeDoor } from '#app/models/doors.server.ts'
import type { AtDossier, Dossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { reachedAt } from '#app/models/records/audit.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import { stepsAtHand } from '#app/models/steps-at-hand.server.ts'

export type ShownAccountChange = ReturnType<typeof shownAccountChange>
export type ShownInheritance = NonNullable<ReturnType<typeof inheritedAccountOf>>
export type ShownAccount = ReturnType<typeof accountPartOf>

/** A change with its paper; `call`: whom the canton calls and what came of it, which no municipality reads. */
export function shownAccountChange(change: AskedAccount, call: AccountCall | null = null) {
  const { id, state, version, before, after, reason, requestedAt, inForceOn, inForceAt, answer } = change
  const document = documentById(change.documentId)
  if (!document) throw new Error(`The paper of the change ${id} is gone`)
  const { fileName, scan } = document
  return {
    ...{ id, state, version, reason, requestedAt, inForceOn, inForceAt, answer, call },
    before: { ...before, iban: formatIban(before.iban) },
    after: { ...after, iban: formatIban(after.iban) },
    paper: { id: document.id, fileName, withheld: withheldByScan(scan) },
    alsoFor: alsoFor(change),
  }
}

/** The account to which the canton pays, and the changes of it; null as long as the application tells it. */
export function accountPartOf(dossier: Dossier, now: Date) {
  if (recordsIn(dossier.id, 'reportingYears').length === 0) return null
  const { iban, holder } = accountOf(dossier)
  return {
    iban: formatIban(iban),
    holder,
    inherited: inheritedAccountOf(dossier, now.toISOString()),
    changes: accountChangesOf(dossier.id).map(({ id, state, requestedAt, inForceOn, inForceAt, after }) => ({
      ...{ id, state, requestedAt, inForceOn, inForceAt },
      iban: formatIban(after.iban),
    })),
  }
}

export function mayRequestAccount(dossier: VisibleDossier) {
  const isFree = paysUnder(dossier) && accountChangeAhead(dossier) === undefined
  return isFree && dossier.roles.includes('signatory')
}

export type AccountChangePage = NonNullable<ReturnType<typeof accountChangePage>>

/** A change as its page shows it, with the steps of the reader; undefined where the address names none. */
export function accountChangePage(
  at: AtDossier<VisibleDossier> & { language: Language },
  { id, side }: { id: string | undefined; side: Side },
) {
  const { dossier } = at
  const change = accountChangesOf(dossier.id).find((one) => one.id === id)
  if (!change) return undefined
  const { steps: offered, held } = stepsAtHand(accountChangeDoor, change, at)
  const buttons = ['forward', 'aside'] as const
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    change: shownAccountChange(change, side === 'canton' ? callAbout(dossier, change) : null),
    held,
    steps:
      side === 'canton'
        ? buttonsAmong(offered, { machine: 'accountChange', side, buttons })
        : buttonsAmong(offered, { machine: 'accountChange', side, buttons }),
  }
}

const AT_THE_BANK = ['ordered', 'paid', 'reversed'] as const satisfies readonly TrancheState[]

/** Payments with the account they went to, once there has been more than one. */
export function withAccounts(dossier: Dossier, tranches: readonly TrancheRow[]): readonly TrancheRow[] {
  if (!accountChangesOf(dossier.id).some(({ inForceAt }) => inForceAt !== null)) return tranches
  return tranches.map((tranche) => {
    if (!isOneOf(AT_THE_BANK, tranche.state)) return tranche
    const orderedAt = reachedAt({ id: tranche.id, state: 'ordered', dossierId: dossier.id })
    return orderedAt ? { ...tranche, paidTo: formatIban(accountAt(dossier, orderedAt).iban) } : tranche
  })
}
