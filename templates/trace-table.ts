import { PAPERS } from '#app/text/papers.ts'
import type { TraceLine } from '#app/text/trace.ts'
import { column, figures, type Table, table } from './blocks.ts'
import type { DocumentLanguage } from './furniture.ts'

/** A calculation or settlement line by line: what is done, how, what comes out. */
export function linesTable(language: DocumentLanguage, lines: readonly TraceLine[], caption = ''): Table {
  const { step, calculation, result } = PAPERS[language].traceTable
  return table(
    [column(step, 25), column(calculation, 50), figures(result, 25)],
    lines.map(({ label, text, result: amount }) => [label, text, amount]),
    caption,
  )
}
