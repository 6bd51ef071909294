import { Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime } from 'asn1js'
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  getCrypto,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** A PDF with an electronic signature appended, made as signing programs do: an incremental update with its gap. */
export async function signPdf(
  pdf: Buffer,
  { name = 'Anna Muster', at = new Date('2026-11-20T10:00:00Z') } = {},
) {
  const room = 8192
  const head = Buffer.from(`\n9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange `, 'latin1')
  const place = '[0 0000000000 0000000000 0000000000] /Contents '
  const first = pdf.length + head.length + place.length
  const tail = Buffer.from(' >>\nendobj\n%%EOF\n', 'latin1')
  const range = [first, first + room + 2, tail.length].map((one) => String(one).padStart(10, '0'))
  const before = Buffer.concat([pdf, head, Buffer.from(`[0 ${range.join(' ')}] /Contents `, 'latin1')])
  const cms = await signatureOver(Buffer.concat([before, tail]), { name, at })
  const contents = Buffer.from(`<${cms.toString('hex').padEnd(room, '0')}>`, 'latin1')
  return Buffer.concat([before, contents, tail])
}

async function signatureOver(signed: Buffer, { name, at }: { name: string; at: Date }): Promise<Buffer> {
  const crypto = getCrypto(true)
  const keys = (await crypto.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair
  const certificate = await certificateFor(name, keys)
  const digest = await crypto.digest('SHA-256', new Uint8Array(signed))
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({
          type: '1.2.840.113549.1.9.3',
          values: [new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })],
        }),
        new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
        new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: at })] }),
      ],
    }),
  })
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    signerInfos: [info],
    certificates: [certificate],
  })
  await data.sign(keys.privateKey, 0, 'SHA-256', new Uint8Array(signed).buffer)
  const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
  return Buffer.from(content.toSchema().toBER())
}

async function certificateFor(name: string, keys: CryptoKeyPair) {
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: 7 })
  const named = (value: string) =>
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value }) })
  certificate.issuer.typesAndValues.push(named('Swiss Sample CA'))
  certificate.subject.typesAndValues.push(named(name))
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z')
  certificate.notAfter.value = new Date('2029-01-01T00:00:00Z')
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  return certificate
}
