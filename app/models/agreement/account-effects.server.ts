import { eq } from 'drizzle-orm'
import { afterWorkingDays } from '#app/domain/deadlines/calendar.ts'
import type { AccountChangeEffect, AccountChangeFacts } from '#app/domain/lifecycle/account-change.ts'
import { knownContact } from '#app/models/dossier/contact-records.server.ts'
import type { EffectContext, Effects } from '#app/models/effect.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { parties } from '#db/schema/dossier.ts'
import type { AccountChange } from './account-records.server.ts'

type Context = EffectContext<AccountChange, AccountChangeFacts>

/** What follows a step of a change of account: nothing but `changeAccount` writes the account of a running agreement. */
export const accountChangeEffects: Effects<AccountChangeEffect, AccountChange, AccountChangeFacts> = {
  recordConfirmation: (context) => {
    const { dossier, row, input } = context
    const { accountWait } = programmeOf(dossier.periodId).settings.terms
    set(context, {
      confirmedAt: context.now.toISOString(),
      called: knownContact(dossier, row.requestedAt).called,
      phoned: input.phoned ?? false,
      notReached: input.notReached ?? '',
      inForceOn: afterWorkingDays(context.today, accountWait),
    })
  },
  recordAnswer: (context) => set(context, { answer: context.input.reason ?? '' }),
  changeAccount: (context) => {
    const { tx, row, dossier, now } = context
    const { iban, holder: accountHolder } = row.after
    tx.update(parties).set({ iban, accountHolder }).where(eq(parties.id, dossier.party.id)).run()
    set(context, { inForceAt: now.toISOString() })
  },
}

type Written = Partial<Omit<AccountChange, 'id' | 'state' | 'version'>>

function set({ tx, row }: Context, values: Written) {
  tx.update(accountChanges).set(values).where(eq(accountChanges.id, row.id)).run()
}
