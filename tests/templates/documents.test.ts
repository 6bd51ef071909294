import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { rappen } from '#app/domain/money.ts'
import { draw, everySample } from '#templates/catalogue.ts'
import { fingerprintOf } from '#templates/document.ts'
import { receiptPdf } from '#templates/receipt.ts'
import { filedReportPdf } from '#templates/report-filed.ts'
import { FILED_REPORT, REPORT_RECEIPT, ROOT_SETTLED_ANEW, ROOT_SETTLEMENT } from '#templates/samples-filed.ts'
import { APPROVAL } from '#templates/samples-letters.ts'
import { settlementPdf } from '#templates/settlement.ts'
import { flat, type PdfElement, readPdf, spoken } from './pdf-reader.ts'

const DOCUMENTS = everySample().map((sample) => {
  const make = (options: { compress: boolean }) => draw(sample, options)
  return [`${sample.name} ${sample.variant}`, make, sample.name] as const
})

/** All but those that nobody keeps, and so nobody has to check. */
const UNKEPT: readonly string[] = ['calculation', 'activity-report-draft']
const WITH_CODE = DOCUMENTS.filter(([, , name]) => !UNKEPT.includes(name))

describe.each(DOCUMENTS)('%s', async (_name, make) => {
  const pdf = readPdf(await make({ compress: false }))
  const elements = flat(pdf.elements)

  test('is the same, byte for byte, when made again', async () => {
    const [first, second] = [await make({ compress: true }), await make({ compress: true })]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('declares language, title, tagging and its two standards', () => {
    expect(pdf.source).toMatch(/^%PDF-1\.7/)
    expect(pdf.source).toMatch(new RegExp(`/Lang \\((${LANGUAGES.join('|')})-CH\\)`))
    expect(pdf.source).toMatch(/\/Marked true/)
    expect(pdf.source).toMatch(/\/DisplayDocTitle true/)
    expect(pdf.source).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf.source).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf.source).toMatch(/\/S \/GTS_PDFA1/)
    expect(pdf.source).not.toMatch(/\/Encrypt/)
  })

  test('embeds every font', () => {
    const fonts = pdf.objects.filter((body) => /\/Type \/FontDescriptor/.test(body))
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((body) => !/\/FontFile2/.test(body))).toEqual([])
    expect(pdf.source).not.toMatch(/\/Subtype \/Type1\b/)
  })

  test('paints nothing that is neither read nor marked as ornament', () => {
    expect(pdf.unmarked).toEqual([])
  })

  test('leaves no heading alone at the end of a page', () => {
    const headings = new Set(elements.flatMap(({ tag, text }) => (/^H[23]$/.test(tag) ? [text] : [])))
    const shown = pdf.pieces.filter(({ artifact }) => !artifact)
    const last = shown.filter(({ page }, index) => page < pdf.pages && shown[index + 1]?.page !== page)
    expect(last.filter(({ text }) => headings.has(text))).toEqual([])
  })

  test('has one title and no step missing between headings', () => {
    const levels = elements.flatMap(({ tag }) => (/^H\d$/.test(tag) ? [Number(tag[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([])
  })

  test('heads every table and gives every row the same number of cells', () => {
    for (const table of elements.filter(({ tag }) => tag === 'Table')) {
      const widths = table.children.map((row) => row.children.reduce((sum, cell) => sum + cell.span, 0))
      expect(new Set(widths).size).toBe(1)
      expect(table.children.flatMap(headless)).toEqual([])
    }
  })

  test('numbers its pages', () => {
    const last = new RegExp(`^(Seite|Page) ${pdf.pages} (von|of) ${pdf.pages}$`)
    expect(pdf.pieces.filter(({ text }) => last.test(text))).toHaveLength(1)
  })

  test('keeps its words within the margins', () => {
    const outside = pdf.pieces.filter(
      ({ artifact, pictured, x, y }) => !artifact && !pictured && (x < 70 || x > 540 || y < 70 || y > 800),
    )
    expect(outside).toEqual([])
  })

  test('tells every picture in words, and places it', () => {
    const pictures = elements.filter(({ tag }) => tag === 'Figure')
    expect(pictures.filter(({ alt }) => !alt)).toEqual([])
    expect(pdf.source.match(/\/S \/Figure/g) ?? []).toHaveLength(pictures.length)
    expect(pdf.source.match(/\/BBox \[[\d. -]+\]\n/g)?.length ?? 0).toBeGreaterThanOrEqual(pictures.length)
  })

  test('is written in Swiss spelling', () => {
    expect(spoken(pdf.elements)).not.toMatch(/ß|undefined|NaN|\[object/)
  })
})

test.each(WITH_CODE)('%s attaches its data, whose hash stands on every page', async (_name, make) => {
  const { attachment, pieces, pages } = readPdf(await make({ compress: false }))
  const code = fingerprintOf(attachment)
  const footers = pieces.filter(({ artifact, text }) => artifact && text.includes(code))
  expect(footers.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, index) => index + 1))
  expect(JSON.parse(attachment.toString())).toBeTypeOf('object')
})

/** Every row names what it is about: by its header cells or by its first cell. */
function headless(row: PdfElement) {
  return row.children[0]?.tag === 'TH' && row.children[0].scope ? [] : [row]
}

test('a reason of 2’000 characters goes on in further rows and loses no word', async () => {
  const reason = Array.from({ length: 250 }, (_, index) => `wort${index}`).join(' ')
  const accounts = ROOT_SETTLEMENT.accounts.map((one) => ({ ...one, correctionReason: reason }))
  const { elements, pieces } = readPdf(
    await settlementPdf({ ...ROOT_SETTLEMENT, accounts }, { compress: false }),
  )
  expect(spoken(elements).match(/wort249/g)).toHaveLength(accounts.length)
  expect(spoken(elements).match(/wort\d+/g)).toHaveLength(accounts.length * 250)
  expect(pieces.filter(({ artifact, y }) => !artifact && y < 70)).toEqual([])
})

test('a settlement that takes the place of another one names it, its amount, and what becomes of the difference', async () => {
  const told = spoken(readPdf(await settlementPdf(ROOT_SETTLED_ANEW, { compress: false })).elements)
  expect(told).toContain('Diese Abrechnung ersetzt jene Nr. 1 vom 4. Mai 2026')
  expect(told).toContain('Der Beitrag ist um CHF 1’200.00 tiefer.')
  expect(spoken(readPdf(await settlementPdf(ROOT_SETTLEMENT, { compress: false })).elements)).not.toContain(
    'ersetzt jene',
  )
})

test('what was filed again tells both filings, and by which of them the deadline was met', async () => {
  const again = { firstFiledAt: '2026-02-27T09:00:00.000Z' }
  for (const make of [
    receiptPdf({ ...REPORT_RECEIPT, ...again }, { compress: false }),
    filedReportPdf({ ...FILED_REPORT, ...again }, { compress: false }),
  ]) {
    const told = spoken(readPdf(await make).elements)
    expect(told).toMatch(/Zuerst eingereicht am\s+27\. Februar 2026[^F]*fristgerecht/)
    expect(told).toMatch(/Nach Rückgabe eingereicht am\s+11\. März 2026/)
  }
})

test('a decision on a year of which no report came shows nothing as filed', async () => {
  const accounts = ROOT_SETTLEMENT.accounts.map((one) => ({ ...one, declaredRappen: rappen(0) }))
  const { recipient, signer } = APPROVAL
  const decision = { recipient, signer, awaitedUntil: '2026-04-29', reasons: 'Nichts.', legalRemedies: 'Ja.' }
  const told = async (unanswered: 'report' | 'completion') =>
    spoken(
      readPdf(
        await settlementPdf(
          { ...ROOT_SETTLEMENT, accounts, decision: { ...decision, unanswered } },
          { compress: false },
        ),
      ).elements,
    )
  const [first] = accounts
  expect(await told('report')).toMatch(new RegExp(`${first?.label}[^A-Za-z]*–`))
  expect(await told('completion')).toMatch(new RegExp(`${first?.label}[^A-Za-z]*0.00`))
})
