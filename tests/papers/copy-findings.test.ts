import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { contraryTo, doubtsAbout } from '#app/domain/agreement/signed-copy.ts'
import { findingsIn as findingsAbout } from '#app/papers/copy-findings.server.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { appended, pdf } from '../support/pdf-files.ts'
import { signPdf } from '../support/signed-pdf.ts'

const folder = folderOfFile()

const ISSUED = pdf({ objects: '5 0 obj\n(Vereinbarung)\nendobj' })
const CODE = '3f2a 91bc 07de'
const issued = (bytes = ISSUED) => ({
  dossierId: 'none',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  fingerprint: CODE,
  pages: null,
  today: '2026-11-21',
})

function findingsIn(bytes: Buffer, about: ReturnType<typeof issued>) {
  const file = path.join(folder, 'copy.pdf')
  writeFileSync(file, bytes)
  return findingsAbout({ path: file, mediaType: 'application/pdf' }, about)
}

test('a signature over the issued file tells who, when, intact, and that it covers what was issued', async () => {
  const findings = await findingsIn(await signPdf(ISSUED), issued())
  expect(findings.signatures).toEqual([
    {
      signer: 'Anna Muster',
      issuer: 'Swiss Sample CA',
      signedAt: '2026-11-20T10:00:00.000Z',
      stamped: false,
      intact: true,
      coversAllBefore: true,
      coversIssued: true,
      chain: ['Anna Muster'],
    },
  ])
  expect(doubtsAbout('electronic_pdf', findings)).toEqual([])
})

test('two persons sign one after the other, and both cover what was issued', async () => {
  const findings = await findingsIn(
    await signPdf(await signPdf(ISSUED), { name: 'Bruno Beispiel' }),
    issued(),
  )
  expect(findings.signatures.map(({ signer, intact }) => [signer, intact])).toEqual([
    ['Anna Muster', true],
    ['Bruno Beispiel', true],
  ])
  expect(findings.signatures.every(({ coversIssued }) => coversIssued)).toBe(true)
  expect(findings.changedAfter).toBe(false)
})

test('a PDF changed after signing: one changed byte breaks the signature, an addition is named', async () => {
  const signed = await signPdf(ISSUED)
  const changed = Buffer.from(signed)
  changed[changed.indexOf('(Vereinbarung)') + 1] = 0x57
  const broken = await findingsIn(changed, issued())
  expect(broken.signatures[0]).toMatchObject({ intact: false, coversIssued: false })
  expect(doubtsAbout('electronic_pdf', broken)).toEqual(['not_intact', 'other_document'])

  const longer = appended(signed, (free) => `${free} 0 obj\n<< >>\nendobj`)
  const added = await findingsIn(longer, issued())
  expect(added.signatures[0]?.intact).toBe(true)
  expect(doubtsAbout('electronic_pdf', added)).toEqual(['changed_after'])
})

test('a signed copy of another agreement is intact, but not what was issued', async () => {
  const findings = await findingsIn(await signPdf(pdf({ objects: '5 0 obj\n(Andere)\nendobj' })), issued())
  expect(findings.signatures[0]).toMatchObject({ intact: true, coversIssued: false })
  expect(doubtsAbout('electronic_pdf', findings)).toEqual(['other_document'])
})

test('a signature over a part only is named', async () => {
  const signed = await signPdf(ISSUED)
  const partly = Buffer.from(signed.toString('latin1').replace('/ByteRange [0 ', '/ByteRange [9 '), 'latin1')
  const findings = await findingsIn(partly, issued())
  expect(findings.signatures[0]?.coversAllBefore).toBe(false)
  expect(doubtsAbout('electronic_pdf', findings)).toContain('partly_signed')
})

test.each(['', '00', 'zz', '3003020100', 'ff'.repeat(300)])(
  'what stands in place of a signature and is none is no proof: %s',
  async (hex) => {
    const signature = `<< /Type /Sig /ByteRange [0 000 000 5] /Contents <${hex}> >>`
    const empty = pdf({ objects: `5 0 obj\n${signature}\nendobj` })
    const begin = empty.indexOf(`<${hex}>`)
    const range = `[0 ${begin} ${begin + hex.length + 2} 5]`
    expect(range).toHaveLength('[0 000 000 5]'.length)
    const file = Buffer.from(empty.toString('latin1').replace('[0 000 000 5]', range), 'latin1')
    const { signatures } = await findingsIn(file, issued())
    expect(signatures).toHaveLength(1)
    expect(signatures.every(({ intact, signer }) => intact !== true && signer === '')).toBe(true)
  },
)

test.each(['[0 9999999 99999999 1]', '[5 1 0 1]', '[0 0 0 99999999999]'])(
  'a range outside of the file is no signature: %s',
  async (range) => {
    const findings = await findingsIn(
      pdf({ objects: `5 0 obj\n<< /Type /Sig /ByteRange ${range} /Contents <00> >>\nendobj` }),
      issued(),
    )
    expect(findings.signatures).toEqual([])
  },
)

test('the code is read where a scan has text, and told from that of another document', async () => {
  const page = async (text: string) => {
    const document = new PDFDocument()
    document.text(text).end()
    return Buffer.concat(await document.toArray())
  }
  const right = await findingsIn(await page(`MK-2025 Prüfcode ${CODE}`), issued())
  expect(right).toMatchObject({ code: CODE, codeFits: true })
  expect(doubtsAbout('handwritten_scan', right)).toEqual([])
  const wrong = await findingsIn(await page('MK-2025 Prüfcode 0000 1111 2222'), issued())
  expect(doubtsAbout('handwritten_scan', wrong)).toEqual(['other_code'])
  const silent = await findingsIn(pdf(), issued())
  expect(doubtsAbout('handwritten_scan', silent)).toEqual(['no_code'])
})

test('what was changed after signing speaks against a copy, a scan without a code does not', async () => {
  const longer = appended(await signPdf(ISSUED), (free) => `${free} 0 obj\n<< >>\nendobj`)
  expect(contraryTo('electronic_pdf', await findingsIn(longer, issued()))).toEqual(['changed_after'])
  expect(contraryTo('electronic_pdf', await findingsIn(await signPdf(ISSUED), issued()))).toEqual([])
  const scan = await findingsIn(ISSUED, issued())
  expect(doubtsAbout('handwritten_scan', scan)).toEqual(['no_code'])
  expect(contraryTo('handwritten_scan', scan)).toEqual([])
})
