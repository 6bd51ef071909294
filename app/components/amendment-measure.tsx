import { useText } from '#app/text/use-text.tsx'
import type { AmendmentFieldsProps } from './amendment-fields.tsx'
import { useAsked } from './amendment-labels.tsx'
import { choicesOf, SelectField } from './choice-field.tsx'
import { AreaField, FigureFields, GoalsField, GroupsField } from './measure-choices.tsx'
import { TextArea, TextField } from './text-field.tsx'

/** Rows beyond those that are there or typed: a form in the address has no button for one more. */
const MORE_ROWS = 2

/** The measure that an amendment adds or changes; of one that is dropped only from when and why. */
export function MeasureFields(props: AmendmentFieldsProps) {
  const t = useText()
  const asked = useAsked(props)
  const { measure, groups, goals, catalogue, errors } = props
  if (!measure || !catalogue) return null
  const { error } = asked('measure').field
  const chosen = groups.length > 0 ? groups : measure.targetGroups
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
          <AreaField {...asked('fundingArea', measure.fundingArea)} catalogue={catalogue} />
          <GoalsField
            field={{ ...asked('goals').field, defaultValue: goals.length > 0 ? goals : measure.goals }}
            catalogue={catalogue}
          />
          <GroupsField
            field={{ ...asked('targetGroups').field, defaultValue: chosen }}
            catalogue={catalogue}
          />
          <KeyFigures {...props} measure={measure} catalogue={catalogue} />
          <Rows
            {...props}
            measure={measure}
            catalogue={catalogue}
            fault={errors.rows ? asked('rows').field.error : undefined}
          />
        </>
      )}
    </>
  )
}

type OfMeasure = AmendmentFieldsProps & {
  measure: NonNullable<AmendmentFieldsProps['measure']>
  catalogue: NonNullable<AmendmentFieldsProps['catalogue']>
}

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
            <FigureFields
              field={(name) => asked(`${at}.${name}`, keyFigures[index]?.[name]).field}
              catalogue={props.catalogue}
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
              choices={choicesOf(props.catalogue.costCategories)}
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
