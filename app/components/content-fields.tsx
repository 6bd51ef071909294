import { goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { MOST_ADDED_MEASURES } from '#app/domain/report/additions.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownReport } from '#app/views/report-view.server.ts'
import { RowId } from './added-costs.tsx'
import { CheckedForm } from './checked-form.tsx'
import { CheckboxGroup, RadioGroup } from './choice-field.tsx'
import type { FieldBinding } from './field.tsx'
import { useZodForm } from './form.tsx'
import { AreaField } from './measure-choices.tsx'
import { RepeatedRows } from './repeated-rows.tsx'
import { TextArea, TextField } from './text-field.tsx'

type ContentProps = Pick<ShownReport, 'summary' | 'measures' | 'addedMeasures'> & {
  catalogue: NamedCatalogue
  seen: string
  back: string
}

/** What was done with each measure, and how many people it reached. */
export function ContentFields({ seen, summary, measures, addedMeasures, catalogue, back }: ContentProps) {
  const t = useText()
  const schema = () =>
    import('#app/domain/report/forms.ts').then((forms) =>
      forms.contentForm(
        { measures: measures.map(({ figures, ...measure }) => ({ ...measure, keyFigures: figures })) },
        catalogue,
      ),
    )
  const { field, ...checked } = useZodForm(schema, {
    summary,
    measures: measures.map(typedMeasure),
    added: addedMeasures.map(({ fundingArea, ...row }) => ({ ...row, fundingArea: String(fundingArea) })),
  })
  function labelOf(name: string) {
    const [list, row, asked, figure] = name.split('.')
    if (list === 'added') return labelOfAddedMeasure(t, { row: Number(row), asked })
    const measure = measures[Number(row)]
    const label =
      measure?.figures[Number(figure)]?.label ??
      t(OWN_LABELS[asked as keyof typeof OWN_LABELS] ?? 'report.text')
    return measure ? `${measure.title}: ${label}` : t('report.summary')
  }
  return (
    <CheckedForm {...checked} labels={labelOf} seen={seen} label={t('report.save')} back={back}>
      <p className="soft">{t('report.content.noNames')}</p>
      <TextArea field={field('summary')} label={t('report.summary')} hint={t('report.summary.hint')} />
      {measures.map((measure, index) => (
        <MeasureFields
          key={measure.id}
          measure={measure}
          catalogue={catalogue}
          field={(name) => field(`measures.${index}.${name}`)}
        />
      ))}
      <RepeatedRows
        name="added"
        label={t('report.added.measures')}
        hint={t('report.added.measures.hint')}
        count={checked.rowsOf('added', 0)}
        most={MOST_ADDED_MEASURES}
        addLabel={t('report.added.measure.add')}
        rowLabel={(row) => t('report.added.measure', { row })}
        heading="h2"
      >
        {(prefix) => (
          <AddedMeasureFields field={(name) => field(`${prefix}.${name}`)} catalogue={catalogue} />
        )}
      </RepeatedRows>
    </CheckedForm>
  )
}

type MeasureFieldsProps = {
  measure: ShownReport['measures'][number]
  catalogue: NamedCatalogue
  field: (name: string) => FieldBinding
}

const OWN_LABELS = {
  outcome: 'report.outcome',
  goals: 'report.goals',
  contribution: 'report.contribution',
} as const

function MeasureFields({ measure, catalogue, field }: MeasureFieldsProps) {
  const t = useText()
  const { id, title, figures } = measure
  const hintOf = ({ planned, lastYear }: ShownReport['measures'][number]['figures'][number]) =>
    lastYear === null
      ? t('report.figure.hint', { planned: formatCount(planned) })
      : t('report.figure.hintBefore', { planned: formatCount(planned), before: formatCount(lastYear) })
  return (
    <fieldset className="repeated-row">
      <legend className="visually-hidden">{title}</legend>
      <div className="stack">
        <h2 className="part-title">{title}</h2>
        <input type="hidden" name={field('measureId').name} value={id} />
        <RadioGroup
          field={field('outcome')}
          label={t('report.outcome')}
          choices={OUTCOMES.map((value) => ({ value, label: t(`report.outcome.${value}`) }))}
        />
        {figures.map((figure, index) => (
          <TextField
            key={figure.label}
            field={field(`actuals.${index}.count`)}
            label={figure.label}
            hint={hintOf(figure)}
            inputMode="numeric"
            short
          />
        ))}
        <TextArea
          field={field('text')}
          label={t('report.text')}
          hint={t('report.text.hint')}
          rows={3}
          optional
        />
        <ContributionFields measure={measure} catalogue={catalogue} field={field} />
      </div>
    </fieldset>
  )
}

/** Which strategic goals the measure has served, and how; nothing where the catalogue has none. */
function ContributionFields({ measure: { goals }, catalogue, field }: MeasureFieldsProps) {
  const t = useText()
  if (goals.length === 0) return null
  return (
    <>
      <CheckboxGroup
        field={field('goals')}
        label={t('report.goals')}
        choices={goals.map((code) => ({ value: code, label: nameOf(goalsOf(catalogue), code) }))}
      />
      <TextArea
        field={field('contribution')}
        label={t('report.contribution')}
        hint={t('report.contribution.hint')}
        rows={3}
      />
    </>
  )
}

const ADDED_LABELS = {
  title: 'field.title',
  fundingArea: 'field.fundingArea',
  reason: 'field.reason',
} as const

/** For the list of faults: which row, and what in it. */
function labelOfAddedMeasure(t: ReturnType<typeof useText>, { row, asked }: { row: number; asked?: string }) {
  const key = Object.entries(ADDED_LABELS).find(([known]) => known === asked)?.[1] ?? 'report.added.measures'
  return `${t('report.added.measure', { row: row + 1 })}: ${t(key)}`
}

/** A measure begun during the year: what it is, where it belongs, why it came. */
function AddedMeasureFields({ field, catalogue }: Omit<MeasureFieldsProps, 'measure'>) {
  const t = useText()
  return (
    <div className="stack">
      <RowId field={field('id')} />
      <TextField field={field('title')} label={t('field.title')} />
      <AreaField field={field('fundingArea')} catalogue={catalogue} />
      <TextArea
        field={field('reason')}
        label={t('field.reason')}
        hint={t('report.added.measure.hint')}
        rows={3}
      />
    </div>
  )
}

/** As people type it. How a measure went is for them to say: nothing is chosen at first. */
function typedMeasure({ id, outcome, text, served, contribution, figures }: ShownReport['measures'][number]) {
  return {
    measureId: id,
    outcome: outcome ?? '',
    text,
    goals: [...served],
    contribution,
    actuals: figures.map(({ actual }) => ({ count: actual === null ? '' : String(actual) })),
  }
}
