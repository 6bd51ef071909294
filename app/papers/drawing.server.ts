import {
  type DrawnPaper,
  LETTER_FOR_POST,
  type PaperAddress,
  paperOf,
} from '#app/domain/agreement/drawn-papers.ts'
import { safeFileName } from '#app/domain/forms/file-name.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import { ownTime } from '#app/models/dossier/own-time.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import type { StoredFile } from '#app/models/records/documents.server.ts'
import { type PaperRecord, rememberDrawn } from '#app/models/records/drawn-papers.server.ts'
import { translator } from '#app/text/text.ts'
import type { DataOf, PaperName } from '#templates/catalogue.ts'
import { renderOffThread } from '#templates/render.server.ts'
import type { Asked } from './asked.server.ts'
import { MEDIA_TYPES } from './file-content.server.ts'
import { PAPERS } from './papers.server.ts'

export type Drawn = { bytes: Uint8Array; fileName: string }

/** Draws what stands at this address of a dossier; undefined while there is nothing, and of a year that the reader does not see. */
export function paperAt(address: PaperAddress, asked: Asked): Promise<Drawn> | undefined {
  const paper = paperOf(address)
  const facts: Record<string, (asked: Asked) => DataOf<DrawnPaper> | undefined> = PAPERS[paper].facts
  const data = facts[address]?.(asked)
  if (!data || !isInTime(paper, data, asked)) return undefined
  const letter = address === LETTER_FOR_POST && 'firstNoticeOn' in data ? data : undefined
  return drawPaper(paper, data, { dossierId: asked.dossier.id, letter, now: asked.now })
}

function isInTime<Name extends DrawnPaper>(name: Name, data: DataOf<Name>, { person, dossier }: Asked) {
  const year = PAPERS[name].year?.(data)
  return year === undefined || ownTime(person, dossier)(year)
}

/** Draws a paper of a dossier to hand out, and remembers it before anybody has it; of a letter for the post also what it says. */
export async function drawPaper<Name extends DrawnPaper>(
  name: Name,
  data: DataOf<Name>,
  { now, ...of }: Pick<PaperRecord, 'dossierId' | 'letter'> & { now: Date },
): Promise<Drawn> {
  const drawn = await draw(name, data)
  const issuedAt = 'issuedAt' in data ? data.issuedAt : undefined
  rememberDrawn(drawn.bytes, { ...of, kind: name, year: PAPERS[name].year?.(data), issuedAt }, now)
  return drawn
}

/** Draws a document and keeps it as a file: it is known as soon as a row of the documents names it. */
export async function drawDocument<Name extends Exclude<PaperName, DrawnPaper | Unkept>>(
  name: Name,
  data: DataOf<Name>,
): Promise<StoredFile> {
  const { bytes, fileName } = await draw(name, data)
  return storeDocument(bytes, { fileName, mediaType: MEDIA_TYPES.pdf })
}

/** They print no code and carry no data, so there is nothing to remember. */
type Unkept = 'calculation' | 'activity-report-draft'

/** Draws a paper to look at, which nobody keeps: a calculation also for whoever is not signed in. */
export function drawUnkept<Name extends Unkept>(name: Name, data: DataOf<Name>): Promise<Drawn> {
  return draw(name, data)
}

async function draw<Name extends PaperName>(name: Name, data: DataOf<Name>): Promise<Drawn> {
  const language = 'language' in data ? data.language : DEFAULT_LANGUAGE
  const fileName = PAPERS[name].fileName(translator(language), data)
  return { bytes: await renderOffThread(name, data), fileName: safeFileName(fileName, 'pdf') }
}
