import PostalMime from 'postal-mime'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startMailServer } from '../support/mail-server.ts'

const smtp = await startMailServer()
process.env.SMTP_URL = smtp.url
const { run } = await import('#app/jobs/deliver-outbox.server.ts')
const { enqueueMail, findMail, listMails, withdrawMails } = await import('#app/models/mail/outbox.server.ts')
const { queueAgain } = await import('#app/models/mail/outbox-delivery.server.ts')
const { inTransaction, sqlite } = await import('#db/client.server.ts')

afterAll(() => smtp.close())
beforeEach(() => {
  sqlite.exec('DELETE FROM outbox')
  smtp.answerWith(() => 'ok')
  smtp.received.length = 0
  smtp.attempts.length = 0
})

const NOW = new Date('2027-03-01T08:00:00.000Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

type Wanted = { key?: string; email?: string; deadlineId?: string }

function queue({ key = 'reminder:1', email = 'clerk@root.example', deadlineId }: Wanted = {}) {
  inTransaction((tx) =>
    enqueueMail(tx, {
      key,
      template: 'report-reminder',
      recipient: { name: 'Miriam Bühlmann', email, language: 'de' },
      facts: {
        party: 'Root',
        reference: 'MK-2026-7F4K-2Q',
        year: 2026,
        dueOn: '2027-03-15',
        daysLeft: 14,
        path: '/municipality/dossiers/MK-2026-7F4K-2Q/reports/2026',
        minutes: 60,
        calendar: { uid: 'd1@mini-kip', sequence: 0, cancelled: false },
      },
      ...(deadlineId && { deadlineId }),
      now: NOW,
    }),
  )
  return only(email)
}

function only(email: string) {
  const [mail] = listMails({ toAddress: email, limit: 1 })
  if (!mail) throw new Error(`Nothing is queued for ${email}`)
  return mail
}

const now = (mail: { id: string }) => findMail(mail.id)

describe('a queued mail', () => {
  test('goes out with its words in text and HTML, its calendar entry and its Message-ID', async () => {
    const mail = queue()
    await run(NOW)
    const read = await PostalMime.parse(smtp.received[0]?.raw ?? '')
    expect(read.subject).toContain('Root 2026: Bericht bis 15. März 2027 einreichen (MK-2026-7F4K-2Q)')
    expect(read.to).toEqual([{ name: 'Miriam Bühlmann', address: 'clerk@root.example' }])
    expect(read.messageId).toContain(`<outbox-${mail.id}@`)
    expect(read.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    expect(read.text).toContain('/municipality/dossiers/MK-2026-7F4K-2Q/reports/2026')
    expect(read.html).toContain('Freundliche Grüsse')
    expect(read.attachments.map(({ mimeType }) => mimeType)).toContain('text/calendar')
    expect(now(mail)).toMatchObject({
      state: 'sent',
      attempts: 1,
      sentAt: NOW.toISOString(),
      messageId: read.messageId,
      subject: read.subject,
      lastError: '',
    })
    expect(now(mail)?.bodyText).toContain('Bericht über das Jahr 2026')
  })

  test('is sent once, however often the job runs', async () => {
    queue()
    await run(NOW)
    await run(later(60))
    expect(smtp.received).toHaveLength(1)
  })

  test('is not sent before its time', async () => {
    queue()
    await run(later(-1))
    expect(smtp.attempts).toEqual([])
  })

  test('is written once for one key', () => {
    queue()
    queue({ email: 'other@root.example', key: 'reminder:2' })
    queue({ key: 'reminder:1' })
    expect(listMails({ limit: 10 })).toHaveLength(2)
  })
})

describe('a refusal', () => {
  test('for now is tried again after a growing while, until it goes through', async () => {
    smtp.answerWith(() => 450)
    const mail = queue()
    await run(NOW)
    expect(now(mail)).toMatchObject({ state: 'queued', attempts: 1, dueAt: later(1).toISOString() })
    expect(now(mail)?.lastError).toContain('450')
    await run(later(0.5))
    expect(smtp.attempts).toHaveLength(1)
    await run(later(1))
    expect(now(mail)).toMatchObject({ attempts: 2, dueAt: later(3).toISOString() })
    smtp.answerWith(() => 'ok')
    await run(later(3))
    expect(now(mail)).toMatchObject({ state: 'sent', attempts: 3, lastError: '' })
    expect(smtp.received).toHaveLength(1)
  })

  test('for now ends among the failed mails after twelve attempts, from where it can be sent again', async () => {
    smtp.answerWith(() => 450)
    const mail = queue({ key: 'dossier:1' })
    for (let hour = 0; hour < 12; hour += 1) await run(later(hour * 24 * 60))
    expect(now(mail)).toMatchObject({ state: 'failed', attempts: 12 })
    smtp.answerWith(() => 'ok')
    expect(queueAgain(mail.id, later(20_000))).toBe('queued')
    await run(later(20_000))
    expect(now(mail)).toMatchObject({ state: 'sent', attempts: 1 })
    expect(queueAgain(mail.id, later(20_001))).toBe('delivered')
  })

  test('for good goes to the failed mails at once', async () => {
    smtp.answerWith(() => 550)
    const mail = queue()
    await run(NOW)
    await run(later(600))
    expect(now(mail)).toMatchObject({ state: 'failed', attempts: 1 })
    expect(now(mail)?.lastError).toMatch(/^550/)
    expect(now(mail)).toMatchObject({ failedAt: NOW.toISOString() })
    expect(now(mail)?.subject).toContain('Bericht bis 15. März 2027')
    expect(now(mail)?.bodyText).toContain('Bericht über das Jahr 2026')
    expect(smtp.attempts).toHaveLength(1)
  })
})

describe('a connection that breaks', () => {
  test('in the middle of a mail leads to another attempt with the same Message-ID', async () => {
    smtp.answerWith(() => 'drop')
    const mail = queue()
    await run(NOW)
    expect(now(mail)).toMatchObject({ state: 'queued', attempts: 1 })
    smtp.answerWith(() => 'ok')
    await run(later(1))
    expect((await PostalMime.parse(smtp.received[0]?.raw ?? '')).messageId).toContain(mail.id)
    expect(now(mail)?.state).toBe('sent')
  })

  test('after the mail was taken repeats it with the same Message-ID rather than lose it', async () => {
    smtp.answerWith(() => 'vanish')
    const mail = queue()
    await run(NOW)
    smtp.answerWith(() => 'ok')
    await run(later(1))
    const ids = await Promise.all(
      smtp.received.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId),
    )
    expect(ids.length).toBeGreaterThanOrEqual(2)
    expect(new Set(ids)).toEqual(new Set([now(mail)?.messageId]))
  })
})

describe('a mail that cannot go', () => {
  test('holds up no other, whether it cannot be worded, is refused or breaks the connection', async () => {
    const answers: Record<string, 450 | 550 | 'drop'> = {
      'later@root.example': 450,
      'never@root.example': 550,
      'broken@root.example': 'drop',
    }
    smtp.answerWith((address) => answers[address] ?? 'ok')
    const unworded = queue({ email: 'unworded@root.example', key: 'poison' })
    sqlite.prepare("UPDATE outbox SET facts = 'null' WHERE id = ?").run(unworded.id)
    for (const email of Object.keys(answers)) queue({ email, key: email })
    for (let number = 0; number < 70; number += 1)
      queue({ email: `good${number}@root.example`, key: `good ${number}` })
    await run(NOW)
    const good = listMails({ limit: 100 }).filter(({ toAddress }) => toAddress.startsWith('good'))
    expect(new Set(good.map(({ state }) => state))).toEqual(new Set(['sent']))
    expect(only('unworded@root.example')).toMatchObject({ state: 'failed' })
    expect(only('unworded@root.example').lastError).toContain('could not be worded')
    expect(only('later@root.example').state).toBe('queued')
    expect(only('never@root.example').state).toBe('failed')
    expect(only('broken@root.example').state).toBe('queued')
  })

  test('is not sent when its obligation is met before, and stays away when it is met during an attempt', async () => {
    const before = queue({ email: 'before@root.example', key: 'before', deadlineId: 'd1' })
    const during = queue({ email: 'during@root.example', key: 'during', deadlineId: 'd2' })
    inTransaction((tx) => withdrawMails(tx, 'd1'))
    smtp.answerWith(() => {
      inTransaction((tx) => withdrawMails(tx, 'd2'))
      return 450
    })
    await run(NOW)
    expect([now(before)?.state, now(during)?.state]).toEqual(['withdrawn', 'withdrawn'])
    smtp.answerWith(() => 'ok')
    await run(later(60))
    expect(smtp.received).toEqual([])
  })
})

test('without a mail server mails are kept in the portal, in words', async () => {
  const mail = queue()
  vi.resetModules()
  process.env.SMTP_URL = ''
  const job = await import('#app/jobs/deliver-outbox.server.ts')
  await job.run(NOW)
  expect(now(mail)).toMatchObject({ state: 'kept', attempts: 1 })
  expect(now(mail)?.subject).toContain('Bericht bis 15. März 2027')
  expect(now(mail)?.bodyHtml).toContain('Bericht über das Jahr 2026')
  expect(smtp.attempts).toEqual([])
})
