import { refuseInput } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'

/** What a command that turns stdin into stdout makes of its input: all of it, or nothing and why. */
export type Answer = { ok: true; output: string } | { ok: false; sentences: readonly string[] }

/** Runs a command that takes no argument but `--help`. */
export const runFilter = async (
  args: readonly string[],
  io: CommandIo,
  { help, answer }: { help: string; answer: (input: string) => Answer },
): Promise<number> => {
  if (args.includes('--help')) {
    io.stdout(help)
    return 0
  }
  if (args.length > 0)
    return refuseInput(
      io,
      args.map((arg) => `${arg}: There is no such option; see --help.`),
    )
  const result = answer((await io.stdin()).replace(/^\uFEFF/, ''))
  if (!result.ok) return refuseInput(io, result.sentences)
  io.stdout(result.output)
  return 0
}
