import { PAPERS } from '#app/text/papers.ts'
import type { TraceLine } from '#app/text/trace.ts'
import type { Table } from './blocks.ts'
import type { DocumentLanguage } from './furniture.ts'

/** A calculation or settlement line by line: what is done, how, what comes out. */
export function linesTable(language: DocumentLanguage, lines: readonly TraceLine[]): Table {
  const { step, calculation, result } = PAPERS[language].traceTable
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: step, share: 25 },
      { label: calculation, share: 50 },
      { label: result, share: 25, align: 'right' },
    ],
    rows: lines.map(({ label, text, result: amount }) => ({ cells: [label, text, amount] })),
  }
}
