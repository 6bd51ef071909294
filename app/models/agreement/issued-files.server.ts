import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { and, asc, isNotNull, lte } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import { db } from '#db/client.server.ts'
import { documents, drawnPapers } from '#db/schema/documents.ts'

/**
 * How many bytes at the beginning of a file are, byte for byte, a document that the portal made; signing programs
 * append to what they sign. Undefined where it begins with none.
 */
export async function issuedBeginning(file: string): Promise<number | undefined> {
  const { size } = await stat(file)
  const kept = db
    .select({ size: documents.size, sha256: documents.sha256 })
    .from(documents)
    .where(and(isNotNull(documents.fingerprint), lte(documents.size, size)))
  const drawn = db
    .select({ size: drawnPapers.size, sha256: drawnPapers.sha256 })
    .from(drawnPapers)
    .where(lte(drawnPapers.size, size))
  const issued = union(kept, drawn).orderBy(asc(documents.size)).all()
  const hashes = await beginningsOf(file, new Set(issued.map((one) => one.size)))
  return issued.findLast((one) => hashes.get(one.size) === one.sha256)?.size
}

/** The hash of the file up to each of these lengths, the shortest first, in one pass. */
async function beginningsOf(file: string, lengths: ReadonlySet<number>): Promise<Map<number, string>> {
  const hash = createHash('sha256')
  const hashes = new Map<number, string>()
  const ahead = [...lengths]
  let position = 0
  for await (const chunk of createReadStream(file)) {
    const bytes = chunk as Buffer
    let used = 0
    for (let next = ahead[0]; next !== undefined && next <= position + bytes.length; next = ahead[0]) {
      hash.update(bytes.subarray(used, next - position))
      hashes.set(next, hash.copy().digest('hex'))
      used = next - position
      ahead.shift()
    }
    hash.update(bytes.subarray(used))
    position += bytes.length
  }
  return hashes
}
