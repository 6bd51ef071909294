import {
  endingsOf,
  type FileSlot,
  MOST_MEGABYTES_PER_FILE,
  mostOf,
  typesOf,
} from '#app/domain/forms/file-slots.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { controlOf, Field, type FieldProps, textOf } from './field.tsx'
import { useParked } from './form-element.tsx'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: string
  inputMode?: 'numeric' | 'decimal'
  short?: boolean
  /** Francs in a narrow column: figures under one another. */
  amount?: boolean
  maxLength?: number
  spellCheck?: boolean
}

export function TextField({ short, amount, type = 'text', ...props }: TextFieldProps) {
  const { field, label, hint, optional, ...rest } = props
  return (
    <Field {...{ field, label, hint, optional }}>
      <input
        className={amount ? 'input input-amount' : short ? 'input input-short' : 'input'}
        type={type}
        defaultValue={textOf(field)}
        {...rest}
        {...controlOf(field, hint)}
      />
    </Field>
  )
}

export function TextArea({ rows = 5, ...props }: FieldProps & { rows?: number; maxLength?: number }) {
  const { field, label, hint, optional, ...rest } = props
  return (
    <Field {...{ field, label, hint, optional }}>
      <textarea
        className="input"
        rows={rows}
        defaultValue={textOf(field)}
        {...rest}
        {...controlOf(field, hint)}
      />
    </Field>
  )
}

/** Francs as people write them; a text field, because number fields swallow the apostrophe. */
export function AmountField({ field, label, hint, optional, disabled }: FieldProps) {
  const t = useText()
  const note = hint ?? t('form.amount.hint')
  return (
    <Field {...{ field, label, optional }} hint={note}>
      <div className="with-unit">
        <span className="with-unit-sign" aria-hidden="true">
          CHF
        </span>
        <input
          className="input input-amount"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          defaultValue={textOf(field)}
          {...controlOf(field, note)}
        />
      </div>
    </Field>
  )
}

/**
 * One text field, tt.mm.jjjj. The browser's own date field shows the day in the browser's language, drops what
 * it cannot read before the server sees it, and is read out in three parts.
 */
export function DateField({ field, label, hint, optional, disabled }: FieldProps) {
  const t = useText()
  const note = hint ?? t('form.date.hint')
  const value = textOf(field)
  return (
    <Field {...{ field, label, optional }} hint={note}>
      <input
        className="input input-short"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        disabled={disabled}
        defaultValue={value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value) : value}
        {...controlOf(field, note)}
      />
    </Field>
  )
}

/** One file of the kinds its slot takes, or several where it takes more. The server decides by content; `accept` only helps to find it. */
export function FileField({ slot, ...props }: FieldProps & { slot: FileSlot }) {
  const t = useText()
  const { field, label, disabled } = props
  const isParked = useParked() !== undefined
  const most = mostOf(slot)
  const limits = { types: typesOf(slot), limit: MOST_MEGABYTES_PER_FILE, most }
  const note = (
    <>
      {isParked && t('session.parked.file')} {props.hint}{' '}
      {most > 1 ? t('form.file.several', limits) : t('form.file.hint', limits)}
    </>
  )
  return (
    <Field {...{ field, label }} optional={!slot.required} hint={note}>
      <input
        className="input"
        type="file"
        multiple={most > 1}
        accept={endingsOf(slot).join(',')}
        disabled={disabled}
        {...controlOf(field, note)}
      />
    </Field>
  )
}
