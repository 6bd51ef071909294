import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentsFolder, storagePath } from '#app/models/records/document-store.server.ts'
import { type PaperKind, signedCopyFault } from '#app/papers/signed-copy.server.ts'
import { pdf } from '../support/pdf-files.ts'
import { png } from '../support/pictures.ts'

mkdirSync(documentsFolder, { recursive: true })
let next = 0

function stored(bytes: Buffer, mediaType = 'application/pdf') {
  const storageName = `file-${next++}`
  writeFileSync(storagePath(storageName), bytes)
  return { storageName, mediaType, size: bytes.length, sha256: 'of no paper' }
}

const faultOf = (kind: PaperKind, file: ReturnType<typeof stored>) =>
  signedCopyFault(kind, file, { issuedId: 'none', today: '2026-11-21' })

const signed = (range: string, padding = '') =>
  pdf({ objects: `5 0 obj\n<< /Type /Sig ${padding} /ByteRange [${range}] /Contents <00> >>\nendobj` })

describe('an electronic signature', () => {
  test.each([
    ['is found by its dictionary and a byte range within the file', signed('0 20 40 60'), true],
    ['is found far into the file, across chunks', signed('0 20 40 60', ' '.repeat(65_480)), true],
    ['is not found where the range leaves the file', signed('0 20 40 999999'), false],
    ['is not found where nothing is left out for it', signed('0 20 20 60'), false],
    ['is not found in a plain PDF', pdf(), false],
    ['is not a signature field alone', pdf({ objects: '5 0 obj\n<< /Type /SigRef >>\nendobj' }), false],
    [
      'is not a word in a text',
      pdf({ objects: '5 0 obj\n(/Type /Sig /ByteRange [0 20 40 60])\nendobj' }),
      false,
    ],
  ])('%s', async (_how, bytes, expected) => {
    const fault = await faultOf('electronic_pdf', stored(bytes))
    expect(fault).toBe(expected ? undefined : 'signature_not_found')
  })
})

describe('a signed copy', () => {
  test('that calls itself electronic has to carry a signature', async () => {
    expect(await faultOf('electronic_pdf', stored(signed('0 20 40 60')))).toBeUndefined()
    expect(await faultOf('electronic_pdf', stored(pdf()))).toBe('signature_not_found')
    expect(await faultOf('electronic_pdf', stored(png, 'image/png'))).toBe('signature_not_found')
  })

  test('signed by hand may be a PDF or a picture, not a text document', async () => {
    expect(await faultOf('handwritten_scan', stored(pdf()))).toBeUndefined()
    expect(await faultOf('handwritten_scan', stored(png, 'image/png'))).toBeUndefined()
    expect(await faultOf('handwritten_scan', stored(png, 'application/msword'))).toBe('signed_copy_type')
  })
})
