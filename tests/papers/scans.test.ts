import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { contraryTo, doubtsAbout } from '#app/domain/agreement/signed-copy.ts'
import { findingsIn } from '#app/papers/copy-findings.server.ts'
import { checkContent } from '#app/papers/file-content.server.ts'
import { codeOnAnyScan } from '#app/papers/paper-code.server.ts'
import { agreementPdf } from '#templates/agreement.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from '#templates/samples.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { pdf } from '../support/pdf-files.ts'
import { png } from '../support/pictures.ts'
import { type Scanner, scanned, scannedPages } from '../support/scans.ts'

const folder = folderOfFile()

let agreement: Uint8Array
let other: Uint8Array
let code: string
beforeAll(async () => {
  agreement = await agreementPdf(ROOT_AGREEMENT)
  other = await agreementPdf(ENTLEBUCH_AGREEMENT)
  code = codeOf(agreement)
})

function codeOf(document: Uint8Array) {
  return /<pdf:Keywords>([0-9a-f ]{14})</.exec(Buffer.from(document).toString('latin1'))?.[1] ?? ''
}

function stored(bytes: Uint8Array, mediaType = 'application/pdf') {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  return { path: file, mediaType }
}

const issued = () => ({
  ...{ dossierId: 'none', size: 1, sha256: '', fingerprint: code, pages: 0 },
  today: '2026-11-21',
})
const found = async (bytes: Uint8Array, mediaType?: string) => findingsIn(stored(bytes, mediaType), issued())

describe('the code of a signed paper is read from its scan', () => {
  test.each<[string, Scanner]>([
    ['a little askew, with noise', {}],
    ['two degrees askew, with much noise', { degrees: 2, noise: 60, pages: [0] }],
    ['on its side', { degrees: 90, pages: [0] }],
    ['upside down', { degrees: 180, pages: [0] }],
    ['with the first page last', { pages: [2, 3, 0] }],
    ['with the first page in the midst', { pages: [2, 0, 3] }],
  ])('%s', async (_how, scanner) => {
    const bytes = await scanned(agreement, scanner)
    expect(await checkContent(stored(bytes).path)).toMatchObject({ ok: true, extension: 'pdf' })
    const findings = await found(bytes)
    expect(findings).toMatchObject({ code, codeFits: true, signatures: [] })
    expect(doubtsAbout('handwritten_scan', findings)).toEqual([])
  })

  test('from a photograph of its first page', async () => {
    const [page] = await scannedPages(agreement, { pages: [0] })
    expect(await found(page?.jpeg ?? Buffer.alloc(0), 'image/jpeg')).toMatchObject({ code, codeFits: true })
  })

  test('and told from that of another agreement', async () => {
    const findings = await found(await scanned(other, { pages: [0] }))
    expect(findings).toMatchObject({ code: codeOf(other), codeFits: false })
    expect(doubtsAbout('handwritten_scan', findings)).toEqual(['other_code'])
  })

  test.each([
    ['before', [0, 1]],
    ['behind', [1, 0]],
  ])('and pages of another one %s the right ones are named', async (_where, [first = 0, second = 0]) => {
    const papers = [agreement, other]
    const both = await scanned([papers[first] ?? other, papers[second] ?? other], { pages: [0] })
    const findings = await found(both)
    expect(findings).toMatchObject({ code, codeFits: true, foreignCode: codeOf(other) })
    expect(contraryTo('handwritten_scan', findings)).toEqual(['other_code'])
  })

  test('and a copy with fewer pages than were issued is looked at, but not refused', async () => {
    const scan = stored(await scanned(agreement, { pages: [0, 2] }))
    const pagesOfCopy = async (pages: number) => findingsIn(scan, { ...issued(), pages })
    expect(doubtsAbout('handwritten_scan', await pagesOfCopy(2))).toEqual([])
    const short = await pagesOfCopy(3)
    expect(short.pages).toEqual({ copy: 2, issued: 3 })
    expect(doubtsAbout('handwritten_scan', short)).toEqual(['pages_missing'])
    expect(contraryTo('handwritten_scan', short)).toEqual([])
  })
})

test('pages without a code, a picture without one and one too large to unpack have no code', async () => {
  const silent = await found(await scanned(agreement, { pages: [2] }))
  expect(silent).toMatchObject({ code: null, codeFits: null })
  expect(doubtsAbout('handwritten_scan', silent)).toEqual(['no_code'])
  expect(await found(png, 'image/png')).toMatchObject({ code: null })
  const huge = Buffer.from(png)
  huge.writeUInt32BE(60_000, 16)
  huge.writeUInt32BE(60_000, 20)
  expect(await found(huge, 'image/png')).toMatchObject({ code: null })
})

test('a paper printed when the portal had another address is known by its code', async () => {
  const earlier = await agreementPdf({ ...ROOT_AGREEMENT, checkUrl: 'http://127.0.0.1:3000/verify' })
  const scan = stored(await scanned(earlier, { pages: [0] }))
  const expected = codeOf(earlier)
  expect(await findingsIn(scan, { ...issued(), fingerprint: expected })).toMatchObject({
    code: expected,
    codeFits: true,
  })
})

test('a PDF that is cut off, locked, without a page or changed anywhere has no code, and is no defect', async () => {
  const whole = Buffer.from(agreement)
  const broken = [
    whole.subarray(0, whole.length / 2),
    whole.subarray(0, whole.length - 60),
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
    ),
    Buffer.from(whole.toString('latin1').replaceAll('/Contents', '/Contenst'), 'latin1'),
    Buffer.from(whole.toString('latin1').replaceAll('/MediaBox', '/MediaBoy'), 'latin1'),
    pdf({ trailer: '/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (x) /U (y) >>' }),
  ]
  for (const bytes of broken) expect(await codeOnAnyScan(stored(bytes).path)).toBeNull()
})
