import { describe, expect, test } from 'vitest'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'

const facts = SAMPLE_FACTS['report-reminder']
const entry = (changes: Partial<typeof facts>) =>
  renderMail('report-reminder', 'de', { ...facts, ...changes }, SAMPLE_CONTEXT).ics ?? ''

describe('the calendar entry of a deadline', () => {
  test('fills the day of the deadline and blocks nobody', () => {
    expect(entry({})).toMatch(
      /DTSTART;VALUE=DATE:20270315\r\nDTEND;VALUE=DATE:20270316\r\nTRANSP:TRANSPARENT/,
    )
  })

  test('keeps its UID and counts its sequence when the deadline moves', () => {
    const moved = entry({
      dueOn: '2027-12-31',
      calendar: { uid: 'report-2026', sequence: 3, cancelled: false },
    })
    expect(moved).toContain('UID:report-2026\r\nSEQUENCE:3\r\nSTATUS:CONFIRMED')
    expect(moved).toContain('DTEND;VALUE=DATE:20280101')
  })

  test('is taken out of the calendar when cancelled', () => {
    const cancelled = entry({ calendar: { uid: 'report-2026', sequence: 4, cancelled: true } })
    expect(cancelled).toContain('METHOD:CANCEL')
    expect(cancelled).toContain('STATUS:CANCELLED')
  })

  test('goes out of the calendar with the receipt, which names no deadline any more', () => {
    const { ics, text } = renderMail('report-received', 'de', SAMPLE_FACTS['report-received'], SAMPLE_CONTEXT)
    expect(ics).toContain('METHOD:CANCEL')
    expect(text).not.toContain('Frist')
  })

  test('folds at 75 bytes without cutting a character, and unfolds to the subject', () => {
    const party = 'Zürich, Chäs; und Müesli mit «Grüssen» und noch viel mehr Worten'
    const ics = entry({ party })
    const lines = ics.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(ics.replaceAll('\r\n ', '')).toContain('SUMMARY:Zürich\\, Chäs\\; und Müesli mit «Grüssen»')
  })

  test('is left out where there is no deadline', () => {
    expect(renderMail('report-reminder', 'de', { ...facts, calendar: null }, SAMPLE_CONTEXT).ics).toBeNull()
    expect(renderMail('report-reminder', 'de', { ...facts, dueOn: null }, SAMPLE_CONTEXT).ics).toBeNull()
  })
})
