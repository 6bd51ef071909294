import { COST_CATEGORIES, FOCUS_AREAS, TARGET_GROUPS } from '#app/domain/application/catalogue.ts'
import { useText } from '#app/text/use-text.tsx'
import type { AmendmentFieldsProps } from './amendment-fields.tsx'
import { useAsked } from './amendment-labels.tsx'
import { CheckboxGroup, RadioGroup, SelectField } from './choice-field.tsx'
import { TextArea, TextField } from './text-field.tsx'

/** Rows beyond those that are there or typed: a form in the address has no button for one more. */
const MORE_ROWS = 2

/** The measure that an amendment adds or changes; of one that is dropped only from when and why. */
export function MeasureFields(props: AmendmentFieldsProps) {
  const t = useText()
  const asked = useAsked(props)
  const { measure, groups, errors } = props
  if (!measure) return null
  const { error } = asked('measure').field
  const chosen = groups.length > 0 ? groups : measure.targetGroups
  const own = asked('targetGroups')
  return (
    <>
      <input type="hidden" name="measure" value={measure.id} />
      {measure.dropped && <input type="hidden" name="dropped" value="on" />}
      <div className="stack-xs" id="measure" tabIndex={-1}>
        {error && <p className="field-error">{error}</p>}
        {measure.dropped && (
          <p className="text">{t('amendment.measure.dropping', { title: measure.title })}</p>
        )}
      </div>
      {!measure.dropped && (
        <>
          <TextField {...asked('title', measure.title)} maxLength={120} />
          <TextArea {...asked('description', measure.description)} />
          <RadioGroup
            {...asked('fundingArea', measure.fundingArea)}
            choices={FOCUS_AREAS.map((area) => ({ value: String(area), label: t(`focusArea.${area}`) }))}
          />
          <CheckboxGroup
            {...own}
            field={{ ...own.field, defaultValue: chosen }}
            choices={TARGET_GROUPS.map((value) => ({ value, label: t(`targetGroup.${value}`) }))}
          />
          <KeyFigures {...props} measure={measure} />
          <Rows {...props} measure={measure} fault={errors.rows ? asked('rows').field.error : undefined} />
        </>
      )}
    </>
  )
}

type OfMeasure = AmendmentFieldsProps & { measure: NonNullable<AmendmentFieldsProps['measure']> }

function KeyFigures({ measure: { keyFigures, asked: typed }, ...props }: OfMeasure) {
  const t = useText()
  const asked = useAsked(props)
  return (
    <fieldset className="stack" id="keyFigures" tabIndex={-1}>
      <legend>
        <h2>{t('field.keyFigures')}</h2>
      </legend>
      {Array.from({ length: Math.max(keyFigures.length, typed.keyFigures) + MORE_ROWS }, (_, index) => {
        const at = `keyFigures.${index}`
        return (
          <fieldset className="repeated-row stack" key={at}>
            <legend className="visually-hidden">{t('measures.figureRow', { row: index + 1 })}</legend>
            <TextField {...asked(`${at}.label`, keyFigures[index]?.label)} optional />
            <TextField
              {...asked(`${at}.planned`, keyFigures[index]?.planned)}
              inputMode="numeric"
              short
              optional
            />
          </fieldset>
        )
      })}
    </fieldset>
  )
}

function Rows({
  measure: { rows, asked: typed },
  years,
  fault,
  ...props
}: OfMeasure & { fault: React.ReactNode }) {
  const t = useText()
  const asked = useAsked(props)
  return (
    <fieldset className="stack" id="rows" tabIndex={-1}>
      <legend>
        <h2>{t('amendment.measure.budget')}</h2>
      </legend>
      <p className="text soft">{t('amendment.measure.budget.text')}</p>
      {fault && <p className="field-error">{fault}</p>}
      {Array.from({ length: Math.max(rows.length, typed.rows) + MORE_ROWS }, (_, index) => {
        const at = `rows.${index}`
        const row = rows[index]
        return (
          <fieldset className="repeated-row stack" key={at}>
            <legend className="visually-hidden">{t('budgeting.row', { row: index + 1 })}</legend>
            <TextField {...asked(`${at}.label`, row?.label)} optional />
            <SelectField
              {...asked(`${at}.category`, row?.category)}
              choices={COST_CATEGORIES.map((value) => ({ value, label: t(`costCategory.${value}`) }))}
              optional
            />
            <div className="year-fields">
              {years.map((year) => (
                <TextField
                  key={year}
                  {...asked(`${at}.amounts.${year}`, row?.amounts[year])}
                  inputMode="decimal"
                  amount
                  optional
                />
              ))}
            </div>
          </fieldset>
        )
      })}
    </fieldset>
  )
}
