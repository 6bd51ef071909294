import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { sqlite } from '#db/client.server.ts'
import { DATABASE, type Manifest, writeManifest } from './backup-manifest.server.ts'
import { storagePath } from './document-store.server.ts'
import { storedFiles } from './documents.server.ts'
import { type FileFault, faultOf } from './stored-files.server.ts'

export type BackedUp = {
  folder: string
  manifest: Manifest
  /** Stored files that are not what their rows say: backed up as they are, or not there to back up. */
  faults: { name: string; fault: FileFault }[]
}

/**
 * An online backup into a folder of its own below `directory`, while the portal goes on working: documents are
 * never changed and never taken away, so those of a moment later are at worst too many. A damaged file keeps the
 * others from nothing: the backup is whole but for it, and says so.
 */
export async function backUp(directory: string, now: Date): Promise<BackedUp> {
  const folder = path.join(directory, `mini-kip-${now.toISOString().replaceAll(/[:.]/g, '')}`)
  await mkdir(path.join(folder, 'documents'), { recursive: true, mode: 0o700 })
  await sqlite.backup(path.join(folder, DATABASE))
  const faults: BackedUp['faults'] = []
  const paths = [DATABASE]
  for (const { storageName: name, sha256 } of storedFiles()) {
    const fault = await faultOf({ storageName: name, sha256 })
    if (fault) faults.push({ name, fault })
    if (fault === 'missing') continue
    await copyFile(storagePath(name), path.join(folder, 'documents', name))
    paths.push(`documents/${name}`)
  }
  return { folder, manifest: await writeManifest(folder, { paths, now }), faults }
}
