import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { faultKey, type ReadSheet } from '#app/domain/sheet.ts'
import { errorText } from '#app/text/form-error.ts'
import { refuseInput, repeatedOptions } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'

export type ImportFile = { fileName: string; sha256: string; sheets: ReadSheet[]; dryRun: boolean }

/** FILE and --dry-run of a command that imports a table; the code it ends with where there is no table to read. */
export async function importFile(
  args: string[],
  io: CommandIo,
  { help }: { help: string },
): Promise<ImportFile | number> {
  if (args.includes('--help')) {
    io.stdout(help)
    return 0
  }
  const dryRun = args.includes('--dry-run')
  const [file, ...others] = args.filter((arg) => arg !== '--dry-run')
  const unknown = [...others, ...(file?.startsWith('-') ? [file] : [])]
  if (!file) return refuseInput(io, ['FILE: This argument is missing; see --help.'])
  const faults = [
    ...repeatedOptions(args),
    ...unknown.map((arg) => `${arg}: There is no such argument; see --help.`),
  ]
  if (faults.length > 0) return refuseInput(io, faults)
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return refuseInput(io, [`FILE: ${file} cannot be read.`])
  const { readSheets } = await import('#app/papers/sheets.server.ts')
  const read = await readSheets(file)
  if (!read.ok) return refuseInput(io, [`${file}: ${errorText('en', faultKey(read))}`])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { fileName: path.basename(file), sha256, sheets: [...read.sheets], dryRun }
}
