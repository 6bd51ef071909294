import type { ListRow, SortKey } from '#app/domain/dossier-list.ts'
import type { Language } from '#app/domain/language.ts'
import { rappen } from '#app/domain/money.ts'
import { type Sheet, sheetOf } from '#app/domain/sheet.ts'
import { dossierStatus } from './status.ts'
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

type Named = Pick<ListRow, 'state' | 'isOver' | 'isDismissed' | 'mergedInto'>

/** The state in a word; without a dossier that, or where the municipality has gone. */
export function stateText(t: Translate, { state, mergedInto, ...ended }: Named): string {
  if (state) return dossierStatus(t, state, ended).label
  return mergedInto ? t('list.merged', { into: mergedInto }) : t('list.noDossier')
}

/** The list as a table to take along. */
export function listAsSheet(language: Language, rows: readonly ListRow[]): Sheet {
  const t = translator(language)
  const label = (column: SortKey | 'report') => t(`list.column.${column}`)
  return sheetOf<ListRow>(
    t('list.title'),
    [
      { label: label('municipality'), kind: 'text', of: (row) => row.municipality },
      { label: label('district'), kind: 'text', of: (row) => row.district },
      { label: label('residents'), kind: 'count', of: (row) => row.residents },
      { label: label('reference'), kind: 'text', of: dossierText },
      { label: label('state'), kind: 'text', of: (row) => stateText(t, row) },
      {
        label: label('ball'),
        kind: 'text',
        of: ({ ball }) => (ball === 'nobody' ? null : t(`ball.${ball}`)),
      },
      { label: label('deadline'), kind: 'day', of: ({ deadline }) => deadline?.on ?? null },
      { label: t('list.missed'), kind: 'day', of: ({ deadline }) => deadline?.missedOn ?? null },
      { label: label('contribution'), kind: 'amount', of: contributionOf },
      {
        label: label('report'),
        kind: 'text',
        of: ({ reports }) => reports.map((one) => t(`reportStanding.${one}`)).join(', '),
      },
    ],
    rows,
  )
}

const contributionOf = ({ contributionRappen: amount }: ListRow) => (amount === null ? null : rappen(amount))

const dossierText = ({ reference, party }: ListRow) => [reference, party].filter(Boolean).join(', ')
