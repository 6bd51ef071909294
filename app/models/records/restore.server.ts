import { copyFile, mkdir, open, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#app/env.server.ts'
import { refusal } from '#app/refusal.ts'
import { Database } from '#db/sqlite.mjs'
import { DATABASE, type Manifest, proveBackup } from './backup-manifest.server.ts'
import { claimDataFolder } from './data-folder.server.ts'
import { LOCK_NAME } from './data-folder-lock.server.ts'
import { isWithin } from './destination.server.ts'

export type Restored = { ok: true; manifest: Manifest } | { ok: false; faults: string[] }

/**
 * Puts a backup into the data folder. The manifest is proven first; a data folder that holds anything is refused,
 * and the database is opened and checked at its new place; where that fails, nothing of it stays. It must not import the database module: that would
 * make a new database where the old one is to go.
 */
export async function restore(folder: string, now: Date): Promise<Restored> {
  const held = await readdir(env.DATA_DIR).catch((): string[] => [])
  if (held.some((name) => name !== LOCK_NAME))
    throw refusal(`${env.DATA_DIR} is not empty: choose an empty data folder.`)
  if (isWithin(folder, env.DATA_DIR) || isWithin(env.DATA_DIR, folder))
    throw refusal(`${env.DATA_DIR} and the backup ${folder} lie in one another: choose another data folder.`)
  const proof = await proveBackup(folder)
  if (!proof.ok) return proof
  const claim = claimDataFolder('restore', now)
  try {
    await mkdir(path.join(env.DATA_DIR, 'documents'), { recursive: true, mode: 0o700 })
    for (const { path: file } of proof.manifest.files) await put(folder, file)
    const fault = faultOfDatabase(path.join(env.DATA_DIR, DATABASE))
    if (!fault) return { ok: true, manifest: proof.manifest }
    await takeAway()
    return { ok: false, faults: [fault] }
  } catch (error) {
    await takeAway()
    throw error
  } finally {
    claim.release()
  }
}

async function takeAway() {
  for (const name of await readdir(env.DATA_DIR))
    if (name !== LOCK_NAME) await rm(path.join(env.DATA_DIR, name), { recursive: true, force: true })
}

async function put(folder: string, file: string) {
  const target = path.join(env.DATA_DIR, file)
  await copyFile(path.join(folder, file), target)
  const handle = await open(target, 'r+')
  await handle.sync().finally(() => handle.close())
}

function faultOfDatabase(file: string): string | undefined {
  const found = integrityOf(file)
  return found === 'ok' ? undefined : `The database of this backup is damaged (${found}).`
}

function integrityOf(file: string): unknown {
  try {
    const sqlite = new Database(file, { readonly: true })
    try {
      return sqlite.pragma('integrity_check(1)', { simple: true })
    } finally {
      sqlite.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
