import { filtered, type ListRow } from '#app/domain/dossier-list.ts'
import { ListFilter } from '#app/domain/dossier-list-filter.ts'

export const row = (municipality: string, more: Partial<ListRow> = {}): ListRow => ({
  bfsNumber: municipality.length,
  municipality,
  district: 'Entlebuch',
  residents: 1000,
  mergedInto: null,
  reference: null,
  party: null,
  isOver: null,
  isDismissed: null,
  state: null,
  ball: 'nobody',
  deadline: null,
  reports: [],
  contributionRappen: null,
  ...more,
})

const ROWS = [
  row('Schüpfheim', {
    state: 'active',
    ball: 'both',
    reports: ['overdue', 'settled'],
    residents: 4251,
    contributionRappen: 5,
  }),
  row('Emmen', { state: 'in_review', ball: 'canton', residents: 32_380, reference: 'MK-2025-AJB5-9N' }),
  row('Flühli', { party: 'Verband Entlebuch', state: 'returned', ball: 'municipality' }),
  row('Honau', { mergedInto: 'Root', district: 'Luzern-Land', residents: null }),
]

export const names = (query: Record<string, string>) =>
  filtered(
    ROWS,
    ListFilter.parse({ q: '', status: null, ball: null, report: null, district: null, sort: '', ...query }),
  ).map(({ municipality }) => municipality)
