import { stat } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { hasMacros } from './office-content.server.ts'
import { pdfRefusal } from './pdf-content.server.ts'

export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES]
export type ContentRefusal = 'empty' | 'wrong_type' | 'encrypted_pdf' | 'active_pdf'
export type Content =
  | { ok: true; mediaType: MediaType; extension: keyof typeof MEDIA_TYPES }
  | { ok: false; refusal: ContentRefusal }

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
} as const

/** What a file is, judged by its bytes alone; its name and what the browser says about it do not count. */
export async function checkContent(file: string): Promise<Content> {
  if ((await stat(file)).size === 0) return refused('empty')
  const extension = await extensionOf(file)
  if (!extension) return refused('wrong_type')
  const refusal = await CHECKS[extension]?.(file)
  return refusal ? refused(refusal) : { ok: true, extension, mediaType: MEDIA_TYPES[extension] }
}

const office = async (file: string) => ((await hasMacros(file)) ? ('wrong_type' as const) : undefined)
const CHECKS: Partial<
  Record<keyof typeof MEDIA_TYPES, (file: string) => Promise<ContentRefusal | undefined>>
> = {
  pdf: pdfRefusal,
  docx: office,
  xlsx: office,
}

const refused = (refusal: ContentRefusal): Content => ({ ok: false, refusal })

/** A file too short or too broken to recognise is none of ours. */
async function extensionOf(file: string): Promise<keyof typeof MEDIA_TYPES | undefined> {
  const found = (await fileTypeFromFile(file).catch(() => undefined))?.ext
  return Object.keys(MEDIA_TYPES).find(
    (extension): extension is keyof typeof MEDIA_TYPES => extension === found,
  )
}
