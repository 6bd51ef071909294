import { now } from '#app/clock.server.ts'
import { type Finding, runCheck } from './check.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run -s files:verify

Reads every stored file and compares it with the hash in its row; finds files that no row names. The portal may run
meanwhile.

exit        0 and the number of files, or 1 and each that is changed, missing or without a row
`

const WORDS = { changed: 'is changed', missing: 'is missing', without_row: 'has no row' }

export function run(args: string[], io: CommandIo): Promise<number> {
  return runCheck(args, io, { help: HELP, check })
}

async function check(): Promise<Finding> {
  const { verifyFiles } = await onDataFolder(() => import('#app/models/records/stored-files.server.ts'))
  const { files, findings } = await verifyFiles(now())
  if (findings.length === 0) return { ok: true, lines: [`${files} files, each is what its row says`] }
  const lines = findings.map(
    ({ name, fault, fileName }) => `documents/${name} ${WORDS[fault]}${fileName && ` (${fileName})`}`,
  )
  return { ok: false, lines }
}
