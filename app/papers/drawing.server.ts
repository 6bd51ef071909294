import { now } from '#app/clock.server.ts'
import type { Draft, DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import type { StoredFile } from '#app/models/records/documents.server.ts'
import { type PaperRecord, rememberDrawn } from '#app/models/records/drawn-papers.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { renderOffThread } from '#templates/render.server.ts'
import { MEDIA_TYPES } from './file-content.server.ts'

/** What a paper belongs to, as the check page tells it. */
type Of = Omit<PaperRecord, 'kind'>

/** Draws a paper to hand out, and remembers it before anybody has it. */
export async function drawPaper<Name extends Exclude<DrawnPaper, Draft>>(
  name: Name,
  data: DataOf<Name>,
  of: Of,
): Promise<Uint8Array> {
  const bytes = await renderOffThread(name, data)
  rememberDrawn(bytes, { kind: name, ...of }, now())
  return bytes
}

/** Draws what would be issued, marked «Entwurf» on every page: handed out and remembered like every other paper. */
export async function drawDraft<Name extends 'agreement' | 'amendment'>(
  name: Name,
  data: DataOf<Name>,
  of: Of,
): Promise<Uint8Array> {
  const order: Parameters<typeof renderOffThread<'agreement' | 'amendment'>> = [name, data, { draft: true }]
  const bytes = await renderOffThread(...order)
  rememberDrawn(bytes, { kind: `${name}-draft`, ...of }, now())
  return bytes
}

/** Draws a document and keeps it as a file: it is known as soon as a row of the documents names it. */
export async function drawDocument<Name extends 'agreement' | 'amendment' | 'executed-agreement'>(
  name: Name,
  data: DataOf<Name>,
  fileName: string,
): Promise<StoredFile> {
  const bytes = await renderOffThread(name, data)
  return storeDocument(bytes, { fileName, mediaType: MEDIA_TYPES.pdf })
}

/** For anybody, signed in or not: the sheet prints no code and carries no data, so there is nothing to remember. */
export function drawCalculation(data: DataOf<'calculation'>): Promise<Uint8Array> {
  return renderOffThread('calculation', data)
}
