import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, open, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { refusal } from '#app/refusal.ts'
import { FILE_FAULTS } from '#db/schema/documents.ts'

/** The database of a backup, beside its folder `documents`. */
export const DATABASE = 'portal.db'
const MANIFEST = 'manifest.json'

const Path = z.string().regex(/^(?:portal\.db|documents\/[\w-]{1,80})$/)

/**
 * What a backup holds: the database and every file it refers to, nothing outside its folder; and the faults that
 * these files had already when it was made.
 */
const Manifest = z.strictObject({
  createdAt: z.iso.datetime(),
  faults: z.array(z.strictObject({ path: Path, fault: z.enum(FILE_FAULTS) })).default([]),
  files: z
    .array(
      z.strictObject({
        path: Path,
        size: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .refine((files) => files.some(({ path }) => path === DATABASE)),
})
export type Manifest = z.infer<typeof Manifest>

/** Written last and synced: a folder without a manifest is no backup. */
export async function writeManifest(
  folder: string,
  { paths, faults, now }: { paths: string[]; faults: Manifest['faults']; now: Date },
): Promise<Manifest> {
  const files = []
  for (const file of paths) files.push({ path: file, ...(await measured(path.join(folder, file))) })
  const manifest = { createdAt: now.toISOString(), faults, files }
  await writeFile(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { flush: true })
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
  return manifest
}

export type Proof = { ok: true; manifest: Manifest } | { ok: false; faults: string[] }

/** The manifest of a backup; a folder that is none is refused. */
async function manifestIn(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => undefined)
  if (text === undefined) throw refusal(`${folder} has no ${MANIFEST}: it is no backup.`)
  const read = Manifest.safeParse(parsed(text))
  if (!read.success) throw refusal(`${path.join(folder, MANIFEST)} cannot be read: this is no backup.`)
  return read.data
}

/** The manifest of a backup, or every file that is missing or is not what the manifest says. */
export async function proveBackup(folder: string): Promise<Proof> {
  const manifest = await manifestIn(folder)
  const faults: string[] = []
  for (const { path: file, size, sha256 } of manifest.files) {
    const found = await measured(path.join(folder, file)).catch(() => undefined)
    if (!found) faults.push(`${file} is missing.`)
    else if (found.size !== size || found.sha256 !== sha256)
      faults.push(`${file} is not the file that was backed up.`)
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, manifest }
}

/** Of a file only: whatever waits for a writer would be read for ever. */
async function measured(file: string) {
  const found = await lstat(file)
  if (!found.isFile()) throw new Error(`${file} is no file`)
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { size: found.size, sha256: hash.digest('hex') }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
