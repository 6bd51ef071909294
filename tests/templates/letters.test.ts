import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { claimLetterPdf } from '#templates/claim-letter.ts'
import { decisionPdf } from '#templates/decision.ts'
import { dunningNoticePdf } from '#templates/dunning-notice.ts'
import { APPROVAL, CLAIM_LETTER, FIRST_NOTICE, REJECTION, SECOND_NOTICE } from '#templates/samples-letters.ts'
import { plain, read, said } from './drawn-words.ts'
import { flat } from './pdf-reader.ts'

describe('a decision', () => {
  test('shows the contribution of each year with the way from the population', async () => {
    const words = await said(decisionPdf(APPROVAL, plain))
    expect(words).toContain('Der Kanton legt den jährlichen Beitrag auf CHF 30’319.00 fest.')
    expect(words).toMatch(/2027\n30’319\.00\n30’319\.00/)
    expect(words).toContain('6’293 Personen')
    expect(words).toContain('Rechtsmittelbelehrung')
  })

  test('rejects with every paragraph of its reasons, then the legal remedies', async () => {
    const words = await said(decisionPdf(REJECTION, plain))
    expect(words).toMatch(
      /Das Gesuch nennt[\s\S]*Wir haben am 2\. Dezember 2024[\s\S]*Das Gesuch wird abgelehnt/,
    )
    expect(words.indexOf('innert 30 Tagen')).toBeGreaterThan(words.indexOf('wird abgelehnt'))
  })

  test('is refused where it rejects without reasons or without legal remedies', () => {
    expect(() => decisionPdf({ ...REJECTION, legalRemedies: ' ' })).toThrow('legal_remedies_missing')
    expect(() => decisionPdf({ ...REJECTION, outcome: { kind: 'rejection', reasons: '' } })).toThrow()
  })

  test('says in English that the German text is binding', async () => {
    expect(await said(decisionPdf({ ...APPROVAL, language: 'en' }, plain))).toContain(
      'The German text of the decision is binding.',
    )
  })
})

describe('a claim letter', () => {
  const lastPicture = async (data: typeof CLAIM_LETTER) =>
    flat((await read(claimLetterPdf(data, plain))).elements).findLast(({ tag }) => tag === 'Figure')

  test('carries a payment part for the claimed amount with a reference that names dossier and year', async () => {
    const words = (await lastPicture(CLAIM_LETTER))?.alt
    expect(words).toContain('Betrag: CHF 749.00.')
    expect(words).toContain('Konto: CH93 0076 2011 6238 5295 7.')
    expect(words).toContain('Referenz: RF69 MK20 257F 4K2Q 2025.')
    expect((await lastPicture(CLAIM_LETTER))?.text).toContain('Zahlteil')
  })

  test('says how the settlement came about: on the report, or on none, or on what was never completed', async () => {
    const exOfficio = { awaitedUntil: '2026-04-29' }
    expect(await said(claimLetterPdf(CLAIM_LETTER, plain))).toContain('genehmigt')
    for (const [unanswered, why] of [
      ['report', 'Ihr Bericht und Ihre Abrechnung 2025 sind bis am 29. April 2026 nicht eingegangen.'],
      ['completion', 'Die Ergänzung Ihres Berichts und Ihrer Abrechnung 2025 ist bis am 29. April 2026'],
    ] as const) {
      const settled = { ...CLAIM_LETTER, exOfficio: { unanswered, ...exOfficio } }
      const words = (await said(claimLetterPdf(settled, plain))).replaceAll(/\s+/g, ' ')
      expect(words).toContain(why)
      expect(words).not.toContain('genehmigt')
    }
  })

  test('takes a QR reference for a QR-IBAN', async () => {
    const creditor = { ...CLAIM_LETTER.creditor, iban: 'CH4431999123000889012' }
    expect((await lastPicture({ ...CLAIM_LETTER, creditor }))?.alt).toMatch(/Referenz: \d{2}( \d{5}){5}\./)
  })

  test('keeps the footer above the payment part, and nothing else on that page below it', async () => {
    const { pieces, pages } = await read(claimLetterPdf(CLAIM_LETTER, plain))
    const last = pieces.filter(({ page, pictured }) => page === pages && !pictured)
    expect(last.filter(({ text }) => text.startsWith('Seite'))).toHaveLength(1)
    expect(last.filter(({ y }) => y < 297.7)).toEqual([])
  })

  test('shortens names to what the standard allows, and keeps its letters', async () => {
    const long = 'Einwohnergemeindeverbandszusammenschluss '.repeat(5).slice(0, 200)
    const debtor = { ...CLAIM_LETTER.debtor, name: long, street: 'Đorđević-Łąkowa ẞ漢'.repeat(8) }
    const picture = await lastPicture({ ...CLAIM_LETTER, debtor })
    expect(picture?.text).toContain('Đorđević-Łąkowa')
    expect(picture?.text).not.toContain('漢')
  })

  test('is refused where nothing is to be returned', () => {
    const { paidRappen } = CLAIM_LETTER
    expect(() => claimLetterPdf({ ...CLAIM_LETTER, finalRappen: paidRappen })).toThrow('nothing_to_claim')
  })
})

describe('a notice', () => {
  test('tells first of the way to more time, then of what may follow', async () => {
    const [first, second] = [
      await said(dunningNoticePdf(FIRST_NOTICE, plain)),
      await said(dunningNoticePdf(SECOND_NOTICE, plain)),
    ]
    expect(first).toContain('bis 30. März 2026')
    expect(first).not.toContain('anhalten')
    expect(second).toContain('Wir haben Sie am 17. März 2026 ein erstes Mal gemahnt.')
    expect(second).toContain('ob wir die Auszahlungen bis zum Eingang anhalten')
  })

  test.each([
    ['report-notice-first', FIRST_NOTICE],
    ['report-notice-second', SECOND_NOTICE],
  ] as const)('tells who needs more time what its mail tells: %s', async (template, notice) => {
    for (const language of LANGUAGES) {
      const letter = await said(dunningNoticePdf({ ...notice, language }, plain))
      const { text } = renderMail(template, language, SAMPLE_FACTS[template], SAMPLE_CONTEXT)
      const [help = 'no such sentence'] = /[^\n]*(?:rufen Sie uns an|call us)[^\n]*/.exec(text) ?? []
      expect(letter).toContain(help)
      expect(letter).not.toMatch(/im Portal eine|in the portal and/)
    }
  })

  test('is called the second only where a first one went out', async () => {
    const second = await said(dunningNoticePdf(SECOND_NOTICE, plain))
    const alone = await said(dunningNoticePdf({ ...SECOND_NOTICE, firstNoticeOn: null }, plain))
    expect(second).toContain('Zweite Mahnung')
    expect(alone).toContain('Mahnung: Bericht und Abrechnung')
    expect(alone).not.toMatch(/Zweite|ein erstes Mal/)
  })
})
