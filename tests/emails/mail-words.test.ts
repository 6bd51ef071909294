import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { longDate } from '#app/text/dates.ts'
import { MAILS } from '#app/text/mails.ts'
import { renderMail } from '#emails/catalogue.ts'
import type { MailFacts } from '#emails/facts.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { BEGUN_REMINDER } from '#emails/samples-report.ts'
import { htmlToText } from '../support/mail-text.ts'

test.each(LANGUAGES)(
  'a mail that told of a day and was late says so, and asks for no day that is over, in %s',
  (language) => {
    const told = { ...SAMPLE_FACTS['application-returned'], dueOn: '2027-03-12', daysLeft: -13 }
    const { subject, text } = renderMail('application-returned', language, told, SAMPLE_CONTEXT)
    expect(subject).not.toContain('2027')
    expect(text).toContain(MAILS[language].frame.toldTooLate)
    const inTime = renderMail('application-returned', language, { ...told, daysLeft: 0 }, SAMPLE_CONTEXT)
    expect(inTime.subject).toContain('2027')
    expect(inTime.text).not.toContain(MAILS[language].frame.toldTooLate)
  },
)

test.each(LANGUAGES)('only a claim with a QR-bill is asked for with one, in %s', (language) => {
  for (const template of ['claim-issued', 'claim-reminder', 'claim-notice'] as const) {
    const facts = SAMPLE_FACTS[template]
    const wordsOf = (paymentReference: string | null) =>
      renderMail(template, language, { ...facts, paymentReference }, SAMPLE_CONTEXT).text
    expect(wordsOf('RF42MK20257F4K2Q2026')).toMatch(/mit der QR-Rechnung aus dem Dossier|with the QR-bill in/)
    expect(wordsOf(null)).not.toMatch(/mit der QR-Rechnung aus dem Dossier|with the QR-bill in/)
    expect(wordsOf(null)).toMatch(/sobald der Kanton sein Konto|once the canton has confirmed/)
  }
})

test.each(LANGUAGES)(
  'what was asked for and is not possible any more is told with its reasons, in %s',
  (language) => {
    const facts = SAMPLE_FACTS['confirmation-overtaken']
    const wordsOf = (reasons: MailFacts['reasons']) =>
      renderMail('confirmation-overtaken', language, { ...facts, reasons }, SAMPLE_CONTEXT)
    const { text, html } = wordsOf([{ key: 'extension_day_is_over', data: { day: '2027-10-29' } }])
    for (const words of [text, htmlToText(html)]) {
      expect(words).toContain('29.10.2027')
      expect(words).not.toMatch(/anderen Schritt|another step/)
    }
    expect(wordsOf([]).text).toMatch(/anderen Schritt|another step/)
  },
)

/** One paper, while all else stays as it was filed. */
const PAPER_MAILS = [
  'request-changed',
  'request-cancelled',
  'completion-reminder',
  'completion-notice',
] as const

test.each(PAPER_MAILS)(
  '%s speaks of one paper where one is asked for, and of the whole otherwise',
  (template) => {
    const wordsOf = (paper: boolean) => {
      const { subject, text } = renderMail(
        template,
        'de',
        { ...SAMPLE_FACTS[template], paper },
        SAMPLE_CONTEXT,
      )
      return `${subject}\n${text.replace(SAMPLE_FACTS[template].reason ?? ' ', '')}`
    }
    const whole = /Rückmeldung|ergänzen|Ergänzung/
    expect(wordsOf(true)).not.toMatch(whole)
    expect(wordsOf(true)).toMatch(/Unterlage|nachgefordert/)
    expect(wordsOf(false)).toMatch(whole)
  },
)

test('a claim whose offset fell away is not told as a new one', () => {
  const facts = { ...SAMPLE_FACTS['claim-issued'], reason: 'Abrechnung 2027' }
  const { text } = renderMail('claim-issued', 'de', facts, SAMPLE_CONTEXT)
  expect(text).toContain('ist wieder zu überweisen')
})

test('an agreement that ends before its term begins owes no report', () => {
  const facts = { ...SAMPLE_FACTS['dossier-terminated'], owesYear: false }
  const { text } = renderMail('dossier-terminated', 'de', facts, SAMPLE_CONTEXT)
  expect(text).toContain('Weder Bericht noch Abrechnung sind geschuldet')
  expect(text).not.toContain('bleiben geschuldet')
})

test('a reminder tells whoever has begun the report that it is saved, and others that nothing is there', () => {
  const begun = renderMail('report-reminder', 'de', BEGUN_REMINDER, SAMPLE_CONTEXT)
  const nothing = renderMail('report-reminder', 'de', SAMPLE_FACTS['report-reminder'], SAMPLE_CONTEXT)
  expect(begun.text).toContain('Ihre Angaben sind gespeichert')
  expect(nothing.text).toContain('noch nicht begonnen')
})

test.each(LANGUAGES)(
  'a notice names one day in its words, its deadline and its calendar entry (%s)',
  (language) => {
    for (const template of ['report-notice-first', 'report-notice-second'] as const) {
      const calendar = { uid: 'report-1', sequence: 1, cancelled: false }
      const facts = { ...SAMPLE_FACTS[template], newDueOn: '2027-04-14', daysLeft: 14, calendar }
      const { text, ics } = renderMail(template, language, facts, SAMPLE_CONTEXT)
      const day = longDate(language, '2027-04-14')
      expect(text.split(day)).toHaveLength(3)
      expect(ics).toContain('DTSTART;VALUE=DATE:20270414')
      expect(text).not.toContain(`${longDate(language, '2027-03-15')} (`)
    }
  },
)

test.each(LANGUAGES)('a claim names the reference of its QR-bill, in groups of four (%s)', (language) => {
  for (const template of ['claim-issued', 'claim-reminder', 'claim-notice'] as const) {
    const facts = { ...SAMPLE_FACTS[template], paymentReference: 'RF69MK20257F4K2Q2025' }
    expect(renderMail(template, language, facts, SAMPLE_CONTEXT).text).toContain('RF69 MK20 257F 4K2Q 2025')
  }
})

test('the sign-in link carries its token and says how long it holds', () => {
  const facts = { ...SAMPLE_FACTS['sign-in-link'], token: 'a+b/c&d' }
  const { text } = renderMail('sign-in-link', 'de', facts, SAMPLE_CONTEXT)
  expect(text).toContain('https://mini-kip.example.ch/sign-in/link?token=a%2Bb%2Fc%26d')
  expect(text).toContain('15 Minuten')
})

test('a test system says so in the subject, in the text and in the HTML', () => {
  const mail = renderMail('report-opened', 'de', SAMPLE_FACTS['report-opened'], {
    ...SAMPLE_CONTEXT,
    test: true,
  })
  expect(mail.subject).toMatch(/^\[TEST\] Root 2026: /)
  expect(mail.text).toMatch(/^Testsystem: /)
  expect(htmlToText(mail.html)).toContain('Testsystem: ')
})

function _wordsOf(text: string) {
  return text.match(/[\p{L}\p{N}]+/gu)
}
