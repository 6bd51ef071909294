import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { sqlite } from '#db/client.server.ts'
import { DATABASE, type Manifest, writeManifest } from './backup-manifest.server.ts'
import { storagePath } from './document-store.server.ts'
import { storedFiles } from './documents.server.ts'

/**
 * An online backup into a folder of its own below `directory`, while the portal goes on working: documents are
 * never changed and never taken away, so those of a moment later are at worst too many.
 */
export async function backUp(directory: string, now: Date): Promise<{ folder: string; manifest: Manifest }> {
  const folder = path.join(directory, `mini-kip-${now.toISOString().replaceAll(/[:.]/g, '')}`)
  await mkdir(path.join(folder, 'documents'), { recursive: true })
  await sqlite.backup(path.join(folder, DATABASE))
  const names = storedFiles().map(({ storageName }) => storageName)
  for (const name of names) await copyFile(storagePath(name), path.join(folder, 'documents', name))
  const paths = [DATABASE, ...names.map((name) => `documents/${name}`)]
  return { folder, manifest: await writeManifest(folder, { paths, now }) }
}
