import { env } from '#app/env.server.ts'
import { WorkerFault } from '#app/worker-pool.server.ts'
import { MEDIA_TYPES, type MediaType, mediaTypeOf } from './file-content.server.ts'
import { type PaperReading, UNREAD } from './page-codes.ts'
import { readCode, readCodeForAnybody } from './reader.server.ts'

/** Where the QR codes of our documents lead. */
export const CHECK_ADDRESS = `${env.BASE_URL}/verify`

type Paper = { path: string; mediaType: string }

type CodesOnCopy = {
  /** The expected one, if it is anywhere on its pages, else another. */
  code: string | null
  /** One that is not expected, on whichever page. */
  foreign: string | null
  pages: number | null
}

/** The check codes on a copy handed in: pages of another paper may lie between the right ones. */
export async function codesOnCopy({ path, mediaType }: Paper, expected: string | null): Promise<CodesOnCopy> {
  const { codes, pages } = await read({ path, mediaType }, 20)
  const foreign = codes.find((code) => code !== expected) ?? null
  return { code: codes.find((code) => code === expected) ?? foreign, foreign, pages }
}

/** How many pages a paper has; null where that cannot be told. */
export async function pagesOf(paper: Paper): Promise<number | null> {
  return (await read(paper, 0)).pages
}

function read({ path, mediaType }: Paper, mostPages: number): Promise<PaperReading> {
  if (!CARRIERS.includes(mediaType)) return Promise.resolve(UNREAD)
  const isPdf = mediaType === MEDIA_TYPES.pdf
  return readCode({ file: path, isPdf, search: { mostPages } }).catch(noneWithinLimits)
}

/** The check code on a scan that somebody asks about, without signing in: fewer pages. */
export async function codeOnAnyScan(path: string): Promise<string | null> {
  const mediaType = await mediaTypeOf(path)
  if (!mediaType || !CARRIERS.includes(mediaType)) return null
  const search = { mostPages: 4, firstOnly: true, scansOnly: true }
  const task = { file: path, isPdf: mediaType === MEDIA_TYPES.pdf, search }
  const { codes } = await readCodeForAnybody(task).catch(noneWithinLimits)
  return codes[0] ?? null
}

const CARRIERS: readonly string[] = [MEDIA_TYPES.pdf, MEDIA_TYPES.png, MEDIA_TYPES.jpg] satisfies MediaType[]

/** A paper that cannot be looked at within its limits is one without a code: people compare it by eye. */
function noneWithinLimits(error: unknown): PaperReading {
  if (error instanceof WorkerFault) return UNREAD
  throw error
}
