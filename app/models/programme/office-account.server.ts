import { eq } from 'drizzle-orm'
import type { OfficeAccount } from '#app/domain/agreement/office.ts'
import { appendEvent } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { periods } from '#db/schema/reference.ts'
import { changedProgramme, programmeOf } from './programme.server.ts'
import type { Change, Changed } from './settings.server.ts'

/** The canton names the account to which claims are paid; letters drawn from then on carry it. */
export function saveOfficeAccount({ periodId, person, seen, now }: Change, account: OfficeAccount): Changed {
  return inTransaction((tx): Changed => {
    const { office, ...programme } = programmeOf(periodId)
    if (markOfRecord(programme.account) !== seen) return changedProgramme(tx, periodId)
    tx.update(periods)
      .set({ office: { ...office, account }, version: programme.version + 1 })
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
