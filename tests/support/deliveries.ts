import { eq } from 'drizzle-orm'
import { mailsToSend, recordFailure, recordSent } from '#app/models/mail/outbox-delivery.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'

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
