import { now } from '#app/clock.server.ts'
import { backUp } from '#app/models/backup.server.ts'
import { runOnFolder } from './folder.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run backup -- DIR

An online backup of database and documents into a new dated folder in DIR, with a manifest of hashes. The
portal may run meanwhile.

exit        0 and the folder, or 2 when DIR is missing
`

export function run(args: string[], io: CommandIo): Promise<number> {
  return runOnFolder(args, io, { help: HELP, work })
}

async function work(directory: string) {
  const { folder, manifest } = await backUp(directory, now())
  return { ok: true, lines: [`${manifest.files.length} files in ${folder}`] }
}
