import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { LineFault } from '#app/domain/imports/import-line.ts'
import { leapsIn, type PopulationPlan } from '#app/domain/imports/population-import.ts'
import { importFaultText } from '#app/text/imports.ts'
import { formatCount } from '#app/text/numbers.ts'
import { refuseInput } from './fault-sentences.ts'
import { importFile } from './import-file.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run import:population -- FILE [--dry-run] [--leaps-checked]

Takes the permanent residents of one reference day (CSV or XLSX of LUSTAT or the FSO) over, as the page does: a line for
each municipality of the canton, with its FSO number or name, its residents and the reference day. A line for the whole
canton has to be the sum of the others. Figures that a contribution rests on are never changed.

--dry-run         says what would change and changes nothing
--leaps-checked   takes over also what has changed by more than a fifth since the last reference day

exit        0, or 2 with one sentence for each fault, by line and column; then nothing was changed
`

export async function run(args: string[], io: CommandIo): Promise<number> {
  const leapsChecked = args.includes(CHECKED)
  const file = await importFile(
    args.filter((arg) => arg !== CHECKED),
    io,
    { help: HELP },
  )
  if (typeof file === 'number') return file
  const imports = await onDataFolder(() => import('#app/models/programme/population-imports.server.ts'))
  const { fileName, sha256, sheets, dryRun } = file
  const read = imports.populationPlan({ sheets }, today(now()))
  if (!read.ok) return refuseInput(io, [`${fileName}: ${NO_HEADING}`])
  const { plan } = read
  const faults = [...plan.faults.map(sentenceOf), ...plan.missing.map(missingSentence)]
  if (faults.length > 0) return refuseInput(io, faults)
  if (plan.day === null) return refuseInput(io, [`${fileName}: ${NO_LINES}`])
  io.stdout(`${inWords(plan, dryRun).join('\n')}\n`)
  if (dryRun) return 0
  if (leapsIn(plan) > 0 && !leapsChecked) return refuseInput(io, [`${fileName}: ${LEAPS}`])
  const by = { person: null, now: now() }
  const id = imports.keepPopulationImport({ fileName, sha256, sheets }, by)
  const seen = imports.markOfPopulation(read)
  const taken = imports.takeOverPopulation({ id, seen, reason: fileName, leapsChecked }, by)
  if (!taken.ok) throw new Error(`The table was not taken over: ${JSON.stringify(taken)}`)
  return 0
}

const NO_HEADING =
  'There is no heading with columns for the municipality or its FSO number, the residents and the reference day.'
const CHECKED = '--leaps-checked'
const LEAPS =
  'Figures have changed by more than a fifth since the last reference day; check them, then say --leaps-checked.'
const NO_LINES = 'There is no line below the heading.'

const missingSentence = ({ bfsNumber, name }: PopulationPlan['missing'][number]) =>
  `${bfsNumber} ${name}: This municipality of the reference day is missing.`

function sentenceOf(fault: LineFault): string {
  const { field, sentence } = importFaultText('en', fault)
  return `line ${fault.line}, ${field}: ${sentence}`
}

function inWords(
  { day, fresh, changed, unchanged, total, notes }: PopulationPlan,
  dryRun: boolean,
): string[] {
  const would = dryRun ? ' (dry run)' : ''
  return [
    `${day}: ${fresh.length} new, ${changed.length} changed, ${unchanged.length} unchanged, ${formatCount(total)} residents${would}`,
    ...changed.map(
      ({ line, bfsNumber, name, residents, known }) =>
        `line ${line}: changed: ${bfsNumber} ${name}, ${formatCount(residents)} (until now ${formatCount(known)})`,
    ),
    ...notes.map((note) => `look at ${sentenceOf(note)}`),
  ]
}
