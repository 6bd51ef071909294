import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT, SAMPLE_FACTS } from '#emails/samples.ts'
import { claimLetterPdf } from '#templates/claim-letter.ts'
import { councilResolutionPdf } from '#templates/council-resolution.ts'
import { councilResolutionText } from '#templates/council-resolution-words.ts'
import { decisionPdf } from '#templates/decision.ts'
import { fingerprintOf } from '#templates/document.ts'
import { dunningNoticePdf } from '#templates/dunning-notice.ts'
import { filedReportPdf } from '#templates/report-filed.ts'
import { FILED_REPORT } from '#templates/samples-filed.ts'
import {
  APPROVAL,
  CLAIM_LETTER,
  FIRST_NOTICE,
  HASLE_RESOLUTION,
  REJECTION,
  ROOT_RESOLUTION,
  SECOND_NOTICE,
} from '#templates/samples-letters.ts'
import { flat, readPdf, spoken } from './pdf-reader.ts'

const read = async (pdf: Promise<Uint8Array>) => readPdf(await pdf)
const said = async (pdf: Promise<Uint8Array>) => spoken((await read(pdf)).elements)
const plain = { compress: false }

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
    expect(words).toContain('Betrag: CHF 1’169.00.')
    expect(words).toContain('Konto: CH93 0076 2011 6238 5295 7.')
    expect(words).toContain('Referenz: RF69 MK20 257F 4K2Q 2025.')
    expect((await lastPicture(CLAIM_LETTER))?.text).toContain('Zahlteil')
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

describe('a report as filed', () => {
  test('shows figures as declared, never a correction of the canton', async () => {
    const corrected = {
      ...FILED_REPORT.report,
      accounts: FILED_REPORT.report.accounts.map((one) => ({
        ...one,
        correctedRappen: FILED_REPORT.entitlementRappen,
        correctionReason: 'Nicht vereinbart.',
      })),
      thirdPartyCorrectedRappen: FILED_REPORT.entitlementRappen,
    }
    const words = await said(filedReportPdf({ ...FILED_REPORT, report: corrected }, plain))
    expect(words).toMatch(/Mittel Dritter\n2’000\.00/)
    expect(words).toMatch(/Anrechenbare Kosten\n70’900\.00/)
    expect(words).toMatch(/Eigenleistung der Trägerschaft\n38’581\.00/)
    expect(words).not.toContain('Nicht vereinbart.')
  })
})

describe('the draft of a council resolution', () => {
  test('says the same as text and as document', async () => {
    const text = councilResolutionText(ROOT_RESOLUTION)
    const words = await said(councilResolutionPdf(ROOT_RESOLUTION, plain))
    const sentence = 'Dafür werden eigene Mittel von mindestens CHF 30’319.00 im Jahr bewilligt'
    expect(text).toContain(`2. ${sentence}`)
    expect(words).toContain(sentence)
    expect(text).toContain('2026\t30’319.00\t30’319.00')
  })

  test('leaves the share of a member open, and names lead and members', () => {
    const text = councilResolutionText(HASLE_RESOLUTION)
    expect(text).toContain('mindestens CHF …………… im Jahr')
    expect(text).toContain('Leitgemeinde ist Schüpfheim.')
  })
})

describe('the QR code of the first page', () => {
  test('leads to the check page with reference and fingerprint', async () => {
    const { elements, attachment, pieces } = await read(decisionPdf(APPROVAL, plain))
    const code = `MK-2025-7F4K-2Q-${fingerprintOf(attachment).replaceAll(' ', '')}`
    const [picture] = flat(elements).filter(({ tag }) => tag === 'Figure')
    expect(picture?.alt).toBe(
      `QR-Code, um dieses Dokument zu prüfen: https://mini-kip.example.ch/verify?code=${code}`,
    )
    expect(pieces.length).toBeGreaterThan(0)
  })

  test('is left out where no check page is named', async () => {
    const { checkUrl: _without, ...rest } = APPROVAL
    const { elements } = await read(decisionPdf(rest, plain))
    expect(flat(elements).filter(({ tag }) => tag === 'Figure')).toEqual([])
  })
})

