import { mailInquiry } from '#app/models/mail/inquiry-mails.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { inquiryWithdrawals } from '#db/schema/inquiries.ts'
import { type AtInquiry, type Changed, changeInquiry, settleState } from './inquiry-changes.server.ts'
import type { Inquiry } from './inquiry-records.server.ts'
import type { Message, MessageFile } from './messages.server.ts'

/** A message, or one of its files. */
export type Withdrawable = { message: Message; file: MessageFile | null }

/** Of what the reader sees in a thread, the message or the file with this name. */
export function saidIn({ messages }: Pick<Inquiry, 'messages'>, id: string): Withdrawable | undefined {
  for (const message of messages) {
    if (message.id === id) return { message, file: null }
    const file = message.files.find((one) => one.id === id)
    if (file) return { message, file }
  }
  return undefined
}

export const isWithdrawn = ({ message, file }: Withdrawable) => (file ?? message).withdrawn !== null

/**
 * Whoever wrote a message takes it back, or a file that went into the wrong thread. It stays readable, struck through;
 * a file is handed out no more. An answer that is withdrawn lets the question wait again.
 */
export function withdraw({ what, reason, ...at }: AtInquiry & { what: string; reason: string }): Changed {
  const { person, now } = at
  return changeInquiry(at, ({ tx, inquiry }) => {
    const said = saidIn(inquiry, what)
    if (!said) return { ok: false, refusal: 'not_found' }
    if (said.message.authorId !== person.id) return { ok: false, refusal: 'wrong_role' }
    if (isWithdrawn(said)) return { ok: false, refusal: 'wrong_state' }
    write(tx, said, { reason, withdrawnBy: person.id, withdrawnAt: now.toISOString() })
    const action = said.file ? 'withdraw_file' : 'withdraw'
    settleState(tx, inquiry, { action, person, now, reason, isClosed: inquiry.state === 'closed' })
    mailInquiry(tx, {
      template: 'inquiry-withdrawn',
      inquiry,
      dossier: inquiry.dossier,
      person,
      event: newId(),
      now,
    })
    return { ok: true }
  })
}

type By = Pick<typeof inquiryWithdrawals.$inferInsert, 'reason' | 'withdrawnBy' | 'withdrawnAt'>

function write(tx: Tx, { message, file }: Withdrawable, by: By) {
  const documentId = file?.id ?? null
  tx.insert(inquiryWithdrawals)
    .values({ id: documentId ?? message.id, messageId: message.id, documentId, ...by })
    .run()
}
