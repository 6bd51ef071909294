import { and, asc, gte, lt } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import type { Union } from '#app/domain/programme/merger.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { enqueueForEach } from './outbox.server.ts'
import { reached } from './recipients.server.ts'

type MergerMail = {
  template: Extract<MailTemplate, `merger-${string}`>
  /** The number of the event that it tells of. */
  event: number
  union: Union
  reason?: string
  now: Date
}

/** To the people of each municipality that ends, and of the one they go into. */
export function mailMerger(tx: Tx, { template, event, union, reason = '', now }: MergerMail) {
  const { from, into, mergedOn } = union
  const day = today(now)
  const concerned = [...from, into].flatMap((bfsNumber) =>
    recipientsOf('municipality', { bfsNumber, day }, tx),
  )
  const names = from.map(municipalityName).join(', ')
  enqueueForEach(tx, reached(tx, concerned, day), {
    key: keyOf(template, event),
    template,
    facts: {
      party: names,
      dueOn: mergedOn,
      reason: reason || null,
      items: [{ section: '', text: `${names} → ${municipalityName(into)}` }],
      path: '/municipality',
    },
    now,
  })
}

/** Whom the mails of an event were written to. */
export function toldOfMerger(template: MergerMail['template'], event: number) {
  const key = keyOf(template, event)
  return db
    .select({ id: outbox.id, toAddress: outbox.toAddress, state: outbox.state })
    .from(outbox)
    .where(and(gte(outbox.key, `${key}:`), lt(outbox.key, `${key};`)))
    .orderBy(asc(outbox.toAddress))
    .all()
}

const keyOf = (template: MergerMail['template'], event: number) => `${template}:${event}`
