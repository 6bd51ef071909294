import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { agreementPdf } from '#templates/agreement.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { AgreementData as Schema } from '#templates/agreement-data.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from '#templates/samples.ts'
import { flat, readPdf, spoken } from './pdf-reader.ts'

const read = async (data: AgreementData, draft = false) =>
  readPdf(await agreementPdf(data, { draft, compress: false }))
const said = async (data: AgreementData) => spoken((await read(data)).elements)

describe('the agreement', () => {
  test('asks for the report by the day that its annex lists, whichever the programme sets', async () => {
    const reports = [{ year: 2025, legalDueOn: '2026-04-30', effectiveDueOn: '2026-04-30' }]
    const words = await said({ ...ROOT_AGREEMENT, reports })
    expect(words.match(/30. April(?= des| auf)/g)).toHaveLength(2)
    expect(words).not.toContain('15. März')
    expect(await said(ROOT_AGREEMENT)).toContain('bis 15. März des Folgejahres')
  })

  test('has its articles in order, then the annexes', async () => {
    const { elements } = await read(ROOT_AGREEMENT)
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
    const words = await said(ROOT_AGREEMENT)
    expect(words).toContain('Dazu Honau mit 566 Personen, seit 1. Januar 2025 Teil der Gemeinde Root.')
    expect(words).toContain(
      'Sockelbeitrag CHF 2’000.00 + pro Kopf CHF 4.50 × 6’293 Personen = CHF 30’318.50.',
    )
    expect(words).toContain('CHF 30’319.00')
    expect(words).toContain('Quelle: BFS STATPOP / LUSTAT Statistik Luzern')
  })

  test('names the legal day of the report and the one that counts', async () => {
    const words = await said(ROOT_AGREEMENT)
    expect(words).toMatch(/2025\n15\. März 2026\n16\. März 2026/)
  })

  test('balances the budget: third parties, canton and own spending add up to the eligible costs', async () => {
    const words = await said(ROOT_AGREEMENT)
    expect(words).toMatch(/Anrechenbare Kosten\n68’400\.00/)
    expect(words).toMatch(/Mittel Dritter\n2’000\.00/)
    expect(words).toMatch(/Eigenleistung der Trägerschaft\n36’081\.00/)
  })

  test('says what a missed match costs and what happens to unspent money', async () => {
    const strict = await said({ ...ROOT_AGREEMENT, missedMatch: 'forfeit', unspent: 'offset', ratio: [3, 2] })
    expect(await said(ROOT_AGREEMENT)).toContain('kürzt der Kanton den Beitrag auf das, was sie deckt')
    expect(strict).toContain('entfällt der Beitrag dieses Jahres')
    expect(strict).toContain('verrechnet er den Unterschied mit der nächsten Tranche')
    expect(strict).toContain('mindestens im Verhältnis 3 zu 2')
  })

  test('names every member of an association, its lead and every resolution', async () => {
    const words = await said(ENTLEBUCH_AGREEMENT)
    expect(words).toContain('Entlebuch, Flühli, Hasle (LU), Schüpfheim, Escholzmatt-Marbach')
    expect(words).toContain('Schüpfheim, sie handelt für alle Mitgliedgemeinden')
    expect(words.match(/Beschluss [^:]+: Gemeinderat/g)).toHaveLength(5)
    expect(words).toContain('Die Trägerschaft und ihre Mitgliedgemeinden können')
  })

  test('marks sample values in the text and on every page, and confirmed values not at all', async () => {
    const sample = await read(ROOT_AGREEMENT)
    const confirmed = await read({
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
    const draft = await read(ROOT_AGREEMENT, true)
    const issued = await read(ROOT_AGREEMENT)
    expect(draft.pieces.filter(({ text }) => text === 'Entwurf')).toHaveLength(draft.pages)
    expect(issued.pieces.filter(({ text }) => text === 'Entwurf')).toEqual([])
  })

  test('attaches the data that it was made from', async () => {
    const { attachment } = await read(ROOT_AGREEMENT)
    expect(Schema.parse(JSON.parse(attachment.toString()))).toEqual(ROOT_AGREEMENT)
  })

  test('keeps the signatures on a page with the last article', async () => {
    const { pieces } = await read(ROOT_AGREEMENT)
    const pageOf = (text: string) =>
      pieces.find((piece) => !piece.artifact && piece.text.includes(text))?.page
    expect(pageOf('Ort,')).toBe(pageOf('Schlussbestimmungen'))
  })

  test('is refused when its data are not whole', () => {
    const { party: _without, ...rest } = ROOT_AGREEMENT
    expect(() => agreementPdf(rest as AgreementData)).toThrow()
  })
})

describe('extreme data', () => {
  const long = 'Einwohnergemeindeverbandszusammenschluss '.repeat(5).slice(0, 200)
  const unbroken = 'Ö'.repeat(200)
  const extreme: AgreementData = {
    ...ENTLEBUCH_AGREEMENT,
    party: {
      ...ENTLEBUCH_AGREEMENT.party,
      name: long,
      members: ENTLEBUCH_AGREEMENT.party.members.map((member, index) =>
        index === 0 ? { ...member, name: unbroken } : member,
      ),
    },
    measures: ENTLEBUCH_AGREEMENT.measures.map((measure) => ({
      ...measure,
      title: unbroken,
      description: 'Ein Absatz über vieles.\n'.repeat(300),
    })),
    budget: [2025, 2026, 2027].flatMap((year) =>
      Array.from({ length: 40 }, (_, index) => ({
        id: `${index}-${year}`,
        year,
        measureId: index % 2 ? 'cafe' : null,
        category: 'projects' as const,
        label: `Zeile ${index} ${index % 3 ? '' : long}`,
        amountRappen: rappen(999_999_999_99),
      })),
    ),
  }

  test('break neither page nor table, and repeat the header of a table that goes on', async () => {
    const pdf = await read(extreme)
    const outside = pdf.pieces.filter(
      ({ artifact, x, y }) => !artifact && (x < 70 || x > 540 || y < 70 || y > 800),
    )
    expect(outside).toEqual([])
    expect(pdf.unmarked).toEqual([])
    expect(
      pdf.pieces.filter(({ artifact, text }) => artifact && text === 'Kostenart').length,
    ).toBeGreaterThan(1)
    expect(spoken(pdf.elements).match(/Zeile 39/g)).toHaveLength(1)
  })

  test('keep a title with markup a title: escaped in the metadata', async () => {
    const { source } = await read({
      ...ROOT_AGREEMENT,
      party: { ...ROOT_AGREEMENT.party, name: 'Sport & Kultur <b>' },
    })
    expect(Buffer.from(source, 'latin1').toString()).toContain('Vereinbarung Sport &amp; Kultur &lt;b&gt;')
  })

  test('replace a character that the font does not have', async () => {
    const words = await said({
      ...ROOT_AGREEMENT,
      party: { ...ROOT_AGREEMENT.party, name: 'Root 漢 😀 Đorđević' },
    })
    expect(words).toContain('Gemeinde Root ? ? Đorđević')
  })
})
