import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startMailServer } from '../support/mail-server.ts'

const smtp = await startMailServer()
process.env.SMTP_URL = smtp.url

// This runtime has no time zone database: only UTC is known.
const RealFormat = Intl.DateTimeFormat
vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function format(locales, options) {
  if (options?.timeZone && options.timeZone !== 'UTC') throw new RangeError('Invalid time zone specified')
  return new RealFormat(locales, { ...options, timeZone: 'UTC' })
} as typeof Intl.DateTimeFormat)

const deliver = await import('#app/jobs/deliver-outbox.server.ts')
const reminders = await import('#app/jobs/remind.server.ts')
const { deadlineOf } = await import('#app/models/deadlines/deadlines.server.ts')
const { listMails } = await import('#app/models/mail/outbox.server.ts')
const { sqlite } = await import('#db/client.server.ts')
const { reportOpen, yearOf } = await import('../support/report-scenes.ts')

const dossier = await reportOpen({ lead: 1065 })
const deadline = deadlineOf(yearOf(dossier).id)

afterAll(() => smtp.close())
beforeEach(() => {
  sqlite.exec('DELETE FROM outbox')
  smtp.received.length = 0
})

/** Both jobs of the portal, as its clock shows them an instant. */
async function live(instant: string) {
  const now = new Date(instant)
  reminders.run(now)
  await deliver.run(now)
}

const steps = () =>
  listMails({ states: ['queued', 'sent'], limit: 100 })
    .filter(({ deadlineId }) => deadlineId === deadline?.id)
    .map(({ key, state }) => `${key.split(':')[3]} ${state}`)

const READERS = 3
const each = (step: string) => Array.from({ length: READERS }, () => step)

describe('without Europe/Zurich in the time zone database', () => {
  test('the zone is not known here', () => {
    expect(() => new Intl.DateTimeFormat('de-CH', { timeZone: 'Europe/Zurich' })).toThrow(RangeError)
  })

  test('a step comes at midnight in Zurich all the same, in winter', async () => {
    await live('2027-01-13T22:59:00Z')
    expect(steps()).toEqual([])
    await live('2027-01-13T23:00:00Z')
    expect(steps()).toEqual(each('before_60 sent'))
  })

  test('and in summer time: the second notice of 31 March, the day after the day the first one set', async () => {
    await live('2027-03-16T06:00:00Z')
    await live('2027-03-30T21:59:00Z')
    expect(steps()).toEqual(each('notice_1 sent'))
    await live('2027-03-30T22:00:00Z')
    expect(steps().filter((step) => step.startsWith('notice_2'))).toEqual(each('notice_2 sent'))
  })
})

describe.each([
  ['an hour', '2027-03-01T06:30:00Z', '2027-03-01T05:30:00Z'],
  ['a year', '2027-03-01T06:30:00Z', '2026-03-01T06:30:00Z'],
])('a clock set back by %s', (_by, before, after) => {
  test('sends nothing twice', async () => {
    await live(before)
    expect(steps()).toEqual(each('before_14 sent'))
    const sent = smtp.received.length
    await live(after)
    await live(before)
    expect(smtp.received).toHaveLength(sent)
  })

  test('loses nothing: what was queued goes out, at the latest when the time has come again', async () => {
    reminders.run(new Date(before))
    expect(steps()).toEqual(each('before_14 queued'))
    await live(after)
    await live(before)
    expect(steps()).toEqual(each('before_14 sent'))
    expect(new Set(smtp.received.map(({ to }) => to)).size).toBe(smtp.received.length)
  })

  test('holds back no mail that failed before, beyond the longest wait', async () => {
    smtp.answerWith(() => 450)
    await live(before)
    smtp.answerWith(() => 'ok')
    await live(after)
    await deliver.run(new Date(Date.parse(after) + 62 * 60_000))
    expect(steps()).toEqual(each('before_14 sent'))
    expect(smtp.received).toHaveLength(listMails({ states: ['sent'], limit: 100 }).length)
  })

  test('and put right again reminds of the next step', async () => {
    await live(before)
    await live(after)
    await live('2027-03-08T06:30:00Z')
    expect(steps().filter((step) => step.startsWith('before_7'))).toEqual(each('before_7 sent'))
  })
})
