import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { SignatureKind } from '#app/domain/lifecycle/inputs.ts'
import { storagePath } from '#app/models/document-store.server.ts'
import { MEDIA_TYPES } from './file-content.server.ts'

type Uploaded = { storageName: string; mediaType: string }
export type PaperKind = Exclude<SignatureKind, 'acceptance'>

/** Why a file cannot be a signed copy of the chosen kind; the key of a sentence, or nothing. */
export async function signedCopyFault(kind: PaperKind, { storageName, mediaType }: Uploaded) {
  if (kind === 'handwritten_scan') return SCANS.includes(mediaType) ? undefined : 'signed_copy_type'
  const isSigned = mediaType === MEDIA_TYPES.pdf && (await carriesSignature(storagePath(storageName)))
  return isSigned ? undefined : 'signature_not_found'
}

const SCANS: readonly string[] = [MEDIA_TYPES.pdf, MEDIA_TYPES.png, MEDIA_TYPES.jpg]

/**
 * Whether a PDF carries an electronic signature: a signature dictionary (/Type /Sig) and a /ByteRange that lies
 * within the file. Both stand in plain text, because the signed bytes are counted. Who signed is not judged here.
 */
export async function carriesSignature(file: string): Promise<boolean> {
  const { size } = await stat(file)
  let tail = ''
  let dictionary = false
  let range = false
  for await (const chunk of createReadStream(file)) {
    const text = tail + (chunk as Buffer).toString('latin1')
    dictionary ||= SIGNATURE.test(text)
    range ||= [...text.matchAll(BYTE_RANGE)].some((found) => liesWithin(found, size))
    if (dictionary && range) return true
    tail = text.slice(-OVERLAP)
  }
  return false
}

const SIGNATURE = /\/Type\s*\/Sig(?![A-Za-z])/
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g
/** Longer than what is looked for. */
const OVERLAP = 256

/** The signed bytes are all before and all after the signature itself. */
function liesWithin([, start, before, after, rest]: RegExpMatchArray, size: number) {
  const signedEnd = Number(after) + Number(rest)
  return Number(start) === 0 && Number(before) > 0 && Number(after) > Number(before) && signedEnd <= size
}
