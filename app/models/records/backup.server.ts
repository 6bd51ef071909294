import { copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { sqlite } from '#db/client.server.ts'
import { DATABASE, type Manifest, writeManifest } from './backup-manifest.server.ts'
import { prepareDestination } from './destination.server.ts'
import { storagePath } from './document-store.server.ts'
import { storedFiles } from './documents.server.ts'
import { faultOf } from './stored-files.server.ts'

export type BackedUp = { folder: string; manifest: Manifest }

/**
 * An online backup into a folder of its own below `directory`, while the portal goes on working: documents are
 * never changed and never taken away, so those of a moment later are at worst too many. A damaged file keeps the
 * others from nothing: the backup is whole but for it, and its manifest says so.
 */
export async function backUp(directory: string, now: Date): Promise<BackedUp> {
  const folder = path.join(directory, `mini-kip-${now.toISOString().replaceAll(/[:.]/g, '')}`)
  prepareDestination(directory)
  try {
    return await copiedInto(folder, now)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The backup was not made (${reason}); what was begun of it is taken away.`, {
      cause: error,
    })
  }
}

async function copiedInto(folder: string, now: Date): Promise<BackedUp> {
  await mkdir(folder, { mode: 0o700 })
  await mkdir(path.join(folder, 'documents'), { mode: 0o700 })
  await sqlite.backup(path.join(folder, DATABASE))
  const faults: Manifest['faults'] = []
  const paths = [DATABASE]
  for (const { storageName: name, sha256 } of storedFiles()) {
    const fault = await faultOf({ storageName: name, sha256 })
    const file = `documents/${name}`
    if (fault) faults.push({ path: file, fault })
    if (fault === 'missing') continue
    await copyFile(storagePath(name), path.join(folder, file))
    paths.push(file)
  }
  return { folder, manifest: await writeManifest(folder, { paths, faults, now }) }
}