describe('extreme letters', () => {
  const unbroken = 'Ö'.repeat(200)
  const spaced = 'Einwohnergemeindeverbandszusammenschluss '.repeat(5).slice(0, 200)
  const letters = 'ÀÁÂÃÄÅĀĂĄÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĲĴĶŁŃŅŇÑŊÒÓÔÕÖŌŎŐØŒŔŖŘŚŜŞŠȘŢŤŦȚÞÙÚÛÜŨŪŬŮŰŲŴŶÝŸŹŻŽ'
  const recipient = { name: spaced, attention: letters, street: unbroken, postalCode: '6037', town: unbroken }

  test.each([
    [
      'decision',
      () =>
        decisionPdf(
          {
            ...REJECTION,
            recipient,
            party: unbroken,
            outcome: { kind: 'rejection', reasons: `${letters} `.repeat(200) },
          },
          plain,
        ),
    ],
    [
      'claim letter',
      () =>
        claimLetterPdf(
          { ...CLAIM_LETTER, recipient, party: spaced, signer: { name: unbroken, function: spaced } },
          plain,
        ),
    ],
    [
      'notice',
      () =>
        dunningNoticePdf(
          { ...SECOND_NOTICE, recipient, reportUrl: `https://mini-kip.example.ch/${'x'.repeat(400)}` },
          plain,
        ),
    ],
    [
      'resolution',
      () =>
        councilResolutionPdf(
          { ...HASLE_RESOLUTION, municipality: unbroken, measures: Array.from({ length: 60 }, () => spaced) },
          plain,
        ),
    ],
  ])('stay within their pages: %s', async (_name, make) => {
    const { pieces, unmarked } = await read(make())
    const outside = pieces.filter(
      ({ artifact, pictured, x, y }) => !artifact && !pictured && (x < 70 || x > 540 || y < 70 || y > 800),
    )
    expect(outside).toEqual([])
    expect(unmarked).toEqual([])
  })

  test('keep lines apart for those who hear them', async () => {
    expect(await said(decisionPdf(APPROVAL, plain))).toContain(
      'Einwohnergemeinde Root Gemeinderat Schulstrasse 14 6037 Root',
    )
  })

  test('find words with ligatures, without the marks that nobody sees', async () => {
    const reasons = 'Das Dorffest auf der Schifflände, offiziell Inte\u00adgration\u202e'
    const words = await said(decisionPdf({ ...REJECTION, outcome: { kind: 'rejection', reasons } }, plain))
    expect(words).toContain('Das Dorffest auf der Schifflände, offiziell Integration')
  })

  test('keep every letter of the extended Latin alphabet', async () => {
    const words = await said(
      decisionPdf({ ...APPROVAL, party: letters.slice(0, 50), legalRemedies: letters.slice(50) }, plain),
    )
    expect(words).toContain(letters.slice(0, 50))
    expect(words).toContain(letters.slice(50))
  })

  test('draw 20’000 characters without a break, none of them lost', async () => {
    const reasons = 'ü'.repeat(19_990)
    const { pieces } = await read(
      decisionPdf({ ...REJECTION, outcome: { kind: 'rejection', reasons } }, plain),
    )
    const drawn = pieces.filter(({ text }) => text.startsWith('üü')).map(({ text }) => text)
    expect(drawn.join('').match(/ü/g)).toHaveLength(19_990)
  })
})

describe('the greeting of a letter', () => {
  const LETTERS = {
    'a rejection': ({ words, language }: Length) =>
      decisionPdf({ ...REJECTION, language, outcome: { kind: 'rejection', reasons: words } }, plain),
    'a decision that ends with its remedies': ({ words, language }: Length) =>
      decisionPdf({ ...REJECTION, language, legalRemedies: words }, plain),
    'an approval': ({ words, language }: Length) =>
      decisionPdf({ ...APPROVAL, language, party: words.slice(0, 900) }, plain),
    'a claim letter': ({ words, language }: Length) =>
      claimLetterPdf({ ...CLAIM_LETTER, language, party: words.slice(0, 900) }, plain),
    'a first notice': ({ words, language }: Length) =>
      dunningNoticePdf({ ...FIRST_NOTICE, language, party: words.slice(0, 900) }, plain),
    'a second notice': ({ words, language }: Length) =>
      dunningNoticePdf({ ...SECOND_NOTICE, language, party: words.slice(0, 900) }, plain),
  }
  type Length = { words: string; language: (typeof LANGUAGES)[number] }

  test.each(Object.entries(LETTERS))(
    'stands below two lines of the text at least, however long %s is, in every language',
    async (_letter, draw) => {
      const alone: string[] = []
      for (const language of LANGUAGES)
        for (let count = 20; count < 600; count += 24) {
          const words = 'Die Gemeinde begründet ihr Gesuch. '.repeat(count / 5).trim()
          const above = linesAbove((await read(draw({ words, language }))).pieces, GREETINGS[language])
          if (above < 2) alone.push(`${language}, ${count} words: ${above}`)
        }
      expect(alone).toEqual([])
    },
  )

  const GREETINGS = { de: 'Freundliche Grüsse', en: 'Kind regards' }

  /** The lines of text on the page of the greeting that stand above it. */
  function linesAbove(pieces: Awaited<ReturnType<typeof read>>['pieces'], greeting: string) {
    const drawn = pieces.filter(({ artifact, text }) => !artifact && text.trim() !== '')
    const found = drawn.find(({ text }) => text.startsWith(greeting))
    if (!found) throw new Error(`There is no «${greeting}»`)
    const above = drawn.slice(0, drawn.indexOf(found)).filter(({ page }) => page === found.page)
    return new Set(above.map(({ y }) => Math.round(y))).size
  }
})
