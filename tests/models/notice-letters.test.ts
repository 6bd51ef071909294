import PostalMime from 'postal-mime'
import { afterAll, expect, test } from 'vitest'
import { morning } from '../support/days.ts'
import { startMailServer } from '../support/mail-server.ts'

const smtp = await startMailServer()
process.env.SMTP_URL = smtp.url
const { run } = await import('#app/jobs/deliver-outbox.server.ts')
const { dropQueue } = await import('../support/deliveries.ts')
const { pass } = await import('../support/passes.ts')
const { reportOpen } = await import('../support/report-scenes.ts')

afterAll(() => smtp.close())

test('a notice arrives with its letter as PDF, and other mails without', async () => {
  await reportOpen()
  dropQueue()
  for (const day of ['2027-03-13', '2027-03-16']) {
    pass(day)
    await run(morning(day))
  }
  const mails = await Promise.all(smtp.received.map(({ raw }) => PostalMime.parse(raw)))
  const letters = mails.flatMap(({ subject, attachments }) =>
    attachments
      .filter(({ mimeType }) => mimeType === 'application/pdf')
      .map(({ filename, content }) => ({ subject, filename, head: headOf(content) })),
  )
  expect(letters).toHaveLength(3)
  expect(letters[0]).toMatchObject({ filename: expect.stringMatching(/^Mahnung .+\.pdf$/), head: '%PDF-1.7' })
  expect(letters.every(({ subject }) => subject?.includes('überfällig'))).toBe(true)
  expect(mails.length).toBeGreaterThan(3)
})

function headOf(content: ArrayBuffer | Uint8Array | string) {
  return typeof content === 'string'
    ? content.slice(0, 8)
    : Buffer.from(new Uint8Array(content)).toString('latin1', 0, 8)
}
