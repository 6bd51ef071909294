import { beforeEach, expect, test } from 'vitest'
import { run } from '#app/commands/bounces.ts'
import { bouncedPeople } from '#app/models/mail/bounces.server.ts'
import { enqueueMail, listMails } from '#app/models/mail/outbox.server.ts'
import { recordSent } from '#app/models/mail/outbox-delivery.server.ts'
import { unreachableParties } from '#app/models/people/unreachable.server.ts'
import { inTransaction, sqlite } from '#db/client.server.ts'
import { bounceMessage } from '../support/bounce-message.ts'
import { asked } from '../support/command.ts'
import { townspeople } from '../support/people.ts'
import { everything } from '../support/records.ts'
import { submitted } from '../support/scenes.ts'

const NOW = new Date('2027-03-01T08:00:00.000Z')
const dossier = await submitted()
const people = townspeople(dossier.party.leadBfsNumber)

beforeEach(() => sqlite.exec("DELETE FROM outbox; UPDATE users SET bounced_at = NULL, bounce_reason = ''"))

/** A mail that the mail server has taken. */
function sentTo(email: string): string {
  inTransaction((tx) =>
    enqueueMail(tx, {
      key: `test:${email}`,
      template: 'application-taken-up',
      recipient: { name: 'Test', email, language: 'de' },
      facts: { path: '/municipality' },
      now: NOW,
    }),
  )
  const [mail] = listMails({ toAddress: email, limit: 1 })
  const rendered = { subject: 'x', text: 'x', html: 'x' }
  recordSent(mail?.id ?? '', { state: 'sent', messageId: '<x>', rendered, now: NOW })
  return mail?.id ?? ''
}

test('a report marks the mail and the address; the last one makes the dossier a task of the officers', async () => {
  for (const { email } of Object.values(people)) {
    expect(unreachableParties('2027-03-01')).toEqual([])
    const message = bounceMessage({ recipient: email, outboxId: sentTo(email) })
    const { code, stdout } = await asked(run, [], message)
    expect([code, stdout]).toEqual([0, `${email} 5.1.1: is marked; the officers find it among their tasks\n`])
    expect(listMails({ toAddress: email, limit: 1 })).toMatchObject([{ state: 'failed' }])
  }
  expect(bouncedPeople()).toHaveLength(3)
  expect(bouncedPeople()[0]?.reason).toContain('User unknown')
  expect(unreachableParties('2027-03-01')).toMatchObject([{ reference: dossier.reference }])
})

test('a full mailbox fails the mail and leaves the address', async () => {
  const { email } = people.clerk
  const outboxId = sentTo(email)
  const { stdout } = await asked(run, [], bounceMessage({ recipient: email, outboxId, status: '5.2.2' }))
  expect(stdout).toContain('is not marked')
  expect(listMails({ states: ['failed'], limit: 5 })).toHaveLength(1)
  expect(bouncedPeople()).toEqual([])
})

test('a report that somebody made up, of another address or another mail, changes nothing', async () => {
  const { clerk, signatory } = people
  const outboxId = sentTo(clerk.email)
  const before = everything()
  for (const made of [
    { recipient: signatory.email, outboxId },
    { recipient: clerk.email, outboxId: 'none' },
  ])
    expect((await asked(run, [], bounceMessage(made))).stdout).toContain('is left alone')
  expect((await asked(run, [], 'Subject: Hallo\r\n\r\nHallo')).stdout).toContain('no report')
  expect(everything()).toEqual(before)
})

test('answers --help, and refuses what it does not know', async () => {
  expect((await asked(run, ['--help'])).stdout).toContain('npm run -s bounces')
  expect((await asked(run, ['--all'])).code).toBe(2)
})
