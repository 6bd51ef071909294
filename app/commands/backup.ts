import { now } from '#app/clock.server.ts'
import { runOnFolder } from './folder.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run backup -- DIR

An online backup of database and documents into a new dated folder in DIR, with a manifest of hashes. The
portal may run meanwhile.

exit        0 and the folder, 1 with it and each stored file that is changed or missing, or 2 when DIR is missing, cannot
            be written or lies in the data folder
`

export function run(args: string[], io: CommandIo): Promise<number> {
  return runOnFolder(args, io, { help: HELP, work })
}

async function work(directory: string) {
  const { backUp } = await onDataFolder(() => import('#app/models/records/backup.server.ts'))
  const { folder, manifest } = await backUp(directory, now())
  const lines = manifest.faults.map(({ path, fault }) => `${path} is ${fault}.`)
  return { ok: lines.length === 0, lines: [`${manifest.files.length} files in ${folder}`, ...lines] }
}
