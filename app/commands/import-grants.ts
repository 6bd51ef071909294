import { now } from '#app/clock.server.ts'
import type { GrantsPlan } from '#app/domain/imports/grants-import.ts'
import { yearsOf } from '#app/domain/programme/grants.ts'
import { importFaultText } from '#app/text/imports.ts'
import { refuseInput } from './fault-sentences.ts'
import { importFile } from './import-file.ts'
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
  const file = await importFile(args, io, { help: HELP })
  if (typeof file === 'number') return file
  const { fileName, sha256, sheets, dryRun } = file
  const imports = await onDataFolder(() => import('#app/models/programme/grant-imports.server.ts'))
  const planned = imports.planOf({ sheets })
  if (!planned.ok) return refuseInput(io, [`${fileName}: ${NO_HEADING}`])
  const { plan } = planned
  if (plan.faults.length > 0) return refuseInput(io, plan.faults.map(sentenceOf))
  io.stdout(`${inWords(plan, dryRun).join('\n')}\n`)
  if (dryRun) return 0
  const by = { person: null, now: now() }
  const id = imports.keepGrantImport({ fileName, sha256, sheets }, by)
  const taken = imports.takeOverGrants(
    { id, seen: imports.markOfPlan(planned), reason: fileName, takeBackGone: false },
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
