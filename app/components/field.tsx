import type { ChangeEventHandler, FocusEventHandler, ReactNode, RefCallback } from 'react'
import { useText } from '#app/text/use-text.tsx'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What ties a field to its form; `useZodForm().field(name)` makes one, a plain `{ name }` does for filters. */
export type FieldBinding = {
  name: string
  /** Where forms share a page: a field belongs to its form. Else the name is the id. */
  id?: string
  defaultValue?: string | readonly string[]
  /** The sentence. */
  error?: ReactNode
  /** What somebody else has stored here meanwhile, where both changed it; the field keeps one's own. */
  theirs?: string | readonly string[]
  control?: {
    ref: RefCallback<Control>
    onChange: ChangeEventHandler<Control>
    onBlur: FocusEventHandler<Control>
  }
}

export type FieldProps = {
  field: FieldBinding
  label: string
  hint?: ReactNode
  optional?: boolean
  disabled?: boolean
}

type WithNotes = FieldProps & Pick<NotesProps, 'wordFor'> & { children: ReactNode }

/** Label, hint, fault and control of one question, in this order. */
export function Field({ field, label, hint, optional, wordFor, children }: WithNotes) {
  return (
    <div className="field" data-faulty={field.error ? '' : undefined}>
      <label className="field-label" htmlFor={idOf(field)}>
        {label} <Optional when={optional} />
      </label>
      <FieldNotes field={field} hint={hint} wordFor={wordFor} />
      {children}
    </div>
  )
}

/** A question whose answer is a choice of several controls. */
export function FieldGroup({ field, label, hint, optional, wordFor, children }: WithNotes) {
  return (
    <fieldset
      className="field"
      id={idOf(field)}
      tabIndex={-1}
      data-faulty={field.error ? '' : undefined}
      aria-describedby={describedBy(field, hint)}
    >
      <legend>
        {label} <Optional when={optional} />
      </legend>
      <FieldNotes field={field} hint={hint} wordFor={wordFor} />
      <div className="choices">{children}</div>
    </fieldset>
  )
}

type NotesProps = Pick<FieldProps, 'field' | 'hint'> & { wordFor?: (value: string) => string | undefined }

/** `wordFor` tells what a stored value is called where it is a choice. */
export function FieldNotes({ field, hint, wordFor }: NotesProps) {
  const t = useText()
  return (
    <>
      {hint && (
        <div className="field-hint" id={`${idOf(field)}-hint`}>
          {hint}
        </div>
      )}
      {field.error && (
        <p className="field-error" id={`${idOf(field)}-error`}>
          <span className="visually-hidden">{t('form.errorPrefix')}</span> {field.error}
        </p>
      )}
      {field.theirs !== undefined && (
        <p className="field-theirs typed" id={`${idOf(field)}-theirs`}>
          <strong>{t('conflict.theirs')}</strong> {wordsOf(field.theirs, wordFor) || t('conflict.empty')}
        </p>
      )}
    </>
  )
}

export const idOf = ({ id, name }: FieldBinding) => id ?? name

/** The attributes every control of a field carries. */
export function controlOf(field: FieldBinding, hint?: ReactNode) {
  return {
    id: idOf(field),
    name: field.name,
    'aria-invalid': field.error ? true : undefined,
    'aria-describedby': describedBy(field, hint),
    ...field.control,
  }
}

export function textOf(field: FieldBinding) {
  return typeof field.defaultValue === 'string' ? field.defaultValue : undefined
}

function Optional({ when }: { when?: boolean }) {
  const t = useText()
  return when ? <span className="field-optional">{t('form.optional')}</span> : null
}

function describedBy(field: FieldBinding, hint?: ReactNode) {
  const id = idOf(field)
  const { error, theirs } = field
  const notes = [hint && `${id}-hint`, error && `${id}-error`, theirs !== undefined && `${id}-theirs`]
  return notes.filter(Boolean).join(' ') || undefined
}

function wordsOf(stored: string | readonly string[], wordFor: NotesProps['wordFor']) {
  const values = typeof stored === 'string' ? [stored] : stored
  return values.map((value) => wordFor?.(value) ?? value).join(', ')
}
