import { now } from '#app/clock.server.ts'
import { bounceOf } from '#emails/bounce.ts'
import { refuseInput } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run -s bounces < message

Reads one message on stdin, as a mail server hands it to a pipe (for the mailbox of MAIL_FROM). A report that a mail of
the portal could not be delivered marks the mail as failed and, where the mailbox does not exist, the address: no
further mail goes there until somebody mends it, and the officers find it among their tasks. Other messages are left.

exit        0, or 2 when the arguments are not known
`

const WORDS = {
  marked: 'is marked; the officers find it among their tasks',
  noted: 'is not marked: the fault may pass, or is not of the address; the mail is among the failed ones',
  unknown: 'is left alone: no mail of this portal went there',
}

export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(HELP)
    return 0
  }
  if (args.length > 0) return refuseInput(io, [`${args[0]}: There is no such option; see --help.`])
  const { recordBounce } = await onDataFolder(() => import('#app/models/mail/bounces.server.ts'))
  const bounce = await bounceOf(await io.stdin())
  io.stdout(
    bounce
      ? `${bounce.recipients[0]} ${bounce.status}: ${WORDS[recordBounce(bounce, now())]}\n`
      : 'This is no report of a mail that could not be delivered.\n',
  )
  return 0
}
