import type { Rappen, Ratio } from '#app/domain/money.ts'
import { eligibleCategories, offered, offeredCodes } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { useText } from '#app/text/use-text.tsx'
import type { TypedBudget } from '#app/views/application-view.server.ts'
import type { SectionFrame } from '#app/views/sections.server.ts'
import { SaveButtons } from './application-section.tsx'
import { LiveMatch } from './budget-match.tsx'
import { Button } from './button.tsx'
import { CheckedForm } from './checked-form.tsx'
import { choicesOf, SelectField } from './choice-field.tsx'
import { Details } from './details.tsx'
import type { FieldBinding } from './field.tsx'
import { useZodForm } from './form.tsx'
import { RepeatedRows } from './repeated-rows.tsx'
import { TextField } from './text-field.tsx'

type BudgetFormProps = {
  frame: SectionFrame
  years: readonly number[]
  measures: readonly { id: string; title: string }[]
  typed: TypedBudget
  contributions: Readonly<Record<number, Rappen>> | null
  ratio: Ratio
  catalogue: NamedCatalogue
}

export function BudgetForm({
  frame,
  years,
  measures,
  typed,
  contributions,
  ratio,
  catalogue,
}: BudgetFormProps) {
  const t = useText()
  const { costCategories } = catalogue
  const schema = () =>
    import('#app/domain/application/forms.ts').then((forms) =>
      forms.budgetForm({
        measureIds: measures.map(({ id }) => id),
        years,
        categories: offeredCodes(costCategories),
      }),
    )
  const { field, ...checked } = useZodForm(schema, typed, { watched: true })
  return (
    <CheckedForm
      {...checked}
      className="stack-l"
      seen={frame.seen}
      buttons={<SaveButtons busy={checked.busy} />}
    >
      <RepeatedRows
        name="rows"
        label={t('budgeting.rows')}
        count={checked.rowsOf('rows')}
        most={60}
        addLabel={t('budgeting.add')}
        rowLabel={(row) => t('budgeting.row', { row })}
        heading="h2"
      >
        {(prefix) => <BudgetRow {...{ prefix, years, measures, catalogue, field }} />}
      </RepeatedRows>
      <CategoryHelp catalogue={catalogue} />
      <fieldset className="stack" id="thirdParty">
        <legend>
          <h2>{t('budgeting.thirdParty')}</h2>
        </legend>
        <p className="text soft">{t('budgeting.thirdParty.text')}</p>
        <YearFields prefix="thirdParty" years={years} field={field} />
      </fieldset>
      {years.length > 1 && (
        <Button kind="quiet" name="_copy" value="1" formNoValidate disabled={checked.busy}>
          {t('budgeting.copy', { year: years[0] ?? '' })}
        </Button>
      )}
      {contributions && (
        <LiveMatch
          typed={checked.typed}
          eligible={eligibleCategories(catalogue)}
          {...{ years, contributions, ratio }}
        />
      )}
    </CheckedForm>
  )
}

type RowProps = Pick<BudgetFormProps, 'years' | 'measures' | 'catalogue'> & {
  prefix: string
  field: (name: string, fallback?: string) => FieldBinding
}

/** Where there is one measure only, a new line is for it; what belongs to the contact point as a whole is chosen. */
function BudgetRow({ prefix, years, measures, catalogue, field }: RowProps) {
  const t = useText()
  const [only, another] = measures
  return (
    <div className="stack">
      <TextField field={field(`${prefix}.label`)} label={t('field.label')} />
      <div className="columns-tight">
        <SelectField
          field={field(`${prefix}.measureId`, another ? '' : only?.id)}
          label={t('field.measureId')}
          blank={t('budget.contactPoint')}
          choices={measures.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <SelectField
          field={field(`${prefix}.category`)}
          label={t('field.category')}
          choices={choicesOf(catalogue.costCategories)}
        />
      </div>
      <YearFields prefix={`${prefix}.amounts`} years={years} field={field} />
    </div>
  )
}

function YearFields({ prefix, years, field }: Pick<RowProps, 'prefix' | 'years' | 'field'>) {
  const t = useText()
  return (
    <div className="year-fields">
      {years.map((year) => (
        <TextField
          key={year}
          field={field(`${prefix}.${year}`)}
          label={t('budgeting.year', { year })}
          inputMode="decimal"
          amount
        />
      ))}
    </div>
  )
}

/** The question each cost category raises (Merkblatt 5). */
function CategoryHelp({ catalogue }: Pick<BudgetFormProps, 'catalogue'>) {
  const t = useText()
  return (
    <Details summary={t('budgeting.categories')}>
      <dl className="summary-list">
        {offered(catalogue.costCategories).map(({ code, name, text }) => (
          <div key={code}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
