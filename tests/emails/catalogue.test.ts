import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { MAIL_TEMPLATES } from '#app/domain/lifecycle/mails.ts'
import { renderMail } from '#emails/catalogue.ts'
import type { MailFacts } from '#emails/facts.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { htmlToText, wordsOf } from '../support/mail-text.ts'

const every = LANGUAGES.flatMap((language) => MAIL_TEMPLATES.map((template) => ({ language, template })))

describe.each(every)('$template in $language', ({ template, language }) => {
  const mail = renderMail(template, language, SAMPLE_FACTS[template], SAMPLE_CONTEXT)

  test('says what it says', () => {
    expect(`${mail.subject}\n\n${mail.text}`).toMatchSnapshot()
  })

  test('says the same words as text and as HTML', () => {
    expect(wordsOf(htmlToText(mail.html))).toEqual(wordsOf(mail.text))
  })

  test('leads to one place only', () => {
    const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links).toHaveLength(1)
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual(links)
  })

  test('is spelt and filled in', () => {
    expect(mail.subject + mail.text).not.toMatch(/ß|undefined|null|NaN|\{\w+\}/)
    expect(mail.subject).not.toMatch(/ {2}|^[ :]/)
    expect(mail.text).not.toMatch(/::/)
    expect(mail.text).toContain(SAMPLE_CONTEXT.contact.email)
  })
})

test('the subject names municipality, year and reference', () => {
  const { subject } = renderMail('report-reminder', 'de', SAMPLE_FACTS['report-reminder'], SAMPLE_CONTEXT)
  expect(subject).toBe('Root 2026: Bericht bis 15. März 2027 einreichen (MK-2025-7F4K-2Q)')
})

describe('hostile values', () => {
  const hostile: MailFacts = {
    ...SAMPLE_FACTS['application-returned'],
    recipientName: 'Eve\r\nBcc: all@example.org',
    party: '<script>alert(1)</script>\r\nBcc: all@example.org',
    reason: '<img src=x onerror=alert(1)>\u0000 & "done"',
    items: [{ section: '<b>', text: '</li><script>' }],
    path: '//evil.example.org/phish',
  }
  const mail = renderMail('application-returned', 'de', hostile, SAMPLE_CONTEXT)

  test('become text, never markup', () => {
    expect(mail.html).not.toMatch(/<script|<img|<b>/)
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test('open no new header line', () => {
    expect(mail.subject).not.toMatch(/[\r\n]/)
  })

  test('lead nowhere but to the portal', () => {
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual(['https://mini-kip.example.ch/phish'])
  })

  test('lose their control characters', () => {
    expect(mail.text).not.toMatch(/(?!\n)\p{Cc}/u)
  })
})

test('a name of 200 characters is cut in the subject only', () => {
  const facts = { ...SAMPLE_FACTS['application-received'], party: 'Langname '.repeat(22).trim() }
  const { subject, text } = renderMail('application-received', 'de', facts, SAMPLE_CONTEXT)
  expect(subject.length).toBeLessThan(150)
  expect(text).toContain(facts.party)
})
