import { now } from '#app/clock.server.ts'
import { dayInZurich, parsePlainDate, today } from '#app/domain/deadlines/calendar.ts'
import type { Reminded } from '#app/models/deadlines/reminders.server.ts'
import { hasBeenProduction } from '#app/models/records/data-folder.server.ts'
import { refuseInput, repeatedOptions } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run reminders -- [--date 2027-03-01] [--dry-run] [--json] [--explain]

One pass of the reminder engine as of a day (today without --date): reports of years that are over are opened, what is due for an open deadline of any kind and not
logged yet goes into the outbox; the running portal sends it. Run twice it queues nothing twice.

--date      a day after today asks for --dry-run: a portal in production writes to nobody about days that have not come. In
            the demo such a pass is made; what it queued is withdrawn by the running portal, whose day it is not, unless
            CLOCK says that day
--dry-run   says what would be queued and changes nothing
--explain   also says why nothing is queued for the other open deadlines, what is on record, and who is left out
--json      the same as JSON

exit        0, or 2 when an argument is not known or the day has not come
`

type Options = { date: string; dryRun: boolean; json: boolean; explain: boolean }

export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(HELP)
    return 0
  }
  const { options, faults } = read(args)
  if (faults.length > 0) return refuseInput(io, faults)
  const { remind } = await onDataFolder(() => import('#app/models/deadlines/reminders.server.ts'))
  const { openReports } = await import('#app/models/report/opening.server.ts')
  const ahead = !options.dryRun && options.date > today(now())
  if (ahead && hasBeenProduction()) return refuseInput(io, [notYet(options.date)])
  if (ahead) io.stderr(`${options.date} has not come: ${PASSES}\n`)
  if (!options.dryRun) openReports(now())
  const obligations = remind({ today: options.date, now: now(), dryRun: options.dryRun })
  const told = options.explain
    ? obligations
    : obligations.filter(({ why }) => why === 'step_due' || why === 'nobody_to_tell')
  io.stdout(
    options.json ? `${JSON.stringify({ ...options, obligations: told }, null, 1)}\n` : inWords(told, options),
  )
  return 0
}

const PASSES = 'the running demo withdraws what is not true on its own day.'

const notYet = (date: string) =>
  `--date: ${date} has not come (today is ${today(now())}); with --dry-run you see what would be queued then.`

function read(args: readonly string[]): { options: Options; faults: string[] } {
  const options: Options = { date: today(now()), dryRun: false, json: false, explain: false }
  const faults = repeatedOptions(args)
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--dry-run') options.dryRun = true
    else if (arg === '--json') options.json = true
    else if (arg === '--explain') options.explain = true
    else if (arg === '--date') {
      const typed = rest.shift() ?? ''
      const date = parsePlainDate(typed)
      if (date) options.date = date
      else faults.push(`--date: «${typed}» is no day; write it as 2027-03-01.`)
    } else faults.push(`${arg}: There is no such option; see --help.`)
  }
  return { options, faults }
}

function inWords(obligations: readonly Reminded[], options: Options): string {
  const { date, dryRun } = options
  const mails = obligations.flatMap(({ send }) => send.flatMap(({ to }) => to)).length
  const head = `${date}${dryRun ? ' (dry run)' : ''}: ${mails} mails ${dryRun ? 'would be queued' : 'queued'}.`
  return `${[head, ...obligations.flatMap((one) => linesOf(one, options)), ...closing(options)].join('\n')}\n`
}

/** Who has filed, paid or signed has no open deadline any more. */
const closing = ({ explain }: Options) =>
  explain ? ['Whoever is not listed has filed, paid or signed: a deadline that is met reminds nobody.'] : []

const REASONS: Record<Reminded['why'], (one: Reminded) => string> = {
  step_due: () => 'now, because a step has come and is not logged',
  nothing_due: ({ nextOn }) =>
    nextOn ? `not now: nothing is due until ${nextOn}` : 'not now: no step follows',
  logged_already: ({ nextOn }) =>
    `not now: every step that has come is logged, ${nextOn ? `next step on ${nextOn}` : 'and none follows'}`,
  nobody_to_tell: (one) => `a step has come, but nobody can be told: ${unreachable(one)}`,
}

/** Somebody is there and refused, or nobody is there at all. */
function unreachable({ contacts }: Reminded): string {
  const refused = contacts.flatMap(({ email, standing }) => (standing === 'refused' ? [email] : []))
  if (refused.length === 0) return 'this municipality has no person with an account'
  return `mail servers refuse ${refused.join(', ')}, and no deputy stands in`
}

function linesOf(one: Reminded, { explain }: Options): string[] {
  const { reference, party, kind, year, effectiveOn, why, send, skipped } = one
  const next = why === 'step_due' && one.nextOn ? `, next step on ${one.nextOn}` : ''
  return [
    `${reference} ${party} ${kind}${year === null ? '' : ` ${year}`}, due ${effectiveOn}: ${REASONS[why](one)}${next}`,
    ...send.map(({ step, on, to }) => `  ${step} (${on}) → ${to.join(', ') || 'nobody'}`),
    ...skipped.map(({ step, on }) => `  ${step} (${on}) skipped: a later step has come`),
    ...(explain ? recordOf(one) : []),
  ]
}

/** What is on record, and who is not told or told for somebody else. */
function recordOf({ logged, contacts, why }: Reminded): string[] {
  const told = why === 'nobody_to_tell' ? [] : contacts
  return [
    ...logged.map(({ step, at, told }) =>
      told
        ? `  ${step} logged on ${dayInZurich(at)}`
        : `  ${step} logged on ${dayInZurich(at)} without a mail: skipped, withdrawn or failed`,
    ),
    ...told.flatMap(({ email, standing }) =>
      standing === 'refused'
        ? [`  ${email} is left out: a mail server refuses this address`]
        : standing === 'deputy'
          ? [`  ${email} is told as a deputy`]
          : [],
    ),
  ]
}
