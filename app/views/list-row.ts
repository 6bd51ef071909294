import type { ListRow } from '#app/domain/dossier-list.ts'

/** Only what a cell shows travels to the browser; nothing stands for a cell that stays empty. */
export type ListCells = Pick<ListRow, 'bfsNumber' | 'municipality' | 'district'> & {
  [Key in Exclude<keyof ListRow, 'bfsNumber' | 'municipality' | 'district' | 'deadline'>]?: NonNullable<
    ListRow[Key]
  >
} & { due?: string; missed?: string }

export function cellsOf({ deadline, ball, ...row }: ListRow): ListCells {
  const cells = Object.entries({
    ...row,
    due: deadline?.on,
    missed: deadline?.missedOn,
    ball: ball === 'nobody' ? null : ball,
  })
  return Object.fromEntries(cells.filter(([, value]) => !isNothing(value))) as ListCells
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
