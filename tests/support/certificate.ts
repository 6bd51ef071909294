import { Integer, PrintableString } from 'asn1js'
import { AttributeTypeAndValue, Certificate, Extension, GeneralName, GeneralNames, getCrypto } from 'pkijs'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** A new key and a certificate that it signs itself, for the name of a server; for tests only, never stored. */
export async function certificateOf(host: string): Promise<{ key: string; cert: string }> {
  const crypto = getCrypto(true)
  const keys = (await crypto.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: 1 })
  for (const side of [certificate.issuer, certificate.subject])
    side.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value: host }) }),
    )
  certificate.notBefore.value = new Date(Date.now() - 86_400_000)
  certificate.notAfter.value = new Date(Date.now() + 86_400_000)
  const names = new GeneralNames({ names: [new GeneralName({ type: 2, value: host })] })
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.17', critical: false, extnValue: names.toSchema().toBER() }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  return {
    key: pem('PRIVATE KEY', await crypto.exportKey('pkcs8', keys.privateKey)),
    cert: pem('CERTIFICATE', certificate.toSchema().toBER()),
  }
}

function pem(label: string, bytes: ArrayBuffer) {
  const lines = Buffer.from(bytes).toString('base64').replace(/.{64}/g, '$&\n')
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}
