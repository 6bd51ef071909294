import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { asOneAct } from '#app/http/once.server.ts'
import * as mail from '#app/routes/canton.mails.$id.tsx'
import { wordsOfDone } from '#app/text/events.ts'
import { db } from '#db/client.server.ts'
import { type OUTBOX_STATES, outbox } from '#db/schema/process.ts'
import { as } from '../support/people.ts'
import { active, draft, inReview } from '../support/scenes.ts'
import { send } from '../support/visit.ts'

beforeAll(async () => {
  await draft({ lead: 1023 })
  await inReview({ lead: 1024 })
  await active({ lead: 1065 })
})

const FATES = {
  failed: ['queued', 'queued'],
  queued: ['queued', 'under_way'],
  sent: ['sent', 'delivered'],
  kept: ['kept', 'delivered'],
  skipped: ['skipped', 'given_up'],
  withdrawn: ['withdrawn', 'given_up'],
} as const satisfies Record<(typeof OUTBOX_STATES)[number], unknown>

test.each(Object.entries(FATES))(
  'one that is %s, sent again, tells what became of it, and a second press tells the same',
  async (state, [after, told]) => {
    const [one] = db.select().from(outbox).all()
    const id = one?.id ?? ''
    db.update(outbox)
      .set({ state: state as keyof typeof FATES })
      .where(eq(outbox.id, id))
      .run()
    const fields = { _once: randomUUID() }
    const press = async () => asOneAct(mail.action)(send(as('officer'), fields, { params: { id } }))
    const location = `/canton/mails/${id}?done=mail_${told}`
    for (const _press of ['first', 'second']) {
      const answer = await press().catch((thrown: unknown) => thrown)
      expect((answer as Response).headers.get('Location')).toBe(location)
    }
    expect(db.select().from(outbox).where(eq(outbox.id, id)).get()?.state).toBe(after)
    expect(wordsOfDone('de', `mail_${told}`)).toMatch(/Mail/)
  },
)
