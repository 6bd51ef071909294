import { env } from '#app/env.server.ts'
import { WorkerFault } from '#app/worker-pool.server.ts'
import { MEDIA_TYPES, type MediaType, mediaTypeOf } from './file-content.server.ts'
import { readCode, readCodeForAnybody } from './reader.server.ts'

/** Where the QR codes of our documents lead. */
export const CHECK_ADDRESS = `${env.BASE_URL}/verify`

type Paper = { path: string; mediaType: string }

/** The check code on a copy handed in: the expected one, if it is anywhere on its pages. */
export function codeOnCopy({ path, mediaType }: Paper, expected: string | null): Promise<string | null> {
  if (!CARRIERS.includes(mediaType)) return Promise.resolve(null)
  const search = { expected, mostPages: 20 }
  return readCode({ file: path, isPdf: mediaType === MEDIA_TYPES.pdf, search }).catch(noneWithinLimits)
}

/** The check code on a scan that somebody asks about, without signing in: fewer pages. */
export async function codeOnAnyScan(path: string): Promise<string | null> {
  const mediaType = await mediaTypeOf(path)
  if (!mediaType || !CARRIERS.includes(mediaType)) return null
  const search = { expected: null, mostPages: 4, scansOnly: true }
  return readCodeForAnybody({ file: path, isPdf: mediaType === MEDIA_TYPES.pdf, search }).catch(
    noneWithinLimits,
  )
}

const CARRIERS: readonly string[] = [MEDIA_TYPES.pdf, MEDIA_TYPES.png, MEDIA_TYPES.jpg] satisfies MediaType[]

/** A paper that cannot be looked at within its limits is one without a code: people compare it by eye. */
function noneWithinLimits(error: unknown): null {
  if (error instanceof WorkerFault) return null
  throw error
}
