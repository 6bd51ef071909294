import { fromBER, OctetString } from 'asn1js'
import { type Certificate, ContentInfo, SignedData, type SignerInfo, TSTInfo } from 'pkijs'

/** What a CMS signature over these bytes says of itself. Whom to trust is not judged here. */
export type CmsFinding = {
  signer: string
  issuer: string
  signedAt: string | null
  stamped: boolean
  intact: boolean | null
  chain: string[]
}

const COMMON_NAME = '2.5.4.3'
const ORGANISATION = '2.5.4.10'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14'

/** Undefined where the bytes are no CMS signature at all. */
export async function readCms(der: Uint8Array, signed: Uint8Array): Promise<CmsFinding | undefined> {
  const data = signedDataIn(der)
  const info = data?.signerInfos[0]
  if (!data || !info) return undefined
  const certificates = (data.certificates ?? []).filter((one): one is Certificate => 'subject' in one)
  const chain = chainFrom(signerOf(info, certificates), certificates)
  const stamp = stampOf(info)
  return {
    signer: nameOf(chain[0]?.subject),
    issuer: nameOf(chain[0]?.issuer),
    signedAt: (stamp ?? claimedTime(info))?.toISOString() ?? null,
    stamped: stamp !== undefined,
    intact: await isIntact(data, signed),
    chain: chain.map(({ subject }) => nameOf(subject)),
  }
}

/** A signature in a file somebody made may be anything: what cannot be parsed is none. */
function signedDataIn(der: Uint8Array): SignedData | undefined {
  const parsed = fromBER(exact(der))
  if (parsed.offset === -1) return undefined
  try {
    const content = new ContentInfo({ schema: parsed.result })
    return new SignedData({ schema: content.content })
  } catch {
    return undefined
  }
}

/** Null where the algorithm is not known here: that is neither proof nor fault. */
async function isIntact(data: SignedData, signed: Uint8Array): Promise<boolean | null> {
  try {
    return await data.verify({ signer: 0, data: exact(signed), checkChain: false })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return /unsupported|not supported|unrecognized|algorithm/i.test(message) ? null : false
  }
}

function signerOf({ sid }: SignerInfo, certificates: readonly Certificate[]) {
  const serial = 'serialNumber' in sid ? sid.serialNumber : undefined
  const found = certificates.find((one) => serial && one.serialNumber.isEqual(serial))
  return (
    found ?? certificates.find((one) => !certificates.some((other) => issued(one, other))) ?? certificates[0]
  )
}

/** From the signer upwards, as far as the file carries the certificates. */
function chainFrom(start: Certificate | undefined, certificates: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = []
  for (let at = start; at && !chain.includes(at) && chain.length < 10; ) {
    const current = at
    chain.push(current)
    at = certificates.find((one) => one !== current && issued(one, current))
  }
  return chain
}

const issued = (issuer: Certificate, one: Certificate) => one.issuer.isEqual(issuer.subject) && one !== issuer

function nameOf(name: Certificate['subject'] | undefined): string {
  const part = (type: string) =>
    name?.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value as string | undefined
  return String(part(COMMON_NAME) ?? part(ORGANISATION) ?? '').slice(0, 200)
}

function claimedTime({ signedAttrs }: SignerInfo): Date | undefined {
  const value = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0]
  return value && 'toDate' in value ? (value as { toDate: () => Date }).toDate() : undefined
}

function stampOf({ unsignedAttrs }: SignerInfo): Date | undefined {
  const token = unsignedAttrs?.attributes.find(({ type }) => type === TIME_STAMP_TOKEN)?.values[0]
  if (!token) return undefined
  try {
    const stamp = new SignedData({ schema: new ContentInfo({ schema: token }).content })
    const content = stamp.encapContentInfo.eContent
    if (!(content instanceof OctetString)) return undefined
    return new TSTInfo({ schema: fromBER(content.getValue()).result }).genTime
  } catch {
    return undefined
  }
}

function exact(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
