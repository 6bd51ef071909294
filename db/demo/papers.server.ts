import { storeDocument } from '#app/models/records/document-store.server.ts'
import type { StoredFile } from '#app/models/records/documents.server.ts'
import { paragraph } from '#templates/blocks.ts'
import { renderOffThread } from '#templates/render.server.ts'

type Paper = {
  fileName: string
  title: string
  from: string
  reference: string
  lines: readonly string[]
  at: Date
}

/** A paper as a municipality would hand it in: a real PDF with a few sentences. */
export async function paper({ fileName, title, from, reference, lines, at }: Paper): Promise<StoredFile> {
  const bytes = await renderOffThread('paper', {
    title,
    subject: title,
    createdAt: at.toISOString(),
    language: 'de',
    office: ['Demo', from],
    reference,
    blocks: lines.map((line) => paragraph(line)),
  })
  return storeDocument(bytes, { fileName, mediaType: 'application/pdf' })
}
