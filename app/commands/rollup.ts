import { z } from 'zod'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import { type RollUp, rollUp } from '#app/domain/programme/roll-up.ts'
import { refuseInput } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'
import { runOnOptions, YEAR } from './options.ts'

const HELP = `npm run -s rollup -- --year 2025 [--period kip3] [--csv]

What all agreements of a year come to, Förderbereich by Förderbereich, planned and settled: the figures of the page.

--year      the calendar year
--period    the period it lies in; the one of that year when left out
--csv       the same as CSV, amounts in francs
stdout      JSON, amounts in whole Rappen; "area" is null for what belongs to the contact point as a whole;
            "unsettled" names the dossiers whose actual figures are to come
exit        0, or 2 and one sentence per fault on stderr
`

const OPTIONS = {
  year: { type: 'string' },
  period: { type: 'string' },
  csv: { type: 'boolean' },
} as const

const Options = z.strictObject({
  year: YEAR,
  period: z.string().optional(),
  csv: z.boolean().default(false),
})

export function run(args: string[], io: CommandIo): Promise<number> {
  return runOnOptions(args, io, {
    help: HELP,
    known: OPTIONS,
    schema: Options,
    work: (options) => print(options, io),
  })
}

async function print({ year, period, csv }: z.output<typeof Options>, io: CommandIo): Promise<number> {
  const { programmeIn, rolledYears, yearsOf } = await onDataFolder(
    () => import('#app/models/programme/roll-up.server.ts'),
  )
  const { periodBy } = await import('#app/models/programme/programme.server.ts')
  const programme = period === undefined ? programmeIn(year) : periodBy(period)
  if (!programme) return refuseInput(io, [period === undefined ? noPeriodIn(year) : noPeriod(period)])
  if (!yearsOf(programme).includes(year)) return refuseInput(io, [notWithin(year, programme)])
  const rolled = rollUp(rolledYears({ periodId: programme.id, year }))
  io.stdout(
    csv
      ? await asCsv(rolled, { period: programme.id, year })
      : asJson(rolled, { period: programme.id, year }),
  )
  return 0
}

const noPeriod = (period: string) => `--period: There is no period «${period}».`
const noPeriodIn = (year: number) => `--year: No period includes ${year}.`
const notWithin = (year: number, { name }: { name: string }) => `--year: ${year} does not lie in ${name}.`

type OfYear = { period: string; year: number }

async function asCsv(rolled: RollUp, { period, year }: OfYear): Promise<string> {
  const { csvOf } = await import('#app/papers/csv-writing.ts')
  const { rollUpAsSheets } = await import('#app/text/roll-up-sheet.ts')
  const { periodCatalogue } = await import('#app/models/programme/catalogues.server.ts')
  const catalogue = periodCatalogue(period, DEFAULT_LANGUAGE)
  return csvOf(rollUpAsSheets(DEFAULT_LANGUAGE, rolled, { year, catalogue })[0])
}

function asJson({ rows, total, unsettled }: RollUp, of: OfYear): string {
  const areas = rows.map(({ parties, ...row }) => ({
    ...row,
    parties: parties.map(({ reference }) => reference),
  }))
  return `${JSON.stringify({ ...of, areas, total, unsettled: unsettled.map(({ reference }) => reference) }, null, 1)}\n`
}
