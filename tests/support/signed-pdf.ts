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
import { appended } from './pdf-files.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

const ROOM = 8192
const PLACE = '[0 0000000000 0000000000 0000000000]'
const EMPTY = `<${'0'.repeat(ROOM)}>`

/** A PDF with an electronic signature appended, made as signing programs do: an incremental update with its gap. */
export async function signPdf(
  base: Buffer,
  { name = 'Anna Muster', at = new Date('2026-11-20T10:00:00Z') } = {},
) {
  const file = appended(base, (free) => signatureObjects(base, free))
  const gap = file.lastIndexOf(EMPTY)
  const [first, second] = [gap, gap + EMPTY.length]
  const range = [first, second, file.length - second].map((one) => String(one).padStart(10, '0'))
  file.write(`[0 ${range.join(' ')}]`, file.lastIndexOf(PLACE), 'latin1')
  const signed = Buffer.concat([file.subarray(0, first), file.subarray(second)])
  const cms = await signatureOver(signed, { name, at })
  file.write(`<${cms.toString('hex').padEnd(ROOM, '0')}>`, gap, 'latin1')
  return file
}

/** The signature, its field, and the catalog that names the field. */
function signatureObjects(base: Buffer, free: number): string {
  const text = base.toString('latin1')
  const root = [...text.matchAll(/\/Root (\d+) 0 R/g)].at(-1)?.[1] ?? ''
  const written = [...text.matchAll(new RegExp(`^${root} 0 obj\\s+<<([\\s\\S]*?)>>\\s*endobj`, 'gm'))].at(
    -1,
  )?.[1]
  const catalog = written?.replace(/\/AcroForm <<[^>]*>>/, '')
  return `${free} 0 obj
<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange ${PLACE} /Contents ${EMPTY} >>
endobj
${free + 1} 0 obj
<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${free}) /Rect [0 0 0 0] /V ${free} 0 R >>
endobj
${root} 0 obj
<<${catalog} /AcroForm << /Fields [${free + 1} 0 R] /SigFlags 3 >> >>
endobj`
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
