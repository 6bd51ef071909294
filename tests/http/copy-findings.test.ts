import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { doubtsAbout } from '#app/domain/signed-copy.ts'
import { findingsIn } from '#app/http/copy-findings.server.ts'
import { pdf } from '../support/files.ts'
import { signPdf } from '../support/signed-pdf.ts'

const ISSUED = pdf({ objects: '5 0 obj\n(Vereinbarung)\nendobj' })
const CODE = '3f2a 91bc 07de'
const issued = (bytes = ISSUED) => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  fingerprint: CODE,
})

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
  changed[20] = 0x41
  const broken = await findingsIn(changed, issued())
  expect(broken.signatures[0]).toMatchObject({ intact: false, coversIssued: false })
  expect(doubtsAbout('electronic_pdf', broken)).toEqual(['not_intact', 'other_document'])

  const added = await findingsIn(Buffer.concat([signed, Buffer.from('\n10 0 obj\n<<>>\nendobj')]), issued())
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

test.each(['', '00', 'zz', '3003020100', 'ff'.repeat(400)])(
  'what stands in place of a signature and is none is no proof: %s',
  async (hex) => {
    const head = Buffer.from('%PDF-1.7 /ByteRange [0 00 00 5] ')
    const begin = head.length
    const file = Buffer.from(
      `${head.toString().replace('[0 00 00 5]', `[0 ${begin} ${begin + hex.length + 2} 5]`)}<${hex}>12345`,
    )
    const { signatures } = await findingsIn(file, issued())
    expect(signatures.every(({ intact, signer }) => intact !== true && signer === '')).toBe(true)
  },
)

test.each(['[0 9999999 99999999 1]', '[5 1 0 1]', '[0 0 0 99999999999]'])(
  'a range outside of the file is no signature: %s',
  async (range) => {
    const findings = await findingsIn(pdf({ objects: `/ByteRange ${range}` }), issued())
    expect(findings.signatures).toEqual([])
  },
)

test('the code is read where a scan has text, and told from that of another document', async () => {
  const page = (text: string) => {
    const data = deflateSync(Buffer.from(`BT (${text}) Tj ET`)).toString('latin1')
    return pdf({ objects: `5 0 obj\n<< /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj` })
  }
  const right = await findingsIn(page(`MK-2025 Prüfcode ${CODE}`), issued())
  expect(right).toMatchObject({ code: CODE, codeFits: true })
  expect(doubtsAbout('handwritten_scan', right)).toEqual([])
  const wrong = await findingsIn(page('MK-2025 Prüfcode 0000 1111 2222'), issued())
  expect(doubtsAbout('handwritten_scan', wrong)).toEqual(['other_code'])
  const silent = await findingsIn(pdf(), issued())
  expect(doubtsAbout('handwritten_scan', silent)).toEqual(['no_code'])
})
