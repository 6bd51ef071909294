import { refuseInput, repeatedOptions } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'

export type Finding = { ok: boolean; lines: readonly string[] }

type Check = {
  help: string
  /** The option that takes a value, where there is one. */
  option?: string
  check: (value: string | undefined) => Promise<Finding>
}

/** Runs a command that takes no argument but `--help` and its option, and answers whether all is well: exit 0 or 1. */
export async function runCheck(
  args: readonly string[],
  io: CommandIo,
  { help, option, check }: Check,
): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(help)
    return 0
  }
  const place = option === undefined ? -1 : args.indexOf(option)
  const value = place < 0 ? undefined : args[place + 1]
  const lacking = place >= 0 && !value ? [`${option}: What it names is missing; see --help.`] : []
  const unknown = args.filter((_, index) => place < 0 || (index !== place && index !== place + 1))
  const faults = [...repeatedOptions(args), ...lacking, ...unknown.map(notThere)]
  if (faults.length > 0) return refuseInput(io, faults)
  const { ok, lines } = await check(value)
  for (const line of lines) io.stdout(`${line}\n`)
  return ok ? 0 : 1
}

const notThere = (arg: string) => `${arg}: There is no such option; see --help.`
