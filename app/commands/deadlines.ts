import { z } from 'zod'
import type { DayOff } from '#app/domain/deadlines/calendar.ts'
import { annualReportDue, type DueDay, WEEKEND_RULES } from '#app/domain/deadlines/due.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import type { CommandIo } from './io.ts'
import { runOnOptions, YEAR } from './options.ts'

const HELP = `npm run -s deadlines -- --from 2025 --to 2035

The due day of the annual report on each year, as the leaflet says (15 March of the following year)
and as it counts when that is a Saturday, a Sunday or a holiday of the canton.

--from, --to   first and last year reported on; --to is --from when left out
--rule         next_working_day (default) or strict
--json         one JSON object a line
exit           0, or 2 and one sentence per fault on stderr
`

const Options = z
  .strictObject({
    from: YEAR,
    to: YEAR.optional(),
    rule: z.enum(WEEKEND_RULES).default(DEFAULT_SETTINGS.weekendRule),
    json: z.boolean().default(false),
  })
  .transform((options) => ({ ...options, to: options.to ?? options.from }))
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'start_after_end' })

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  rule: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const run = (args: string[], io: CommandIo): Promise<number> =>
  runOnOptions(args, io, {
    help: HELP,
    known: OPTIONS,
    schema: Options,
    work: (options) => print(options, io),
  })

const print = ({ from, to, rule, json }: z.output<typeof Options>, io: CommandIo): number => {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const settings = { reportDue: DEFAULT_SETTINGS.reportDue, weekendRule: rule }
  const due = years.map((year) => ({ year, ...annualReportDue(year, settings) }))
  io.stdout(
    json ? due.map((one) => `${JSON.stringify(one)}\n`).join('') : `${HEADER}${due.map(row).join('')}`,
  )
  return 0
}

const HEADER = 'year  legal       effective   reason\n'

const row = ({ year, legalOn, effectiveOn, reason }: DueDay & { year: number }): string =>
  `${year}  ${legalOn}  ${effectiveOn}  ${reason ? REASONS[reason] : '–'}\n`

const REASONS: Record<DayOff, string> = {
  saturday: 'Saturday',
  sunday: 'Sunday',
  new_year: 'New Year',
  berchtold: 'Berchtold’s Day',
  good_friday: 'Good Friday',
  easter_monday: 'Easter Monday',
  ascension: 'Ascension',
  whit_monday: 'Whit Monday',
  corpus_christi: 'Corpus Christi',
  national_day: 'National Day',
  assumption: 'Assumption',
  all_saints: 'All Saints',
  immaculate_conception: 'Immaculate Conception',
  christmas: 'Christmas',
  st_stephen: 'St Stephen’s Day',
}
