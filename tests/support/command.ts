import type { CommandIo } from '#app/commands/io.ts'

type Run = (args: string[], io: CommandIo) => Promise<number>

/** Runs a command on given input and collects what it prints. */
export const asked = async (run: Run, args: string[], stdin = '') => {
  const printed = { stdout: '', stderr: '' }
  const code = await run(args, {
    stdin: async () => stdin,
    stdout: (text) => {
      printed.stdout += text
    },
    stderr: (text) => {
      printed.stderr += text
    },
  })
  return { code, ...printed }
}
