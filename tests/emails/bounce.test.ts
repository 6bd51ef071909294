import { expect, test } from 'vitest'
import { bounceOf } from '#emails/bounce.ts'
import { bounceMessage } from '../support/bounce-message.ts'

test('a report of failure names recipient, status, what the server said and the mail', async () => {
  expect(await bounceOf(bounceMessage())).toEqual({
    recipients: ['clerk@root.example'],
    status: '5.1.1',
    addressRefused: true,
    diagnosis: 'smtp; 550 5.1.1 <clerk@root.example>: Recipient address rejected: User unknown',
    outboxId: '41',
  })
})

test('a mail that was forwarded is found by the address it was sent to', async () => {
  const message = bounceMessage({ recipient: 'Anna@Elsewhere.example', original: 'clerk@root.example' })
  expect((await bounceOf(message))?.recipients).toEqual(['clerk@root.example', 'anna@elsewhere.example'])
})

test('a copy of the whole mail names it as well, and without a copy the envelope does', async () => {
  const whole = bounceMessage().replace('text/rfc822-headers', 'message/rfc822')
  expect((await bounceOf(whole))?.outboxId).toBe('41')
  const bare = bounceMessage()
    .replace(/Message-ID: <outbox-41@.*\r\n/, '')
    .replace('Arrival-Date:', 'Original-Envelope-Id: 41\r\nArrival-Date:')
  expect((await bounceOf(bare))?.outboxId).toBe('41')
})

test.each([
  ['5.1.1', true],
  ['5.1.10', true],
  ['5.2.1', true],
  ['5.2.2', false],
  ['5.7.1', false],
  ['4.4.7', false],
  ['5.1.8', false],
])('status %s speaks against the address: %s', async (status, addressRefused) => {
  expect(await bounceOf(bounceMessage({ status }))).toMatchObject({ status, addressRefused })
})

test.each([
  ['a delay', bounceMessage({ action: 'delayed' })],
  ['a delivery', bounceMessage({ action: 'delivered' })],
  ['an absence note', 'From: a@b.ch\r\nSubject: Abwesend\r\n\r\nBin weg. Message-ID: <outbox-41@x>'],
  ['a report without an address', bounceMessage({ recipient: 'nobody' })],
  ['nothing', ''],
  ['noise', '\u0000\uFFFD--b1\r\n'.repeat(500)],
])('%s is no bounce', async (_what, message) => {
  expect(await bounceOf(message)).toBeNull()
})
