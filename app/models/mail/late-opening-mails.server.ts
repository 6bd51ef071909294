import { today } from '#app/domain/deadlines/calendar.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import type { Tx } from '#db/client.server.ts'
import { enqueueForEach } from './outbox.server.ts'
import { mailRecipients } from './recipients.server.ts'

type LateOpeningMail = {
  template: 'late-opening' | 'late-opening-closed'
  opening: { id: string; bfsNumber: number; fromYear: number; untilOn: string }
  reason: string
  now: Date
}

/** The municipality hears that its application is taken after all, and that it no longer is. */
export function mailLateOpening(tx: Tx, { template, opening, reason, now }: LateOpeningMail) {
  const { id, bfsNumber, fromYear, untilOn } = opening
  const to = { audience: 'municipality', leadBfsNumber: bfsNumber, day: today(now) } as const
  enqueueForEach(tx, mailRecipients(tx, to), {
    key: `${template}:${id}`,
    template,
    facts: {
      party: municipalityName(bfsNumber),
      year: fromYear,
      dueOn: untilOn,
      reason,
      path: '/municipality',
    },
    now,
  })
}
