import { type ListRow, stateGroupOf } from '#app/domain/dossier-list.ts'
import { againstDeadline, isShown, MATRIX_FILTERS, type MatrixFilter } from '#app/domain/report/matrix.ts'
import type { Person } from '#app/domain/roles.ts'
import { tiles } from '#app/models/dossier/cockpit.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import type { waitingFor } from '#app/models/dossier/waiting.server.ts'
import type { WaitingDecision } from '#app/models/programme/waiting-decisions.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'

export type OfficeTask = WaitingDecision

export type WaitingRow = ReturnType<typeof waitingFor>[number]

/** What a tile of the map says of a municipality: one word, one colour. */
export const TILE_STATES = [
  'overdue',
  'canton',
  'municipality',
  'active',
  'draft',
  'ended',
  'none',
  'merged',
] as const
export type TileState = (typeof TILE_STATES)[number]

export type Tile = {
  bfsNumber: number
  name: string
  column: number
  row: number
  state: TileState
  /** Null where the canton has no dossier to show. */
  reference: string | null
}

/** The map of the canton, where a new municipality takes the place of a former one; of several dossiers of a municipality, the one that is under way counts. */
export function tilesOf(today: string): Tile[] {
  const current = new Map<number, ListRow>()
  for (const row of overviewRows(today)) {
    const known = current.get(row.bfsNumber)
    if (!known || weight(row) > weight(known)) current.set(row.bfsNumber, row)
  }
  const places = tiles().filter(({ bfsNumber }) => current.has(bfsNumber))
  return places.flatMap(({ bfsNumber, column, row: line }) => {
    const row = current.get(bfsNumber)
    const isShared = places.filter((one) => one.column === column && one.row === line).length > 1
    if (!row || (isShared && row.mergedInto !== null)) return []
    return [
      {
        bfsNumber,
        name: row.municipality,
        column,
        row: line,
        state: tileState(row),
        reference: row.reference,
      },
    ]
  })
}

export type ReportFigures = Record<MatrixFilter, number> & { longestDays: number }

/** Reports in, due and overdue, each as many as its list has; how long the longest has been overdue. */
export function reportFigures(person: Person, today: string): ReportFigures {
  const reports = reportMatrix(person)
  const counted = MATRIX_FILTERS.map((filter) => [
    filter,
    reports.filter((report) => isShown(report, filter, today)).length,
  ])
  const late = reports
    .map((report) => againstDeadline(report, today))
    .filter((found) => found?.timing === 'overdue')
  return {
    ...(Object.fromEntries(counted) as Record<MatrixFilter, number>),
    longestDays: Math.max(0, ...late.map((found) => -(found?.days ?? 0))),
  }
}

function tileState(row: ListRow): TileState {
  const group = stateGroupOf(row)
  if (group === 'merged' || group === 'none' || group === 'draft' || group === 'ended') return group
  if (row.reports.includes('overdue')) return 'overdue'
  if (row.ball === 'canton' || row.ball === 'both') return 'canton'
  return row.ball === 'municipality' ? 'municipality' : 'active'
}

function weight(row: ListRow) {
  const group = stateGroupOf(row)
  if (group === 'none' || group === 'merged') return 0
  return group === 'ended' ? 1 : group === 'draft' ? 2 : 3
}
