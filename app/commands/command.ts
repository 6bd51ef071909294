import { lastWords, REFUSED } from '#app/refusal.ts'
import type { CommandIo } from './io.ts'

type Command = { run: (args: string[], io: CommandIo) => Promise<number> }

/** One file for each command, in the order of the help. */
const COMMANDS: Record<string, string> = {
  calculate: 'contributions by a distribution key (JSON on stdin)',
  simulate: 'keys side by side over all municipalities (JSON on stdin)',
  settle: 'final contributions and claims (JSON lines on stdin)',
  lifecycle: 'the six transition tables',
  deadlines: 'due days of the annual report',
  reminders: 'one pass of the reminder engine',
  bounces: 'a message of a mail server (on stdin): a mail that did not arrive',
  'first-admin': 'the first administrator of an empty portal',
  backup: 'a backup while the portal runs',
  restore: 'a backup put back',
  'audit-verify': 'proof of the audit chain',
  'files-verify': 'every stored file against its hash and its row',
  replay: 'every stored calculation once more',
  'import-grants': 'a table of project grants into the register',
  'import-population': 'the residents of a reference day into the register',
  rollup: 'what all agreements of a year come to, by Förderbereich',
  preview: 'every mail and document with sample data',
}

const files = import.meta.glob<Command>(['./*.ts', '!./command.ts', '!./io.ts'])
const io: CommandIo = {
  stdin: async () => Buffer.concat(await process.stdin.toArray()).toString('utf8'),
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
}

// A reader that closes early (`| head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.umask(0o077)
try {
  process.exitCode = await dispatch(process.argv.slice(2))
} catch (error) {
  const { said, code } = lastWords(error)
  io.stderr(`${said}\n`)
  process.exitCode = code
}

async function dispatch([name = '', ...args]: string[]): Promise<number> {
  const load = name in COMMANDS ? files[`./${name}.ts`] : undefined
  if (load) {
    await import('#app/env.server.ts')
    return (await load()).run(args, io)
  }
  const known = Object.entries(COMMANDS).filter(([known]) => files[`./${known}.ts`])
  const list = known.map(([known, description]) => `  ${known.padEnd(14)}${description}`).join('\n')
  const asked = name === '' || name === '--help'
  io[asked ? 'stdout' : 'stderr'](`${asked ? '' : `Unknown command «${name}».\n`}Commands:\n${list}\n`)
  return asked && name !== '' ? 0 : REFUSED
}
