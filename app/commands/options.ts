import { type ParseArgsConfig, parseArgs } from 'node:util'
import { z } from 'zod'
import type { Fault } from '#app/domain/faults.ts'
import { faultWords } from './fault-sentences.ts'

export const YEAR = z
  .string()
  .regex(/^\d{4}$/, 'not_a_number')
  .transform(Number)
  .pipe(z.number().min(1_900).max(9_000))

/** What was typed, by option. Unknown options and words without one stay in, so that the schema names them. */
export function typedOptions(args: string[], options: ParseArgsConfig['options']): Record<string, unknown> {
  const { values, positionals } = parseArgs({ args, strict: false, ...(options && { options }) })
  return { ...Object.fromEntries(positionals.map((word) => [word, word])), ...values }
}

export function optionSentence(fault: Fault): string {
  const [option = ''] = fault.path
  return `${fault.key === 'unknown_field' ? option : `--${option}`}: ${faultWords(fault)}`
}
