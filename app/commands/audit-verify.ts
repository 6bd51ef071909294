import { type Finding, runCheck } from './check.ts'
import type { CommandIo } from './io.ts'
import { onDataFolder } from './on-data-folder.ts'

const HELP = `npm run -s audit:verify

Walks the audit chain from its first event: every hash has to follow from the one before.

exit        0 and the number of events, or 1 and the first event that does not fit
`

export function run(args: string[], io: CommandIo): Promise<number> {
  return runCheck(args, io, { help: HELP, check })
}

async function check(): Promise<Finding> {
  const { verifyChain } = await onDataFolder(() => import('#app/models/records/audit.server.ts'))
  const found = verifyChain()
  if (found.ok) return { ok: true, lines: [`${found.events} events, the chain is whole`] }
  return {
    ok: false,
    lines: [`Event ${found.sequence} does not fit the chain; the ${found.events} events before it do`],
  }
}
