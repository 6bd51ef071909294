import { now } from '#app/clock.server.ts'
import { parsePlainDate, today } from '#app/domain/deadlines/calendar.ts'
import { type Reminded, remind } from '#app/models/reminders.server.ts'
import { refuseInput } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run reminders -- [--date 2027-03-01] [--dry-run] [--json] [--explain]

One pass of the reminder engine as of a day (today without --date): what is due for an open deadline of any kind and not
logged yet goes into the outbox; the running portal sends it. Run twice it queues nothing twice.

--dry-run   says what would be queued and changes nothing
--explain   also says why nothing is queued for the other open deadlines
--json      the same as JSON

exit        0, or 2 when an argument is not known
`

type Options = { date: string; dryRun: boolean; json: boolean; explain: boolean }

export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(HELP)
    return 0
  }
  const { options, faults } = read(args)
  if (faults.length > 0) return refuseInput(io, faults)
  const obligations = remind({ today: options.date, now: now(), dryRun: options.dryRun })
  const told = options.explain
    ? obligations
    : obligations.filter(({ why }) => why === 'step_due' || why === 'nobody_to_tell')
  io.stdout(
    options.json ? `${JSON.stringify({ ...options, obligations: told }, null, 1)}\n` : inWords(told, options),
  )
  return 0
}

function read(args: readonly string[]): { options: Options; faults: string[] } {
  const options: Options = { date: today(now()), dryRun: false, json: false, explain: false }
  const faults: string[] = []
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

function inWords(obligations: readonly Reminded[], { date, dryRun }: Options): string {
  const mails = obligations.flatMap(({ send }) => send.flatMap(({ to }) => to)).length
  const head = `${date}${dryRun ? ' (dry run)' : ''}: ${mails} mails ${dryRun ? 'would be queued' : 'queued'}.`
  return `${[head, ...obligations.flatMap(linesOf)].join('\n')}\n`
}

const REASONS: Record<Reminded['why'], string> = {
  step_due: 'a step has come and is not logged',
  nothing_due: 'no step has come yet',
  logged_already: 'every step that has come is logged',
  nobody_to_tell: 'a step has come, but nobody of this municipality has an address',
}

function linesOf({
  reference,
  party,
  kind,
  year,
  effectiveOn,
  why,
  send,
  skipped,
  nextOn,
}: Reminded): string[] {
  const next = nextOn ? `, next step on ${nextOn}` : ''
  return [
    `${reference} ${party} ${kind}${year === null ? '' : ` ${year}`}, due ${effectiveOn}: ${REASONS[why]}${next}`,
    ...send.map(({ step, on, to }) => `  ${step} (${on}) → ${to.join(', ') || 'nobody'}`),
    ...skipped.map(({ step, on }) => `  ${step} (${on}) skipped: a later step has come`),
  ]
}
