import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnLetter, MOST_COLUMNS, MOST_ROWS } from '#app/domain/sheet.ts'
import { readSheets } from '#app/papers/sheets.server.ts'
import { office } from '../support/office-files.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { number, text, workbook } from '../support/sheet-files.ts'

const folder = folderOfFile()

function read(bytes: Buffer | string) {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  return readSheets(file)
}

async function rowsOf(bytes: Buffer | string) {
  const found = await read(bytes)
  return found.ok
    ? found.sheets.flatMap(({ rows }) => rows.map(({ line, cells }) => [line, ...cells]))
    : found
}

const faultOf = async (bytes: Buffer | string) => {
  const found = await read(bytes)
  return found.ok ? undefined : found
}

test('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

describe('a CSV', () => {
  const csv = 'Gemeinde;Einwohner\r\nSchüpfheim;4251\r\n'
  const SEEN = [
    [1, 'Gemeinde', 'Einwohner'],
    [2, 'Schüpfheim', '4251'],
  ]
  const utf16be = Buffer.from(`\uFEFF${csv}`, 'utf16le').swap16()

  test.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-16', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['UTF-16 the other way round', utf16be],
    ['UTF-16 without its mark', Buffer.from(csv, 'utf16le')],
    ['Windows-1252', Buffer.from(csv, 'latin1')],
    ['UTF-8, with line ends of an old Mac', csv.replaceAll('\r\n', '\r')],
    ['UTF-8, parted by commas', csv.replaceAll(';', ',')],
    ['UTF-8, parted by tabs', csv.replaceAll(';', '\t')],
    ['UTF-8, all in quotes', csv.replace(/[^;\r\n]+/g, '"$&"')],
  ])('in %s is read', async (_how, bytes) => {
    expect(await rowsOf(bytes)).toEqual(SEEN)
  })

  test('says by itself what parts its fields, on a line that counts', async () => {
    expect(await rowsOf('sep=,\r\nName,Titel\r\nRoot,a;b\r\n')).toEqual([
      [2, 'Name', 'Titel'],
      [3, 'Root', 'a;b'],
    ])
  })

  test('names the line that a program shows, also behind empty lines and breaks within fields', async () => {
    expect(await rowsOf('A;B\n\n"x\ny";1\n;;\nz;"2 ""3"""\n')).toEqual([
      [1, 'A', 'B'],
      [3, 'x\ny', '1'],
      [6, 'z', '2 "3"'],
    ])
  })

  test('points out the cells that a spreadsheet would take for formulas', async () => {
    const found = await read("A;B\n=1+1;2\n3;@SUM(A1)\n'=x;-5\n")
    expect(found).toMatchObject({
      sheets: [
        {
          formulas: [
            { line: 2, column: 0 },
            { line: 3, column: 1 },
          ],
        },
      ],
    })
    expect(found.ok && found.sheets[0]?.rows.at(-1)?.cells).toEqual(['=x', '-5'])
  })

  test.each([
    ['', { fault: 'empty' }],
    [' \r\n;;\r\n', { fault: 'empty' }],
    ['A;B\n"x;1\ny;2\n', { fault: 'open_quote', line: 2 }],
    ['A;B\n\u0000\u0001\u0002;1\n', { fault: 'not_a_table' }],
    [`A;B\n${'x;1\n'.repeat(MOST_ROWS)}`, { fault: 'rows', line: MOST_ROWS + 1 }],
    [`A;B\n${'x;'.repeat(MOST_COLUMNS)}y\n`, { fault: 'columns', line: 2, column: MOST_COLUMNS }],
  ])('%j that cannot be taken is refused with its reason', async (bytes, fault) => {
    expect(await faultOf(bytes)).toMatchObject(fault)
  })

  test('of any bytes gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(typeof (await read(Buffer.from(bytes))).ok).toBe('boolean')
      }),
      { numRuns: 200 },
    )
  })
})

describe('an XLSX', () => {
  test('is read as people see it: texts, numbers without what binary fractions add, dates', async () => {
    const rows = [
      `<row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'Einwohner')}</row>`,
      `<row r="3">${text('A3', ' Root ')}${number('B3', '6293')}</row>`,
      `<row r="4">${number('A4', '12500.100000000000364')}<c r="B4" s="1"><v>45291</v></c></row>`,
      `<row r="5">${number('A5', '0.125')}<c r="C5" t="b"><v>1</v></c></row>`,
    ]
    expect(await rowsOf(workbook(rows.join('')))).toEqual([
      [1, 'Gemeinde', 'Einwohner'],
      [3, 'Root', '6293'],
      [4, '12500.1', '2023-12-31'],
      [5, '0.125', '', 'true'],
    ])
  })

  test('gives the value that its program has worked out, and says that it is a formula', async () => {
    const formula = '<row r="2"><c r="A2"><f>SUM(A1:A1)</f><v>42</v></c></row>'
    expect(await read(workbook(`<row r="1">${number('A1', '42')}</row>${formula}`))).toMatchObject({
      sheets: [{ rows: [{ cells: ['42'] }, { cells: ['42'] }], formulas: [{ line: 2, column: 0 }] }],
    })
  })

  test('of which the program has worked out nothing names the cell', async () => {
    const formula = '<row r="2"><c r="B2" t="str"><f>A1&amp;A1</f></c></row>'
    expect(await faultOf(workbook(formula))).toEqual({ ok: false, fault: 'no_value', line: 2, column: 1 })
  })

  test('keeps what its sheets are called, and leaves out the hidden ones', async () => {
    const sheets =
      '<sheet name="Alt" sheetId="1" r:id="rId1" state="hidden"/><sheet name="2023" sheetId="2" r:id="rId2"/>'
    const second = `<worksheet><sheetData><row r="1">${text('A1', 'neu')}</row></sheetData></worksheet>`
    const parts: [string, string][] = [['xl/worksheets/sheet2.xml', second]]
    expect(await read(workbook(`<row r="1">${text('A1', 'alt')}</row>`, { sheets, parts }))).toMatchObject({
      sheets: [{ name: '2023', rows: [{ cells: ['neu'] }] }],
    })
  })

  test('leaves a cell empty for which its program worked out an error', async () => {
    const rows = `<row r="1">${text('A1', 'x')}<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>${text('C1', 'y')}</row>`
    expect(await rowsOf(workbook(rows))).toEqual([[1, 'x', '', 'y']])
  })
})

