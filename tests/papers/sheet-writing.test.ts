import { writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balance, rappen } from '#app/domain/money.ts'
import { sheetOf } from '#app/domain/sheet.ts'
import { csvOf } from '#app/papers/csv-writing.ts'
import { readSheets, writeXlsx } from '#app/papers/sheets.server.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { unzip } from '../support/zip-reader.ts'

const folder = folderOfFile()

const texts = (cells: readonly string[]) =>
  sheetOf('Liste', [{ label: 'Text', kind: 'text', of: (cell: string) => cell }], cells)

type Line = {
  name: string | null
  on: string | null
  amount: number | null
  count: number | null
  year: number
}
const lines = sheetOf<Line>(
  'Beiträge',
  [
    { label: 'Gemeinde', kind: 'text', of: ({ name }) => name },
    { label: 'Frist', kind: 'day', of: ({ on }) => on },
    { label: 'Beitrag', kind: 'amount', of: ({ amount }) => (amount === null ? null : balance(amount)) },
    { label: 'Einwohner', kind: 'count', of: ({ count }) => count },
    { label: 'Jahr', kind: 'number', of: ({ year }) => year },
  ],
  [
    { name: 'Root', on: '2027-03-15', amount: 1_250_005, count: 6293, year: 2027 },
    { name: 'Entlebuch', on: null, amount: -81_900, count: null, year: 2026 },
  ],
)

async function readBack(bytes: Uint8Array | string) {
  const file = path.join(folder, 'back')
  writeFileSync(file, bytes)
  const read = await readSheets(file)
  if (!read.ok) throw new Error(read.fault)
  return read.sheets
}

describe('a table as CSV', () => {
  test('begins with the mark by which Excel knows UTF-8, and has each field in quotes', () => {
    expect(csvOf(lines)).toBe(
      [
        '\uFEFF"Gemeinde";"Frist";"Beitrag";"Einwohner";"Jahr"',
        '"Root";"15.03.2027";"12500.05";"6293";"2027"',
        '"Entlebuch";"";"-819.00";"";"2026"',
        '',
      ].join('\r\n'),
    )
  })

  test.each(['=1+1', '+41', '-1', '@SUM(A1)', '\tx', '\rx'])('a text «%s» in it is no formula', (text) => {
    expect(csvOf(texts([text]))).toBe(`\uFEFF"Text"\r\n"'${text}"\r\n`)
  })

  test('doubles the quotes inside of a cell', () => {
    expect(csvOf(texts(['a "b"; c']))).toBe('\uFEFF"Text"\r\n"a ""b""; c"\r\n')
  })
})

describe('a table as XLSX', () => {
  test('keeps numbers as numbers, francs with their Rappen and dates as dates, under a header that stays', async () => {
    const parts = unzip(Buffer.from(await writeXlsx([lines])))
    const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
    expect(sheet).toContain('state="frozen"')
    expect([...sheet.matchAll(/<c r="[B-E]2"[^>]*>/g)].some(([cell]) => cell.includes('t="s"'))).toBe(false)
    expect([...sheet.matchAll(/<v>([\d.-]+)<\/v>/g)].map(([, value]) => value)).toEqual(
      expect.arrayContaining(['46461', '12500.05', '6293', '-819', '2027']),
    )
    expect(parts.get('xl/styles.xml')?.toString()).toContain('#,##0.00')
  })

  test('has no formula, whatever a text begins with, and no link', async () => {
    const parts = unzip(
      Buffer.from(await writeXlsx([texts(['=HYPERLINK("https://evil.example")', '@x', '+1'])])),
    )
    for (const content of parts.values()) expect(content.toString()).not.toMatch(/<f[ >]|hyperlink/)
  })

  test('has a sheet for each table, under a name that Excel takes', async () => {
    const named = (name: string) => ({ ...lines, name })
    const long = 'Förderbereich 1: Begrüssung / Information [neu]'
    const read = await readBack(await writeXlsx([named(long), named(long), named('')]))
    const names = read.map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })

  test('is read by the portal as it was written', async () => {
    const [sheet] = await readBack(await writeXlsx([lines]))
    expect(sheet?.rows).toEqual([
      { line: 1, cells: ['Gemeinde', 'Frist', 'Beitrag', 'Einwohner', 'Jahr'] },
      { line: 2, cells: ['Root', '2027-03-15', '12500.05', '6293', '2027'] },
      { line: 3, cells: ['Entlebuch', '', '-819', '', '2026'] },
    ])
  })

  test('holds every amount to the Rappen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 9_999_999_999_999 }), { minLength: 1 }), async (amounts) => {
        const sheet = sheetOf('A', [{ label: 'A', kind: 'amount', of: rappen }], amounts)
        const [read] = await readBack(await writeXlsx([sheet]))
        const francs = read?.rows.slice(1).map(({ cells }) => Math.round(Number(cells[0]) * 100))
        expect(francs).toEqual(amounts)
      }),
      { numRuns: 20 },
    )
  })
})

test('any text comes back from both as people see it', async () => {
  const written = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 20,
  })
  await fc.assert(
    fc.asyncProperty(written, async (cells) => {
      const seen = cells.map((cell) => cell.trim())
      fc.pre(seen.every((cell) => cell !== '' && !/^'?[=+\-@]/.test(cell)))
      for (const bytes of [csvOf(texts(cells)), await writeXlsx([texts(cells)])]) {
        const [read] = await readBack(bytes)
        expect(read?.rows.slice(1).map((row) => row.cells[0])).toEqual(seen)
      }
    }),
    { numRuns: 40, examples: [[['constructor', '_x0041_ und "&<>', 'zwei\nZeilen', 'a;b,c\td']]] },
  )
})
