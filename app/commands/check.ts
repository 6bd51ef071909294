import { refuseInput } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'

export type Finding = { ok: boolean; lines: readonly string[] }

/** Runs a command that takes no argument but `--help` and answers whether all is well: exit 0 or 1. */
export async function runCheck(
  args: readonly string[],
  io: CommandIo,
  { help, check }: { help: string; check: () => Promise<Finding> },
): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(help)
    return 0
  }
  if (args.length > 0)
    return refuseInput(
      io,
      args.map((arg) => `${arg}: There is no such option; see --help.`),
    )
  const { ok, lines } = await check()
  for (const line of lines) io.stdout(`${line}\n`)
  return ok ? 0 : 1
}
