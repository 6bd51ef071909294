import { isRefusal } from '#app/refusal.ts'
import { refuseInput } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'

/** Runs a command that takes one folder: exit 0, 1 when it could not be done, 2 without a folder that it can take. */
export async function runOnFolder(
  args: readonly string[],
  io: CommandIo,
  {
    help,
    work,
  }: { help: string; work: (folder: string) => Promise<{ ok: boolean; lines: readonly string[] }> },
): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(help)
    return 0
  }
  const [folder] = args
  const unknown = args.filter((arg, index) => index > 0 || arg.startsWith('-'))
  if (!folder) return refuseInput(io, ['DIR: This argument is missing; see --help.'])
  if (unknown.length > 0)
    return refuseInput(
      io,
      unknown.map((arg) => `${arg}: There is no such argument; see --help.`),
    )
  try {
    const { ok, lines } = await work(folder)
    for (const line of lines) io[ok ? 'stdout' : 'stderr'](`${line}\n`)
    return ok ? 0 : 1
  } catch (error) {
    if (isRefusal(error)) return refuseInput(io, [error.message])
    throw error
  }
}
