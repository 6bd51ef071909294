import { MACHINES, type MachineName, mermaidOf, transitionRows } from '#app/domain/lifecycle/machines.ts'
import type { CommandIo } from './io.ts'

const HELP = `npm run -s lifecycle [-- --mermaid]

The six transition tables: every way from a state to a state, who may take it, what must hold, who is told.

stdout      [ { "machine", "from", "action", "to", "roles", "guards", "mails": [ { "template", "to" } ] } ]
--mermaid   the same tables as state diagrams, one after the other, each under its name
exit        0, or 2 for an argument that is not known
`

export async function run(args: string[], io: CommandIo): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--help' && arg !== '--mermaid')
  for (const arg of unknown) io.stderr(`${arg}: There is no such option; see --help.\n`)
  if (unknown.length > 0) return 2
  io.stdout(args.includes('--help') ? HELP : args.includes('--mermaid') ? diagrams() : tables())
  return 0
}

function tables() {
  return `${JSON.stringify(transitionRows(), null, 2)}\n`
}

function diagrams() {
  const names = Object.keys(MACHINES) as MachineName[]
  return names.map((name) => `%% ${name}\n${mermaidOf(name)}\n`).join('\n')
}
