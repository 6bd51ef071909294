import { now } from '#app/clock.server.ts'
import { restore } from '#app/models/records/restore.server.ts'
import { runOnFolder } from './folder.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run restore -- DIR

Puts a backup, the dated folder that backup made, into the data folder (DATA_DIR). Every file is proven by the
manifest first; a data folder that holds anything is refused. Stop the portal before.

exit        0, 1 and what is wrong with the backup, or 2 when DIR is no backup or the data folder is not empty. A backup of
            files that were changed or missing already is put back as it is: 1 and each of them
`

export function run(args: string[], io: CommandIo): Promise<number> {
  return runOnFolder(args, io, { help: HELP, work })
}

async function work(folder: string) {
  const restored = await restore(folder, now())
  if (!restored.ok) return { ok: false, lines: restored.faults }
  const { files, createdAt, faults } = restored.manifest
  const lines = faults.map(({ path, fault }) => `${path} was ${fault} already when this backup was made.`)
  return { ok: lines.length === 0, lines: [`${files.length} files of ${createdAt} restored`, ...lines] }
}
