import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CopyFindings, ElectronicSignature, KnownPaper } from '#app/domain/agreement/signed-copy.ts'
import type { Side } from '#app/domain/roles.ts'
import { filedElsewhere, knownPaper } from '#app/models/agreement/known-paper.server.ts'
import { askedOfCopy } from '#app/models/agreement/signing-rule.server.ts'
import { storagePath } from '#app/models/records/document-store.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { faultOf } from '#app/models/records/stored-files.server.ts'
import { type CmsFinding, readCms } from './cms.server.ts'
import { MEDIA_TYPES } from './file-content.server.ts'
import { codesOnCopy, pagesOf } from './paper-code.server.ts'
import { endOf, type WrittenSignature } from './pdf-signatures.ts'
import { readPdf } from './reader.server.ts'

type Issued = {
  size: number
  sha256: string
  fingerprint: string | null
  pages: number | null
  /** On which another paper that is recognised stands as it stands. */
  today: string
}
type Copy = { path: string; mediaType: string }

/** Looks into a copy that a side hands in as signed, against the agreement as issued: one whose file is damaged compares nothing. */
export async function examineCopy(
  { storageName, mediaType, sha256: hash }: { storageName: string; mediaType: string; sha256: string },
  { issuedId, side, today }: { issuedId: string; side: Side; today: string },
): Promise<CopyFindings> {
  const document = documentById(issuedId)
  if (!document) return NOTHING
  const issued = { path: storagePath(document.storageName), mediaType: document.mediaType }
  const pages = (await faultOf(document)) ? null : await pagesOf(issued)
  const found = await findingsIn({ path: storagePath(storageName), mediaType }, { ...document, pages, today })
  const asked = askedOfCopy(issuedId, side)
  const fileOf = otherFile(hash, { issuedId, today }) ?? filedElsewhere(hash, { document, side })
  return { ...found, ...(asked && { asked }), ...(fileOf && { fileOf }) }
}

/** The paper that a file is, byte for byte, where it is of another agreement or version than the one to be signed. */
export function otherFile(
  hash: string,
  { issuedId, today }: { issuedId: string; today: string },
): KnownPaper | undefined {
  const [known, own] = [hash, documentById(issuedId)?.sha256 ?? ''].map((sha256) =>
    knownPaper({ kind: 'sha256', sha256 }, today),
  )
  const isOwn = known?.reference === own?.reference && known?.version === own?.version
  return isOwn ? undefined : known
}

const NOTHING: CopyFindings = { signatures: [], changedAfter: false, code: null, codeFits: null }

export async function findingsIn(copy: Copy, issued: Issued): Promise<CopyFindings> {
  const { code, foreign, pages } = await codesOnCopy(copy, issued.fingerprint)
  const known = code !== null && issued.fingerprint !== null
  const other =
    known && foreign ? knownPaper({ kind: 'fingerprint', fingerprint: foreign }, issued.today) : undefined
  return {
    ...NOTHING,
    ...(copy.mediaType === MEDIA_TYPES.pdf ? await signaturesOf(copy.path, issued) : {}),
    code,
    codeFits: known ? code === issued.fingerprint : null,
    ...(known && foreign && { foreignCode: foreign }),
    ...(pages !== null && issued.pages !== null && { pages: { copy: pages, issued: issued.pages } }),
    ...(other && { codeOf: other }),
  }
}

async function signaturesOf(path: string, issued: Issued) {
  const answer = await readPdf({ file: path })
  const written = answer.ok ? answer.signatures : []
  if (written.length === 0) return {}
  const bytes = await readFile(path)
  const within = written.filter((one) => liesWithin(one, bytes.length))
  const signatures = await Promise.all(within.map((one) => signatureAt(bytes, one, issued)))
  const end = Math.max(0, ...within.map(({ range }) => endOf(range)))
  const behind = bytes.subarray(end).toString('latin1')
  return { signatures, changedAfter: signatures.length > 0 && behind.trim() !== '' }
}

function liesWithin({ range }: WrittenSignature, size: number) {
  return range.start + range.first <= range.second && endOf(range) <= size
}

async function signatureAt(
  bytes: Buffer,
  { range: { start, first, second, length }, contents }: WrittenSignature,
  issued: Issued,
): Promise<ElectronicSignature> {
  const signed = Buffer.concat([
    bytes.subarray(start, start + first),
    bytes.subarray(second, second + length),
  ])
  const cms = await readCms(Buffer.from(contents, 'hex'), signed)
  const gap = bytes.subarray(start + first, second).toString('latin1')
  const coversIssued =
    start === 0 && first >= issued.size && sha256(bytes.subarray(0, issued.size)) === issued.sha256
  return { ...(cms ?? UNREADABLE), coversAllBefore: start === 0 && isOnly(gap, contents), coversIssued }
}

/** Between the signed parts stands the signature and nothing else. */
function isOnly(gap: string, contents: string): boolean {
  return gap.replace(/\s/g, '').toLowerCase() === `<${contents.toLowerCase()}>`
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
