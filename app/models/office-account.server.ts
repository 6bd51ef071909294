import { eq } from 'drizzle-orm'
import type { OfficeAccount } from '#app/domain/office.ts'
import type { Person } from '#app/domain/roles.ts'
import { inTransaction } from '#db/client.server.ts'
import { periods } from '#db/schema/reference.ts'
import { appendEvent } from './audit.server.ts'
import { programmeOf } from './programme.server.ts'

type Change = { periodId: string; person: Person; version: number; now: Date }

/** The canton names the account to which claims are paid; letters drawn from then on carry it. */
export function saveOfficeAccount(
  { periodId, person, version, now }: Change,
  account: OfficeAccount,
): { ok: true } | { ok: false; refusal: 'changed_meanwhile' } {
  return inTransaction((tx) => {
    const { office, ...programme } = programmeOf(periodId, tx)
    if (programme.version !== version) return { ok: false, refusal: 'changed_meanwhile' }
    tx.update(periods)
      .set({ office: { ...office, account }, version: version + 1 })
      .where(eq(periods.id, periodId))
      .run()
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'programme',
      recordId: periodId,
      dossierId: null,
      action: 'name_account',
      fromState: null,
      toState: null,
      reason: '',
      data: { account },
    })
    return { ok: true }
  })
}
