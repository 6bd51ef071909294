import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import type { CopyFindings, ElectronicSignature } from '#app/domain/signed-copy.ts'
import { storagePath } from '#app/models/document-store.server.ts'
import { documentById } from '#app/models/documents.server.ts'
import { type CmsFinding, readCms } from './cms.server.ts'

type Issued = { size: number; sha256: string; fingerprint: string | null }

/** Looks into a copy handed in as signed, against the agreement as issued. */
export async function examineCopy(
  file: { storageName: string; mediaType: string },
  issuedDocumentId: string,
): Promise<CopyFindings> {
  const document = documentById(issuedDocumentId)
  if (file.mediaType !== 'application/pdf' || !document) return NOTHING
  return findingsIn(await readFile(storagePath(file.storageName)), document)
}

const NOTHING: CopyFindings = { signatures: [], changedAfter: false, code: null, codeFits: null }
const MOST_SIGNATURES = 20

/** `/ByteRange [0 a b c]`: signed are 0 to a, and b to b + c; the signature itself lies between. */
export async function findingsIn(bytes: Buffer, issued: Issued): Promise<CopyFindings> {
  const ranges = rangesIn(bytes)
  const found = await Promise.all(ranges.map((range) => signatureAt(bytes, range, issued)))
  const signatures = found.filter((one) => one !== undefined)
  const end = Math.max(0, ...ranges.map(({ second, length }) => second + length))
  const code = codeIn(bytes, issued.fingerprint)
  return {
    signatures,
    changedAfter: signatures.length > 0 && bytes.subarray(end).toString('latin1').trim() !== '',
    code,
    codeFits: code === null || issued.fingerprint === null ? null : code === issued.fingerprint,
  }
}

type Range = { start: number; first: number; second: number; length: number }

function rangesIn(bytes: Buffer): Range[] {
  const text = bytes.toString('latin1')
  const matches = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)]
  return matches.slice(0, MOST_SIGNATURES).flatMap(([, ...parts]) => {
    const [start = 0, first = 0, second = 0, length = 0] = parts.map(Number)
    const fits = start + first <= second && second + length <= bytes.length
    return fits ? [{ start, first, second, length }] : []
  })
}

async function signatureAt(
  bytes: Buffer,
  { start, first, second, length }: Range,
  issued: Issued,
): Promise<ElectronicSignature | undefined> {
  const gap = bytes.subarray(start + first, second).toString('latin1')
  const hex = /^\s*<([0-9A-Fa-f\s]*)>\s*$/.exec(gap)?.[1]
  const signed = Buffer.concat([
    bytes.subarray(start, start + first),
    bytes.subarray(second, second + length),
  ])
  const cms =
    hex === undefined ? undefined : await readCms(Buffer.from(hex.replace(/\s/g, ''), 'hex'), signed)
  return {
    ...(cms ?? UNREADABLE),
    coversAllBefore: start === 0 && hex !== undefined,
    coversIssued:
      start === 0 && first >= issued.size && sha256(bytes.subarray(0, issued.size)) === issued.sha256,
  }
}

const UNREADABLE: CmsFinding = {
  signer: '',
  issuer: '',
  signedAt: null,
  stamped: false,
  intact: false,
  chain: [],
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const MOST_UNPACKED = 60 * 1024 * 1024
const CODE = /[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/

/**
 * The check code where the file has text: in its metadata, or as plain strings of a page, as text recognition writes
 * them. A picture of a page alone has none.
 */
function codeIn(bytes: Buffer, expected: string | null): string | null {
  const texts = [bytes.toString('latin1'), ...unpacked(bytes)]
  if (expected && texts.some((text) => text.includes(expected))) return expected
  for (const text of texts) {
    const named = new RegExp(`(?:Pr.{1,2}fcode|Check code|<pdf:Keywords>)\\s*(${CODE.source})`).exec(
      text,
    )?.[1]
    if (named) return named
  }
  return null
}

function* unpacked(bytes: Buffer): Generator<string> {
  let budget = MOST_UNPACKED
  let at = bytes.indexOf('stream', 0, 'latin1')
  for (; at !== -1 && budget > 0; at = bytes.indexOf('stream', at + 6, 'latin1')) {
    const begin = at + (bytes[at + 6] === 0x0d ? 8 : 7)
    if (bytes[begin] !== 0x78) continue
    const text = inflated(bytes.subarray(begin), budget)
    budget -= text.length
    yield text
  }
}

/** What cannot be unpacked has no text to read. */
function inflated(packed: Buffer, most: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: most }).toString('latin1')
  } catch {
    return ''
  }
}
