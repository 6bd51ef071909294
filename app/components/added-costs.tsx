import { formatAmount, type Rappen } from '#app/domain/money.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { AddedCost } from '#app/domain/report/additions.ts'
import { type useText as UseText, useText } from '#app/text/use-text.tsx'
import { choicesOf, SelectField } from './choice-field.tsx'
import type { FieldBinding } from './field.tsx'
import { AmountField, TextArea, TextField } from './text-field.tsx'

type AddedCostProps = {
  measures: readonly { id: string; title: string }[]
  catalogue: NamedCatalogue
  field: (name: string) => FieldBinding
}

/** A cost that was not budgeted: what, for which measure, of which kind, how much and why. */
export function AddedCostFields({ measures, catalogue, field }: AddedCostProps) {
  const t = useText()
  return (
    <div className="stack">
      <RowId field={field('id')} />
      <TextField field={field('label')} label={t('field.label')} />
      <div className="columns-tight">
        <SelectField
          field={field('measureId')}
          label={t('field.measureId')}
          blank={t('budget.contactPoint')}
          choices={measures.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <SelectField
          field={field('category')}
          label={t('field.category')}
          choices={choicesOf(catalogue.costCategories)}
        />
      </div>
      <AmountField field={field('declared')} label={t('report.added.declared')} />
      <TextArea
        field={field('reason')}
        label={t('field.reason')}
        hint={t('report.added.reason.hint')}
        rows={2}
      />
    </div>
  )
}

/** By it a row stays what it is, whatever is changed in it. */
export function RowId({ field: { name, defaultValue } }: { field: FieldBinding }) {
  return <input type="hidden" name={name} value={String(defaultValue ?? '')} readOnly />
}

const LABELS = {
  label: 'field.label',
  measureId: 'field.measureId',
  category: 'field.category',
  declared: 'report.added.declared',
  reason: 'field.reason',
} as const

/** For the list of faults: which row, and what in it. */
export function labelOfAddedCost(t: ReturnType<typeof UseText>, name: string) {
  const [, row, asked] = name.split('.')
  const key = Object.entries(LABELS).find(([known]) => known === asked)?.[1] ?? 'report.added.costs'
  return `${t('report.added.cost', { row: Number(row) + 1 })}: ${t(key)}`
}

/** As people type it. */
export function typedCost({ id, label, measureId, category, declaredRappen, reason }: AddedCost) {
  return { id, label, measureId: measureId ?? '', category, declared: typedAmount(declaredRappen), reason }
}

export function typedAmount(amount: Rappen | null) {
  return amount === null ? '' : formatAmount(amount)
}
