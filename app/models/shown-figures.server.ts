import type { Dossier } from './dossier/dossiers.server.ts'
import { markOfRecord } from './records/identifiers.server.ts'

type Fixing<Row, A extends string> = {
  /** What the page of a step shows and the step fixes, where there are such figures. */
  figures?: (action: A, row: Row, dossier: Dossier) => unknown
}

/** The mark of the figures that a step fixes: its page sends it back, and where they are others by then the step is refused. */
export function markOfFigures<Row, A extends string>(
  { figures }: Fixing<Row, A>,
  action: A,
  { row, dossier }: { row: Row; dossier: Dossier },
): string | undefined {
  const shown = figures?.(action, row, dossier)
  return shown === undefined ? undefined : markOfRecord(shown)
}

/** The same for the page of a step on one of the records of a dossier. */
export function figuresAt<Row extends { id: string }, A extends string>(
  door: Fixing<Row, A> & { all: (dossier: Dossier) => readonly Row[] },
  { id, action }: { id: string; action: A },
  dossier: Dossier,
): string | undefined {
  const row = door.all(dossier).find((one) => one.id === id)
  return row && markOfFigures(door, action, { row, dossier })
}