describe('a hostile XLSX is refused with its reason', () => {
  const far = (place: string) => workbook(`<row r="1">${number(place, '1')}</row>`)
  const doctype = '<!DOCTYPE a [<!ENTITY e "x">]><worksheet><sheetData/></worksheet>'
  const bomb = `<worksheet><sheetData><row r="1">${text('A1', 'a'.repeat(200 * 1024 * 1024))}</row></sheetData></worksheet>`

  test.each([
    ['one cell far to the right', () => far('XFD1'), { fault: 'columns', line: 1, column: 16_383 }],
    ['one cell far below', () => far('A1048576'), { fault: 'rows', line: 1_048_576 }],
    ['one cell at the end of all', () => far('XFD1048576'), { fault: 'rows' }],
    [
      'a row that says it is far below',
      () => workbook('<row r="9999999"><c><v>1</v></c></row>'),
      { fault: 'rows' },
    ],
    [
      'its far cells in a part under another name',
      () =>
        workbook('', {
          parts: [['xl/other.xml', `<w><sheetData><row r="1">${number('XFD1', '1')}</row></sheetData></w>`]],
        }),
      { fault: 'columns' },
    ],
    [
      '200 MB of one letter',
      () => workbook('', { parts: [['xl/worksheets/sheet2.xml', bomb]] }),
      { fault: 'unreadable' },
    ],
    [
      '19 MB of one letter, below every limit but the ratio',
      () => workbook('', { parts: [['xl/media/a.bin', 'a'.repeat(19_000_000)]] }),
      { fault: 'too_large' },
    ],
    [
      'many parts that are large together',
      () => workbook('', { parts: [1, 2, 3].map((part) => [`xl/media/${part}.bin`, noise(15_000_000)]) }),
      { fault: 'too_large' },
    ],
    [
      'more parts than a workbook has',
      () => office('xlsx', { names: Array.from({ length: 120 }, (_, part) => `xl/a${part}.xml`) }),
      { fault: 'too_large' },
    ],
    [
      'a document type',
      () => workbook('', { parts: [['xl/worksheets/sheet2.xml', doctype]] }),
      { fault: 'unreadable' },
    ],
    ['macros', () => office('xlsm'), { fault: 'macros' }],
    ['a part with macros', () => office('xlsx', { names: ['xl/vbaProject.bin'] }), { fault: 'macros' }],
    [
      'a link to another workbook',
      () => office('xlsx', { names: ['xl/externalLinks/externalLink1.xml'] }),
      { fault: 'external' },
    ],
    [
      'an embedded file',
      () => office('xlsx', { names: ['xl/embeddings/oleObject1.bin'] }),
      { fault: 'embedded' },
    ],
    ['a password', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), { fault: 'locked' }],
    ['an end that is missing', () => far('A1').subarray(0, 400), { fault: 'unreadable' }],
    [
      'a cell without a place',
      () => workbook('<row r="1"><c r="1A"><v>1</v></c></row>'),
      { fault: 'unreadable' },
    ],
  ])('%s', async (_what, made, fault) => {
    expect(await faultOf(made())).toMatchObject(fault)
  })

  test('a size in the list of contents that lies', async () => {
    const bytes = far('A1')
    const name = Buffer.from('xl/worksheets/sheet1.xml')
    const listed = bytes.lastIndexOf(name) - 46
    bytes.writeUInt32LE(5, listed + 24)
    expect(await faultOf(bytes)).toMatchObject({ fault: 'unreadable' })
  })

  test('a part that is encrypted', async () => {
    const bytes = far('A1')
    const listed = bytes.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46
    bytes.writeUInt16LE(bytes.readUInt16LE(listed + 8) | 1, listed + 8)
    expect(await faultOf(bytes)).toMatchObject({ fault: 'unreadable' })
  })

  test('one cut off or changed anywhere gets an answer', async () => {
    const sample = workbook(`<row r="1">${text('A1', 'x')}${number('B1', '1')}</row>`)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 255 }), fc.nat(), async (at, byte, length) => {
        const bytes = Buffer.from(sample)
        bytes[at % bytes.length] = byte
        const answer = await read(bytes.subarray(0, length % (bytes.length + 1)))
        expect(typeof answer.ok).toBe('boolean')
      }),
      { numRuns: 150 },
    )
  })
})

/** Text that hardly packs. */
const noise = (length: number) => randomBytes(length / 2).toString('hex')
