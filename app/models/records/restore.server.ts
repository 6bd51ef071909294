import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#app/env.server.ts'
import { refusal } from '#app/refusal.ts'
import { Database } from '#db/sqlite.mjs'
import { DATABASE, type Manifest, proveBackup } from './backup-manifest.server.ts'
import { claimDataFolder, LOCK_NAME } from './data-folder.server.ts'

export type Restored = { ok: true; manifest: Manifest } | { ok: false; faults: string[] }

/**
 * Puts a backup into the data folder. The manifest is proven first; a data folder that holds anything is refused,
 * and the database is opened and checked at its new place. It must not import the database module: that would
 * make a new database where the old one is to go.
 */
export async function restore(folder: string): Promise<Restored> {
  const held = await readdir(env.DATA_DIR).catch((): string[] => [])
  if (held.some((name) => name !== LOCK_NAME))
    throw refusal(`${env.DATA_DIR} is not empty: choose an empty data folder.`)
  const proof = await proveBackup(folder)
  if (!proof.ok) return proof
  const claim = claimDataFolder('restore')
  try {
    await mkdir(path.join(env.DATA_DIR, 'documents'), { recursive: true, mode: 0o700 })
    for (const { path: file } of proof.manifest.files) await put(folder, file)
    const fault = checked(path.join(env.DATA_DIR, DATABASE))
    return fault ? { ok: false, faults: [fault] } : { ok: true, manifest: proof.manifest }
  } finally {
    claim.release()
  }
}

async function put(folder: string, file: string) {
  const target = path.join(env.DATA_DIR, file)
  await copyFile(path.join(folder, file), target)
  const handle = await open(target, 'r+')
  await handle.sync().finally(() => handle.close())
}

function checked(file: string): string | undefined {
  const sqlite = new Database(file, { readonly: true })
  const found = sqlite.pragma('integrity_check(1)', { simple: true })
  sqlite.close()
  return found === 'ok' ? undefined : `The restored database is damaged (${found}).`
}
