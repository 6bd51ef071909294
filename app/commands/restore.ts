import { restore } from '#app/models/restore.server.ts'
import { runOnFolder } from './folder.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run restore -- DIR

Puts a backup, the dated folder that backup made, into the data folder (DATA_DIR). Every file is proven by the
manifest first; a data folder that holds anything is refused. Stop the portal before.

exit        0, 1 and what is wrong with the backup or the data folder, or 2 when DIR is missing
`

export function run(args: string[], io: CommandIo): Promise<number> {
  return runOnFolder(args, io, { help: HELP, work })
}

async function work(folder: string) {
  const restored = await restore(folder)
  if (!restored.ok) return { ok: false, lines: restored.faults }
  return {
    ok: true,
    lines: [`${restored.manifest.files.length} files of ${restored.manifest.createdAt} restored`],
  }
}
