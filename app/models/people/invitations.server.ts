import { today } from '#app/domain/deadlines/calendar.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import type { Membership } from '#app/domain/roles.ts'
import { enqueueMail } from '#app/models/mail/outbox.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { Recipient } from './role-holders.server.ts'

/** Tells somebody that there is work in the portal: for a municipality, or for the office. */
export function invite(tx: Tx, recipient: Recipient, { role, bfsNumber, now }: Membership & { now: Date }) {
  enqueueMail(tx, {
    key: `invitation:${recipient.id}:${role}:${bfsNumber ?? ''}:${recipient.email}:${now.toISOString()}`,
    template: 'invitation',
    recipient,
    facts: {
      path: '/sign-in',
      role,
      party: bfsNumber === null ? officeInShort(now) : municipalityName(bfsNumber),
    },
    now,
  })
}

function officeInShort(now: Date): string {
  return wordsOf(programmeOn(today(now)).office).office
}
