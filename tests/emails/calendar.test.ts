import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'

const facts = SAMPLE_FACTS['report-reminder']
const entry = (changes: Partial<typeof facts>) =>
  renderMail('report-reminder', 'de', { ...facts, ...changes }, SAMPLE_CONTEXT).ics ?? ''

/** What an independent reader makes of the text. */
const read = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  const found = calendar.getFirstSubcomponent('vevent')
  const of = (name: string) => String(found?.getFirstPropertyValue(name) ?? '')
  return { method: String(calendar.getFirstPropertyValue('method')), count: calendar.jCal[2].length, of }
}

describe('the calendar entry of a deadline', () => {
  test('fills the day of the deadline and blocks nobody', () => {
    const { method, count, of } = read(entry({}))
    expect([method, count]).toEqual(['PUBLISH', 1])
    expect([of('dtstart'), of('dtend'), of('transp')]).toEqual(['2027-03-15', '2027-03-16', 'TRANSPARENT'])
    expect(of('url')).toBe('https://mini-kip.example.ch/municipality/reports/2026')
    expect(of('organizer')).toBe('mailto:integration@example.ch')
  })

  test('is stamped with the instant of the mail, so the same mail is the same entry', () => {
    expect(read(entry({})).of('dtstamp')).toBe('2027-03-01T08:00:00Z')
    expect(entry({ writtenAt: '2027-03-28T01:00:00.123Z' })).toContain('DTSTAMP:20270328T010000Z\r\n')
    expect(entry({})).toBe(entry({}))
  })

  test('keeps its UID and counts its sequence when the deadline moves', () => {
    const { of } = read(
      entry({ dueOn: '2027-12-31', calendar: { uid: 'report-2026', sequence: 3, cancelled: false } }),
    )
    expect([of('uid'), of('sequence'), of('status')]).toEqual(['report-2026', '3', 'CONFIRMED'])
    expect(of('dtend')).toBe('2028-01-01')
  })

  test('is taken out of the calendar when cancelled', () => {
    const { method, of } = read(entry({ calendar: { uid: 'report-2026', sequence: 4, cancelled: true } }))
    expect([method, of('uid'), of('sequence'), of('status')]).toEqual([
      'CANCEL',
      'report-2026',
      '4',
      'CANCELLED',
    ])
  })

  test('goes out of the calendar with the receipt, which names no deadline any more', () => {
    const { ics, text } = renderMail('report-received', 'de', SAMPLE_FACTS['report-received'], SAMPLE_CONTEXT)
    expect(ics).toContain('METHOD:CANCEL')
    expect(text).not.toContain('Frist')
  })

  test.each([
    ['Zürich, Chäs; und Müesli mit «Grüssen» und noch viel mehr Worten'],
    ['Back\\slash, comma; colon: quote" und \\n geschrieben'],
    ['Eve\r\nEND:VEVENT\r\nBEGIN:VALARM'],
    ['👩🏽‍🏫'.repeat(9)],
    ['\u202Egnp.drawkcab \u0007 Glocke'],
  ])('folds %j at 75 bytes, opens no line, and reads back as the subject', (party) => {
    const ics = entry({ party })
    const { subject } = renderMail('report-reminder', 'de', { ...facts, party }, SAMPLE_CONTEXT)
    const lines = ics.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.filter((line) => /^(?:BEGIN|END):/.test(line))).toHaveLength(4)
    expect(ics).not.toMatch(/\uFFFD|[^\r]\n/)
    expect(read(ics).of('summary')).toBe(subject)
  })

  test('is left out where there is no deadline', () => {
    expect(renderMail('report-reminder', 'de', { ...facts, calendar: null }, SAMPLE_CONTEXT).ics).toBeNull()
    expect(renderMail('report-reminder', 'de', { ...facts, dueOn: null }, SAMPLE_CONTEXT).ics).toBeNull()
  })
})
