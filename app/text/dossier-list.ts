import type { ListRow, SortKey } from '#app/domain/dossier-list.ts'
import type { Language } from '#app/domain/language.ts'
import { shortDate } from './dates.ts'
import { type Translate, translator } from './text.ts'

/** The columns of the officer's list, in their order; each can be sorted by. */
export const LIST_COLUMNS = [
  'municipality',
  'district',
  'residents',
  'reference',
  'state',
  'ball',
  'deadline',
  'contribution',
] as const satisfies readonly SortKey[]

type Named = Pick<ListRow, 'state' | 'isOver' | 'mergedInto'>

/** The state in a word; without a dossier that, or where the municipality has gone. */
export function stateText(t: Translate, { state, isOver, mergedInto }: Named): string {
  if (state) return isOver ? t('state.term.over') : t(`state.dossier.${state}`)
  return mergedInto ? t('list.merged', { into: mergedInto }) : t('list.noDossier')
}

/** Header and rows as plain text, for the export. */
export function listAsText(language: Language, rows: readonly ListRow[]): string[][] {
  const t = translator(language)
  const header = [...LIST_COLUMNS.map((column) => t(`list.column.${column}`)), t('list.column.report')]
  return [header, ...rows.map((row) => rowAsText(t, row))]
}

function rowAsText(t: Translate, row: ListRow): string[] {
  const { municipality, district, residents, reference, party, ball, deadline, reports } = row
  return [
    municipality,
    district,
    residents === null ? '' : String(residents),
    [reference, party].filter(Boolean).join(', '),
    stateText(t, row),
    ball === 'nobody' ? '' : t(`ball.${ball}`),
    deadline ? deadlineText(t, deadline) : '',
    row.contributionRappen === null ? '' : (row.contributionRappen / 100).toFixed(2),
    reports.map((report) => t(`reportStanding.${report}`)).join(', '),
  ]
}

/** «24.06.2027, Frist 15.03.2027 verpasst» */
function deadlineText(t: Translate, { on, missedOn }: NonNullable<ListRow['deadline']>) {
  const missed = missedOn === null ? [] : [t('deadline.missedOn', { day: shortDate(missedOn) })]
  return [shortDate(on), ...missed].join(', ')
}
