import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { eligibleCategories } from '#app/domain/programme/catalogue.ts'
import { budgetLinesOf, thirdPartyOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { catalogueOf } from '#app/models/programme/catalogues.server.ts'

type Budgeted = Pick<Dossier, 'id' | 'periodId'> & Partial<Pick<Dossier, 'catalogueId'>>

/**
 * In Rappen, the cost of a year that a key pays a share of: what is eligible beyond third-party funds, of the budgeted
 * year in which that is least, so that every year bears the contribution (parity). Nothing without a budget.
 */
export function costOfAYear({ id, periodId, catalogueId = null }: Budgeted): Rappen {
  const categories = eligibleCategories(catalogueOf({ periodId, catalogueId }))
  const lines = budgetLinesOf(id)
  const funds = thirdPartyOf(id)
  const costs = [...new Set(lines.map(({ year }) => year))].map((year) => {
    const eligible = lines.filter((line) => line.year === year && categories.includes(line.category))
    return sumRappen(eligible.map(({ amountRappen }) => amountRappen)) - (funds[year] ?? 0)
  })
  return rappen(costs.length === 0 ? 0 : Math.max(0, Math.min(...costs)))
}
