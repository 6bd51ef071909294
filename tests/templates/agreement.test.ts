import { describe, expect, test } from 'vitest'
import { agreementPdf } from '#templates/agreement.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { AgreementData as Schema } from '#templates/agreement-data.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from '#templates/samples.ts'
import { agreementSays, readAgreement } from './drawn-words.ts'
import { flat, spoken } from './pdf-reader.ts'

describe('the agreement', () => {
  test('asks for the report by the day that its annex lists, whichever the programme sets', async () => {
    const reports = [{ year: 2025, legalDueOn: '2026-04-30', effectiveDueOn: '2026-04-30' }]
    const words = await agreementSays({ ...ROOT_AGREEMENT, reports })
    expect(words.match(/30. April(?= des| auf)/g)).toHaveLength(2)
    expect(words).not.toContain('15. März')
    expect(await agreementSays(ROOT_AGREEMENT)).toContain('bis 15. März des Folgejahres')
  })

  test('has its articles in order, then the annexes', async () => {
    const { elements } = await readAgreement(ROOT_AGREEMENT)
    const headings = flat(elements).flatMap(({ tag, text }) =>
      tag === 'H2' ? [text.replaceAll('\u00a0', ' ')] : [],
    )
    expect(headings).toEqual([
      '1 Grundlagen',
      '2 Gegenstand',
      '3 Struktur und Massnahmen',
      '4 Beitrag des Kantons',
      '5 Eigenleistung der Trägerschaft',
      '6 Verwendung der Mittel',
      '7 Auszahlung',
      '8 Berichterstattung und Abrechnung',
      '9 Keine weitere Projektförderung',
      '10 Zusammenarbeit und Datenschutz',
      '11 Änderungen',
      '12 Dauer und Kündigung',
      '13 Schlussbestimmungen',
      'Unterschriften',
      'Anhang 1: Berechnung des Beitrags',
      'Anhang 2: Budget',
      'Anhang 3: Termine der Berichterstattung',
    ])
  })

  test('shows the way from the population to the contribution, through the merger of Honau', async () => {
    const words = await agreementSays(ROOT_AGREEMENT)
    expect(words).toContain('Dazu Honau mit 566 Personen, seit 1. Januar 2025 Teil der Gemeinde Root.')
    expect(words).toContain(
      'Sockelbeitrag CHF 2’000.00 + pro Kopf CHF 4.50 × 6’293 Personen = CHF 30’318.50.',
    )
    expect(words).toContain('CHF 30’319.00')
    expect(words).toContain('Quelle: BFS STATPOP / LUSTAT Statistik Luzern')
  })

  test('names the legal day of the report and the one that counts', async () => {
    const words = await agreementSays(ROOT_AGREEMENT)
    expect(words).toMatch(/2025\n15\. März 2026\n16\. März 2026/)
  })

  test('balances the budget: third parties, canton and own spending add up to the eligible costs', async () => {
    const words = await agreementSays(ROOT_AGREEMENT)
    expect(words).toMatch(/Anrechenbare Kosten\n68’400\.00/)
    expect(words).toMatch(/Mittel Dritter\n2’000\.00/)
    expect(words).toMatch(/Eigenleistung der Trägerschaft\n36’081\.00/)
  })

  test('says what a missed match costs and what happens to unspent money', async () => {
    const strict = await agreementSays({
      ...ROOT_AGREEMENT,
      missedMatch: 'forfeit',
      unspent: 'offset',
      ratio: [3, 2],
    })
    expect(await agreementSays(ROOT_AGREEMENT)).toContain(
      'kürzt der Kanton den Beitrag auf das, was sie deckt',
    )
    expect(strict).toContain('entfällt der Beitrag dieses Jahres')
    expect(strict).toContain('verrechnet er den Unterschied mit der nächsten Tranche')
    expect(strict).toContain('mindestens im Verhältnis 3 zu 2')
  })

  test('names every member of an association, its lead and every resolution', async () => {
    const words = await agreementSays(ENTLEBUCH_AGREEMENT)
    expect(words).toContain('Entlebuch, Flühli, Hasle (LU), Schüpfheim, Escholzmatt-Marbach')
    expect(words).toContain('Schüpfheim, sie handelt für alle Mitgliedgemeinden')
    expect(words.match(/Beschluss [^:]+: Gemeinderat/g)).toHaveLength(5)
    expect(words).toContain('Die Trägerschaft und ihre Mitgliedgemeinden können')
  })

  test('marks sample values in the text and on every page, and confirmed values not at all', async () => {
    const sample = await readAgreement(ROOT_AGREEMENT)
    const confirmed = await readAgreement({
      ...ROOT_AGREEMENT,
      calculation: { ...ROOT_AGREEMENT.calculation, sample: false },
    })
    expect(spoken(sample.elements)).toContain('Es bindet niemanden.')
    expect(sample.pieces.filter(({ artifact, text }) => artifact && text === 'Beispielwerte')).toHaveLength(
      sample.pages,
    )
    expect(confirmed.pieces.filter(({ text }) => text.includes('Beispielwerte'))).toEqual([])
  })

  test('carries «Entwurf» across every page of a draft only', async () => {
    const draft = await readAgreement(ROOT_AGREEMENT, true)
    const issued = await readAgreement(ROOT_AGREEMENT)
    expect(draft.pieces.filter(({ text }) => text === 'Entwurf')).toHaveLength(draft.pages)
    expect(issued.pieces.filter(({ text }) => text === 'Entwurf')).toEqual([])
  })

  test('attaches the data that it was made from', async () => {
    const { attachment } = await readAgreement(ROOT_AGREEMENT)
    expect(Schema.parse(JSON.parse(attachment.toString()))).toEqual(ROOT_AGREEMENT)
  })

  test('keeps the signatures on a page with the last article', async () => {
    const { pieces } = await readAgreement(ROOT_AGREEMENT)
    const pageOf = (text: string) =>
      pieces.find((piece) => !piece.artifact && piece.text.includes(text))?.page
    expect(pageOf('Ort,')).toBe(pageOf('Schlussbestimmungen'))
  })

  test('is refused when its data are not whole', () => {
    const { party: _without, ...rest } = ROOT_AGREEMENT
    expect(() => agreementPdf(rest as AgreementData)).toThrow()
  })
})
