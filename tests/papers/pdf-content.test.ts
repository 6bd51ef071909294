import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { hidden } from '../support/hidden-scripts.ts'
import { judge } from '../support/judged.ts'
import { pdf, pdfWithPacked } from '../support/pdf-files.ts'
import { signPdf } from '../support/signed-pdf.ts'

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

function printed(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument(options)
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.text('Vereinbarung').end()
  })
}
