import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { nameOf } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { useText } from '#app/text/use-text.tsx'
import { Amount } from './amount.tsx'
import { DataTable } from './data-table.tsx'

export type ShownBudget = {
  years: readonly number[]
  budget: readonly {
    rowNumber: number
    measure: string | null
    category: string
    label: string
    amounts: Readonly<Record<number, Rappen>>
  }[]
  thirdParty: Readonly<Record<number, Rappen>>
  catalogue: NamedCatalogue
}

/** The budget to read: lines by years, with the sum of each year and the third-party funds below. */
export function BudgetTable({ budget: { years, budget, thirdParty, catalogue } }: { budget: ShownBudget }) {
  const t = useText()
  const sumIn = (year: number) => sumRappen(budget.map(({ amounts }) => amounts[year] ?? rappen(0)))
  return (
    <div className="stack">
      <DataTable
        caption={t('budget.caption')}
        captionHidden
        rows={budget}
        rowKey={({ rowNumber }) => String(rowNumber)}
        empty={<p className="soft">{t('application.missing')}</p>}
        columns={[
          { key: 'label', label: t('field.label'), cell: ({ label }) => label, foot: t('budget.total') },
          {
            key: 'measure',
            label: t('field.measureId'),
            cell: ({ measure }) => measure ?? t('budget.contactPoint'),
          },
          {
            key: 'category',
            label: t('field.category'),
            cell: ({ category }) => nameOf(catalogue.costCategories, category),
          },
          ...years.map((year) => ({
            key: String(year),
            label: String(year),
            align: 'end' as const,
            cell: ({ amounts }: ShownBudget['budget'][number]) => {
              const amount = amounts[year]
              return amount === undefined ? '–' : <Amount rappen={amount} />
            },
            foot: <Amount rappen={sumIn(year)} />,
          })),
        ]}
      />
      <p className="soft">
        {t('budget.thirdParty')}{' '}
        {years.map((year, index) => {
          const amount = thirdParty[year]
          return (
            <span key={year}>
              {index > 0 && ', '}
              {year}: {amount === undefined ? t('application.missing') : <Amount rappen={amount} />}
            </span>
          )
        })}
      </p>
    </div>
  )
}
