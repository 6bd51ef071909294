import type { KnownPaper } from '#app/domain/agreement/signed-copy.ts'
import type { SignatureKind } from '#app/domain/lifecycle/inputs.ts'
import { issuedBeginning } from '#app/models/agreement/issued-files.server.ts'
import { storagePath } from '#app/models/records/document-store.server.ts'
import { otherFile } from './copy-findings.server.ts'
import { MEDIA_TYPES } from './file-content.server.ts'
import type { WrittenSignature } from './pdf-signatures.ts'
import { endOf } from './pdf-signatures.ts'
import { readPdf } from './reader.server.ts'

type Uploaded = { storageName: string; mediaType: string; size: number; sha256: string }
export type PaperKind = Exclude<SignatureKind, 'acceptance'>

/**
 * Why a file cannot be a signed copy, of the chosen kind, of the agreement as issued: the key of a sentence, another
 * paper that bears no signature, or nothing.
 */
export async function signedCopyFault(
  kind: PaperKind,
  file: Uploaded,
  of: { issuedId: string; today: string },
) {
  const isUnsigned = await isMadeHere(file)
  const other: KnownPaper | undefined = isUnsigned ? otherFile(file.sha256, of) : undefined
  if (other) return other
  if (kind === 'handwritten_scan') {
    if (!SCANS.includes(file.mediaType)) return 'signed_copy_type'
    return isUnsigned ? 'signed_copy_unsigned' : undefined
  }
  const isSigned = file.mediaType === MEDIA_TYPES.pdf && (await carriesSignature(file))
  return isSigned ? undefined : 'signature_not_found'
}

/** A paper of the portal, byte for byte: nothing was signed on it by hand. */
async function isMadeHere({ storageName, size }: Uploaded): Promise<boolean> {
  return (await issuedBeginning(storagePath(storageName))) === size
}

const SCANS: readonly string[] = [MEDIA_TYPES.pdf, MEDIA_TYPES.png, MEDIA_TYPES.jpg]

/** Whether a PDF carries an electronic signature over bytes that lie within the file. Who signed is not judged here. */
async function carriesSignature({ storageName, size }: Uploaded): Promise<boolean> {
  const answer = await readPdf({ file: storagePath(storageName) })
  return answer.ok && answer.signatures.some((signature) => liesWithin(signature, size))
}

/** The signed bytes are all before and all after the signature itself. */
function liesWithin({ range }: WrittenSignature, size: number) {
  const { start, first, second } = range
  return start === 0 && first > 0 && second > first && endOf(range) <= size
}
