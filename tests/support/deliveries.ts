import { eq } from 'drizzle-orm'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markBounced } from '#app/models/mail/bounces.server.ts'
import { mailsToSend, recordFailure, recordSent } from '#app/models/mail/outbox-delivery.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { townspeople } from './people.ts'

const RENDERED = { subject: '', text: '', html: '' }

/** A mail server takes whatever is to be sent now, except from the addresses it refuses for good. */
export function deliver(now: Date, refuses: (address: string) => boolean = () => false) {
  for (const mail of mailsToSend(now, 100_000))
    if (refuses(mail.toAddress)) recordFailure(mail, { error: '554', permanent: true, now })
    else recordSent(mail.id, { state: 'sent', messageId: '', rendered: RENDERED, now })
}

/** Whatever waits is taken back: what a scene has queued before is no matter of the test. */
export function dropQueue() {
  db.update(outbox).set({ state: 'withdrawn' }).where(eq(outbox.state, 'queued')).run()
}

/** Nobody of the municipality can be reached by mail from then on. */
export function bounceAll({ party }: Pick<Dossier, 'party'>, now: Date) {
  for (const { email } of Object.values(townspeople(party.leadBfsNumber)))
    markBounced(email, { reason: '5.1.1', now })
}
