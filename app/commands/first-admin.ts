import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { email, line } from '#app/domain/forms/fields.ts'
import { refuseInput } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run first-admin -- MAIL NAME

Lets the first administrator into an empty portal; this person signs in by a mailed link and lets all others in.
As long as there is an administrator, the command changes nothing.

exit        0, 1 when there is an administrator already, or 2 when an argument is missing or wrong
`

const REFUSALS: Readonly<Record<string, string>> = {
  there_is_one: 'There is an administrator already: roles are given under «Personen».',
  both_sides: 'This address belongs to somebody of a municipality: nobody stands on both sides.',
  another_name: 'The portal knows this address under another name. Give that name, or another address.',
}

const Arguments = z.object({ email, name: line(120) })

export async function run(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(HELP)
    return 0
  }
  const [address, ...words] = args
  const read = Arguments.safeParse({ email: address ?? '', name: words.join(' ') })
  if (!read.success)
    return refuseInput(io, [
      'MAIL NAME: Give a mail address and a name, such as a.muster@lu.ch "Anna Muster".',
    ])
  const { appointFirstAdmin } = await import('#app/models/people/memberships.server.ts')
  const result = appointFirstAdmin(read.data, now())
  if (result.ok) io.stdout(`${read.data.name} can sign in with ${read.data.email}\n`)
  else io.stderr(`${REFUSALS[result.refusal] ?? REFUSALS.there_is_one}\n`)
  return result.ok ? 0 : 1
}
