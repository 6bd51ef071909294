import {
  filtered,
  type ListRow,
  STATE_GROUPS,
  type StateGroup,
  stateGroupOf,
} from '#app/domain/dossier-list.ts'
import { ListFilter } from '#app/domain/dossier-list-filter.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { formerNames } from '#app/models/programme/former-names.server.ts'

/** The officer's list as its address asks for it; page and export read the same. */
export function dossierList(url: string, today: string) {
  const query = new URL(url).searchParams
  const filter = ListFilter.parse({
    q: query.get('q') ?? '',
    status: query.get('status'),
    ball: query.get('ball'),
    report: query.get('report'),
    district: query.get('district') || null,
    sort: query.get('sort') ?? 'municipality',
  })
  const all = overviewRows(today)
  return { filter, all, rows: filtered(all, filter, formerNames()) }
}

/** How many rows each group of states has, before filtering. */
export function groupCounts(rows: readonly ListRow[]): Record<StateGroup, number> {
  const counts = Object.fromEntries(STATE_GROUPS.map((group) => [group, 0])) as Record<StateGroup, number>
  for (const row of rows) counts[stateGroupOf(row)] += 1
  return counts
}

export function districtsOf(rows: readonly ListRow[]): string[] {
  return [...new Set(rows.map(({ district }) => district))].sort(inGermanOrder)
}
