import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { now } from '#app/clock.server.ts'
import type { GrantsPlan } from '#app/domain/imports/grants-import.ts'
import { yearsOf } from '#app/domain/programme/grants.ts'
import { faultKey } from '#app/domain/sheet.ts'
import { errorText } from '#app/text/form-error.ts'
import { importFaultText } from '#app/text/imports.ts'
import { refuseInput, repeatedOptions } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run import:grants -- FILE [--dry-run]

Takes a table of cantonal project grants (CSV or XLSX) over into the register, as the page does: a line for each
municipality and project, with its FSO number or name, the project, first and last year, and a business number or none.
What is new is added, what is known is changed, what is not in the file stays.

--dry-run   says what would change and changes nothing

exit        0, or 2 with one sentence for each fault, by line and column; then nothing was changed
`

export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(HELP)
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
  const imports = await onDataFolder(() => import('#app/models/programme/grant-imports.server.ts'))
  const planned = imports.planOf(read)
  if (!planned.ok) return refuseInput(io, [`${file}: ${NO_HEADING}`])
  const { plan } = planned
  if (plan.faults.length > 0) return refuseInput(io, plan.faults.map(sentenceOf))
  io.stdout(`${inWords(plan, dryRun).join('\n')}\n`)
  if (dryRun) return 0
  const by = { person: null, now: now() }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = imports.keepGrantImport({ fileName: path.basename(file), sha256, sheets: read.sheets }, by)
  const reason = path.basename(file)
  const taken = imports.takeOverGrants(
    { id, seen: imports.markOfPlan(planned), reason, takeBackGone: false },
    by,
  )
  if (!taken.ok) throw new Error(`The table was not taken over: ${taken.refusal}`)
  return 0
}

const NO_HEADING =
  'There is no heading with columns for the municipality or its FSO number, the project and the year.'

const sentenceOf = (fault: GrantsPlan['faults'][number]) => {
  const { field, sentence } = importFaultText('en', fault)
  return `line ${fault.line}, ${field}: ${sentence}`
}

function inWords({ fresh, changed, unchanged, gone, notes }: GrantsPlan, dryRun: boolean): string[] {
  const would = dryRun ? ' (dry run)' : ''
  return [
    `${fresh.length} new, ${changed.length} changed, ${unchanged.length} unchanged, ${gone.length} not in the file${would}`,
    ...fresh.map(
      ({ line, grant }) => `line ${line}: new: ${grant.bfsNumber} ${grant.title}, ${yearsOf(grant)}`,
    ),
    ...changed.map(
      ({ line, grant, known }) =>
        `line ${line}: changed: ${grant.bfsNumber} ${grant.title}, ${yearsOf(grant)} (until now ${known.title}, ${yearsOf(known)})`,
    ),
    ...gone.map((grant) => `stays: ${grant.bfsNumber} ${grant.title}, ${yearsOf(grant)}`),
    ...notes.map((note) => `look at ${sentenceOf(note)}`),
  ]
}
