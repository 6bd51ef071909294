import { type ParseArgsConfig, parseArgs } from 'node:util'
import { z } from 'zod'
import { type Fault, readData } from '#app/domain/faults.ts'
import { faultWords, refuseInput, repeatedOptions } from './fault-sentences.ts'
import type { CommandIo } from './io.ts'

export const YEAR = z
  .string()
  .regex(/^\d{4}$/, 'not_a_number')
  .transform(Number)
  .pipe(z.number().min(1_900).max(9_000))

type Command<Options> = {
  help: string
  known: NonNullable<ParseArgsConfig['options']>
  schema: z.ZodType<Options>
  work: (options: Options) => number | Promise<number>
}

/** A command that works on its options alone: help, or each fault of them in a sentence, or its work. */
export async function runOnOptions<Options>(
  args: string[],
  io: CommandIo,
  { help, known, schema, work }: Command<Options>,
): Promise<number> {
  if (args.includes('--help')) {
    io.stdout(help)
    return 0
  }
  const repeated = repeatedOptions(args)
  if (repeated.length > 0) return refuseInput(io, repeated)
  const options = readData(schema, typed(args, known))
  return options.ok ? work(options.value) : refuseInput(io, options.faults.map(sentence))
}

/** What was typed, by option. Unknown options and words without one stay in, so that the schema names them. */
function typed(args: string[], options: Command<unknown>['known']): Record<string, unknown> {
  const { values, positionals } = parseArgs({ args, strict: false, options })
  return { ...Object.fromEntries(positionals.map((word) => [word, word])), ...values }
}

function sentence(fault: Fault): string {
  const [option = ''] = fault.path
  return `${fault.key === 'unknown_field' ? option : `--${option}`}: ${faultWords(fault)}`
}
