import { Fragment } from 'react'
import { offered } from '#app/domain/programme/catalogue.ts'
import { useText } from '#app/text/use-text.tsx'
import {
  controlOf,
  Field,
  type FieldBinding,
  FieldGroup,
  FieldNotes,
  type FieldProps,
  idOf,
  textOf,
} from './field.tsx'

/** `group`: the heading that it stands under, with those before and after it that have the same. */
export type Choice = { value: string; label: string; hint?: string; group?: string }
/** What a catalogue offers. */
export function choicesOf(entries: readonly { code: string; name: string; open: boolean }[]): Choice[] {
  return offered(entries).map(({ code, name }) => ({ value: code, label: name }))
}

type ChoicesProps = FieldProps & { choices: readonly Choice[] }

/** `blank` is the first, empty entry; `null` where there is always an answer. */
export function SelectField(props: ChoicesProps & { blank?: string | null }) {
  const t = useText()
  const { field, label, hint, optional, disabled, choices, blank = t('form.choose') } = props
  return (
    <Field {...{ field, label, hint, optional }} wordFor={nameAmong(choices)}>
      <select className="input" disabled={disabled} defaultValue={textOf(field)} {...controlOf(field, hint)}>
        {blank !== null && <option value="">{blank}</option>}
        {choices.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** One box for one statement; sends `on`. */
export function CheckboxField({ field, label, hint, optional, disabled }: FieldProps) {
  const t = useText()
  return (
    <div className="field" data-faulty={field.error ? '' : undefined}>
      <FieldNotes field={field} hint={hint} wordFor={() => t('common.yes')} />
      <div className="choice">
        <input
          type="checkbox"
          disabled={disabled}
          defaultChecked={field.defaultValue === 'on'}
          {...controlOf(field, hint)}
        />
        <label htmlFor={idOf(field)}>
          {label} {optional && <span className="field-optional">{t('form.optional')}</span>}
        </label>
      </div>
    </div>
  )
}

export function CheckboxGroup({ choices, ...props }: ChoicesProps) {
  return <ChoiceGroup {...props} choices={choices} type="checkbox" />
}

export function RadioGroup({ choices, ...props }: ChoicesProps) {
  return <ChoiceGroup {...props} choices={choices} type="radio" />
}

function ChoiceGroup({ choices, type, ...props }: ChoicesProps & { type: 'checkbox' | 'radio' }) {
  const { field, disabled } = props
  return (
    <FieldGroup {...props} wordFor={nameAmong(choices)}>
      {choices.map(({ value, label, hint, group }, index) => {
        const id = `${idOf(field)}-${value}`
        const begins = group !== undefined && group !== choices[index - 1]?.group
        return (
          <Fragment key={value}>
            {begins && <p className="choices-group">{group}</p>}
            <div className="choice">
              <input
                type={type}
                id={id}
                name={field.name}
                value={value}
                disabled={disabled}
                defaultChecked={isChosen(field, value)}
                aria-describedby={hint && `${id}-hint`}
                {...field.control}
              />
              <label htmlFor={id}>{label}</label>
              {hint && (
                <span className="field-hint choice-hint" id={`${id}-hint`}>
                  {hint}
                </span>
              )}
            </div>
          </Fragment>
        )
      })}
    </FieldGroup>
  )
}

function nameAmong(choices: readonly Choice[]) {
  return (stored: string) => choices.find(({ value }) => value === stored)?.label
}

function isChosen({ defaultValue }: FieldBinding, value: string) {
  return typeof defaultValue === 'string' ? defaultValue === value : (defaultValue ?? []).includes(value)
}
