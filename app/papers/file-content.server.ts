import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { issuedBeginning } from '#app/models/agreement/issued-files.server.ts'
import { WorkerFault } from '#app/worker-pool.server.ts'
import type { OfficeHazard } from './office-hazards.ts'
import type { Hazard } from './pdf-hazards.ts'
import { readOffice, readPdf, readPicture } from './reader.server.ts'

export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES]
type Extension = keyof typeof MEDIA_TYPES
/** Keys of the sentences that a form says: `error.file_…`. */
export type ContentFault =
  | 'file_empty'
  | 'file_type'
  | 'file_unreadable'
  | 'file_picture_unreadable'
  | 'file_too_complex'
  | 'file_busy'
  | `file_pdf_${Hazard}`
  | `file_office_${OfficeHazard}`
export type Content =
  | { ok: true; mediaType: MediaType; extension: Extension }
  | { ok: false; fault: ContentFault }

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv',
} as const

/** What a file is, judged by its bytes alone; its name and what the browser says about it do not count. */
export async function checkContent(file: string): Promise<Content> {
  const head = await headOf(file)
  if (head.length === 0) return faulty('file_empty')
  const extension = await extensionOf(file, head)
  const looked = extension ?? (isArchive(head) ? 'other_archive' : undefined)
  const fault = looked && (await faultOf(file, looked))
  if (fault) return faulty(fault)
  return extension ? { ok: true, extension, mediaType: MEDIA_TYPES[extension] } : faulty('file_type')
}

/** By its bytes, without a look at what it may do; undefined for what the portal does not take. */
export async function mediaTypeOf(file: string): Promise<MediaType | undefined> {
  const extension = await extensionOf(file, await headOf(file))
  return extension && MEDIA_TYPES[extension]
}

const faulty = (fault: ContentFault): Content => ({ ok: false, fault })

/** What its reader cannot end within its limits is refused like what it finds; the portal goes on. */
async function faultOf(
  file: string,
  extension: Extension | 'other_archive',
): Promise<ContentFault | undefined> {
  try {
    if (extension === 'other_archive') return await macrosIn(file)
    if (extension === 'pdf') return await pdfFault(file)
    if (extension === 'docx' || extension === 'xlsx') return await officeFault(file)
    if (extension === 'csv') return undefined
    return (await readPicture({ file })) ? undefined : 'file_picture_unreadable'
  } catch (error) {
    if (!(error instanceof WorkerFault)) throw error
    return error.kind === 'crowded' ? 'file_busy' : 'file_too_complex'
  }
}

/** Documents of the portal carry their data as an attachment: they are known by their bytes, not by their shape. */
async function pdfFault(file: string): Promise<ContentFault | undefined> {
  const answer = await readPdf({ file })
  if (!answer.ok) return answer.needsPassword ? 'file_pdf_encrypted' : 'file_unreadable'
  const [hazard] = answer.hazards
  if (!hazard) return undefined
  const ownBytes = await issuedBeginning(file)
  const added = ownBytes === undefined ? answer : await readPdf({ file, ownBytes })
  const [remaining] = added.ok ? added.hazards : [hazard]
  return remaining && `file_pdf_${remaining}`
}

async function officeFault(file: string): Promise<ContentFault | undefined> {
  const hazard = await readOffice({ file })
  return hazard ? `file_office_${hazard}` : undefined
}

/** An office file that says by its own type that it has macros is refused for them, under whatever name. */
async function macrosIn(file: string): Promise<ContentFault | undefined> {
  return (await readOffice({ file })) === 'macros' ? 'file_office_macros' : undefined
}

function isArchive(head: Buffer) {
  return head.subarray(0, 2).toString('latin1') === 'PK'
}

/** Readers of PDF accept its header anywhere in so many bytes (ISO 32000-1, implementation note 13). */
const HEAD_BYTES = 1024

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** A file too short or too broken to recognise is none of ours. */
async function extensionOf(file: string, head: Buffer): Promise<Extension | undefined> {
  const found = (await fileTypeFromFile(file).catch(() => undefined))?.ext
  const known = Object.keys(MEDIA_TYPES).find((extension): extension is Extension => extension === found)
  if (known || found !== undefined) return known
  if (head.includes('%PDF-', 0, 'latin1')) return 'pdf'
  return isTable(head) ? 'csv' : undefined
}

/** Text of any encoding with fields that something parts. In UTF-16 every other byte is a zero. */
function isTable(head: Buffer): boolean {
  const isUtf16 = ['fffe', 'feff'].includes(head.toString('hex', 0, 2))
  const text = head.toString('latin1').replace(isUtf16 ? /\0/g : '', '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what holds them is no text
  return /[;,\t]/.test(text) && !/^\s*<|[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(text) && !isArchive(head)
}
