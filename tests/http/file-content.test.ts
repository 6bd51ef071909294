import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { afterAll, expect, test } from 'vitest'
import { checkContent } from '#app/http/file-content.server.ts'
import { jpeg, office, pdf, pdfWithPacked, png, zip } from '../support/files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-content-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function judge(bytes: Buffer | string) {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  const content = await checkContent(file)
  return content.ok ? content.extension : content.refusal
}

test('PDF, DOCX, XLSX, PNG and JPEG are recognised by their bytes', async () => {
  const found = [
    await judge(pdf()),
    await judge(office('docx')),
    await judge(office('xlsx')),
    await judge(png),
    await judge(jpeg),
  ]
  expect(found).toEqual(['pdf', 'docx', 'xlsx', 'png', 'jpg'])
})

test('an empty file is told apart from a wrong one', async () => {
  expect(await judge('')).toBe('empty')
  for (const wrong of [
    'x',
    '<svg onload="alert(1)"/>',
    'MZ\x90',
    '<html></html>',
    'GIF89a',
    zip([['a.txt', 'a']]),
  ])
    expect(await judge(wrong)).toBe('wrong_type')
})

test('a PDF protected by a password is refused as such', async () => {
  expect(await judge(pdf({ trailer: '/Encrypt 5 0 R' }))).toBe('encrypted_pdf')
  expect(await judge(await printed({ userPassword: 'geheim' }))).toBe('encrypted_pdf')
})

test('a PDF of our own making passes', async () => {
  expect(await judge(await printed({}))).toBe('pdf')
})

test('a PDF that runs a script or starts a program is refused, however the name is spelt', async () => {
  for (const action of [
    '<< /S /JavaScript /JS (app.alert(1)) >>',
    '<</S/JavaScript/JS(x)>>',
    '<< /S /J#61vaScript >>',
    '<< /S /#4a#61#76#61#53#63#72#69#70#74 >>',
    '<< /S /Launch /F (cmd.exe) >>',
    '<< /S /Rendition /JS (x) >>',
    '<< /Type /RichMedia >>',
  ]) {
    expect(await judge(pdf({ objects: `2 0 obj\n${action}\nendobj` })), action).toBe('active_pdf')
    expect(await judge(pdfWithPacked(action)), action).toBe('active_pdf')
  }
})

test('a script is found wherever it lies against the chunks in which the file is read', async () => {
  const chunk = 64 * 1024
  for (let before = chunk - 70; before < chunk; before += 7) {
    const padding = `%${' '.repeat(before)}\n`
    expect(await judge(pdf({ objects: `${padding}2 0 obj << /S /JavaScript >> endobj` }))).toBe('active_pdf')
  }
})

test('packed objects that cannot be looked into count as active, harmless ones pass', async () => {
  expect(await judge(pdfWithPacked('<< /Type /Page >>'))).toBe('pdf')
  expect(await judge(pdfWithPacked('<< /Type /Page >>', '[/ASCII85Decode /FlateDecode]'))).toBe('active_pdf')
  expect(
    await judge(
      pdf({ objects: '3 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\nbroken\nendstream' }),
    ),
  ).toBe('active_pdf')
})

test('words about scripts in a title do not make a PDF active', async () => {
  expect(
    await judge(pdf({ objects: '2 0 obj << /Title (JavaScript und Launch) /JavaScriptless true >> endobj' })),
  ).toBe('pdf')
})

test('an office file with macros or controls is refused, also under another name', async () => {
  for (const active of [
    office('docx', { names: ['word/vbaProject.bin'] }),
    office('xlsx', { names: ['xl/activeX/activeX1.xml'] }),
    office('docx', {
      names: ['word/harmless.bin'],
      types: '<Override ContentType="application/vnd.ms-office.vbaProject"/>',
    }),
    office('xlsx', {
      types: '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
    }),
  ])
    expect(await judge(active)).toBe('wrong_type')
})

test('a file cut off anywhere or changed anywhere gets an answer', async () => {
  const samples = [pdf(), pdfWithPacked('<< /Type /Page >>'), office('docx'), office('xlsx'), png, jpeg]
  const damaged = fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat({ max: 255 }), fc.nat())
  await fc.assert(
    fc.asyncProperty(damaged, async ([sample, at, byte, length]) => {
      const bytes = Buffer.from(sample)
      bytes[at % bytes.length] = byte
      expect(typeof (await judge(bytes.subarray(0, length % (bytes.length + 1))))).toBe('string')
    }),
    { numRuns: 300 },
  )
})

function printed(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument(options)
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.text('Vereinbarung').end()
  })
}
