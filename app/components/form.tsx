import { useActionData, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type Resolver,
  useForm,
} from 'react-hook-form'
import type { z } from 'zod'
import type { FileSlot } from '#app/domain/forms/file-slots.ts'
import { SHOWN } from '#app/domain/forms/form-fields.ts'
import { mergeForms } from '#app/domain/forms/form-merge.ts'
import type { FormFailure } from '#app/domain/forms/form-result.ts'
import { useErrorText } from '#app/text/use-error-text.ts'
import { clearFile, withFile } from './chosen-file.ts'
import { useSilence, useWaiting } from './connection.ts'
import type { FieldBinding } from './field.tsx'
import { useParked } from './form-element.tsx'
import { useHydrated } from './hydrated.ts'
import { useUnsavedWarning } from './unsaved-warning.ts'

type FormSchema = z.ZodType<unknown, FieldValues>
type Options = {
  warnUnsaved?: boolean
  /** The slot of its file field: a file that the server would refuse is not sent. */
  file?: FileSlot
  /** Where forms share a page: what the ids of its fields begin with. */
  name?: string
}

/**
 * One schema for browser and server. The browser checks first and submits the form element itself, so the server
 * reads the same strings with and without JavaScript and is the only authority. Schema and checks come when somebody
 * begins to fill in the form: `useZodForm(() => import('…/forms.ts').then((forms) => forms.noteForm), { text: '' })`.
 */
export function useZodForm<S extends FormSchema>(
  schema: () => Promise<S>,
  defaults: DefaultValues<z.input<S>>,
  { warnUnsaved = true, file, name: formName }: Options = {},
) {
  type Input = z.input<S>
  const failure = failureIn(useActionData())
  const parked = useParked()
  const { values, theirs } = standing<DefaultValues<Input>>(defaults, { failure, parked })
  const contents = JSON.stringify(values)
  const element = useRef<HTMLFormElement | null>(null)
  const words: Resolver<Input, unknown, z.output<S>> = async (...asked) => (await checksOf(schema))(...asked)
  const form = useForm<Input, unknown, z.output<S>>({
    resolver: file ? withFile(words, file, () => element.current) : words,
    defaultValues: values,
    // Not on leaving a field: its message would push the button away from under the pointer.
    mode: 'onSubmit',
    shouldFocusError: false,
  })
  const { errors: found, isDirty } = form.formState
  const [summary, setSummary] = useState(failure?.errors ?? NONE)
  const sentence = useErrorText()
  const hydrated = useHydrated()
  const submit = useSubmit()
  const busy = useWaiting()
  const isUnheard = useSilence() > 0
  const sending = useRef(false)
  const [isSending, setIsSending] = useState(false)
  const idOf = (name: string) => (formName ? `${formName}-${name}` : name)

  useEffect(() => {
    if (busy || !sending.current) return
    sending.current = false
    setIsSending(false)
    // What was taken is what the next change is measured against.
    if (failure || isUnheard) return
    form.reset(form.getValues() as DefaultValues<Input>)
    setSummary(NONE)
    if (file) clearFile(element.current, file)
  }, [busy, failure, isUnheard, form, file])

  // After a refusal the page learns what is stored meanwhile, and the fields take up what others changed.
  useEffect(() => {
    if (!failure) return
    form.reset(JSON.parse(contents) as DefaultValues<Input>)
    for (const [name, message] of Object.entries(failure.errors))
      form.setError(name as Path<Input>, { type: 'server', message })
    setSummary(failure.errors)
  }, [failure, form, contents])

  useUnsavedWarning(() => warnUnsaved && !sending.current && (isDirty || !!(failure ?? parked)))

  function send(target: HTMLFormElement | HTMLButtonElement, options?: { preventScrollReset: boolean }) {
    sending.current = true
    setIsSending(true)
    // What was said of the attempt before would stand beside the answer to this one.
    setSummary(NONE)
    submit(target, options)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    element.current = event.currentTarget
    const target = event.currentTarget
    const button = pressed(event)
    if (button?.formNoValidate) return send(button, { preventScrollReset: true })
    void form.handleSubmit(
      () => send(button ?? target),
      (faults) => setSummary(flat(faults)),
    )(event)
  }

  /** `fallback` is what a new row proposes. */
  function field(name: string, fallback = ''): FieldBinding {
    const { ref, onChange, onBlur } = form.register(name as Path<Input>)
    const key = hydrated ? messageAt(found, name) : failure?.errors[name]
    return {
      name,
      id: idOf(name),
      defaultValue: typed(at(values, name) ?? fallback),
      error: key && sentence(key),
      theirs: name in theirs ? typed(theirs[name]) : undefined,
      control: { ref, onChange, onBlur },
    }
  }

  return {
    form,
    field,
    busy,
    /** Busy with this form, and with no other of the page. */
    sending: isSending,
    formProps: { noValidate: true, onSubmit, onFocus: () => void checksOf(schema), shown: defaults },
    /** For `<ErrorSummary {...summary} />`: the faults of the last attempt, and what others changed as well. */
    summary: { errors: summary, attempt: summary, theirs, idOf },
    /** How many rows a repeated part has at the moment. */
    rowsOf: (name: string, least = 1) => Math.max(least, lengthOf(at(values, name))),
  }
}

/** So long a form waits for its checks. */
const PATIENCE_MILLISECONDS = 3000

/** Where they cannot be fetched, or not soon, the form goes unchecked to the server, which checks it anyway. */
async function checksOf<S extends FormSchema>(
  schema: () => Promise<S>,
): Promise<Resolver<z.input<S>, unknown, z.output<S>>> {
  try {
    const fetched = Promise.all([import('./form-checks.ts'), schema()])
    const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MILLISECONDS))
    const [{ checks }, known] = await Promise.race([fetched, late])
    return checks(known)
  } catch {
    return async (values) => ({ values: values as FieldValues as z.output<S>, errors: {} })
  }
}

const NONE: Readonly<Record<string, string>> = {}

type Before = { failure: FormFailure | undefined; parked: ReturnType<typeof useParked> }

/**
 * What stands in the fields: what was typed last; after a refusal, and after a time without a session, together with
 * what is stored meanwhile. From there on the form carries the mark of today, because its sender sees what changed.
 */
function standing<Values>(defaults: unknown, { failure, parked }: Before) {
  const sent = failure?.values ?? withParked(defaults, parked)
  const isOvertaken = failure ? 'refusal' in failure : parked !== undefined && sent === parked
  const shown = isOvertaken ? shownIn(sent) : undefined
  const merged = shown ? mergeForms({ shown, sent, stored: defaults }) : { values: sent, theirs: {} }
  return merged as { values: Values; theirs: Readonly<Record<string, unknown>> }
}

function shownIn(values: unknown): unknown {
  const shown = isGroup(values) ? values[SHOWN] : undefined
  try {
    return typeof shown === 'string' ? JSON.parse(shown) : undefined
  } catch {
    return undefined
  }
}

function failureIn(result: unknown): FormFailure | undefined {
  const isFailure = typeof result === 'object' && result !== null && 'errors' in result && 'values' in result
  return isFailure ? (result as FormFailure) : undefined
}

/** A form that was sent holds all its answers, so that a box it does not name was not ticked. */
function withParked(defaults: unknown, parked: ReturnType<typeof useParked>) {
  const own = isGroup(defaults) ? defaults : {}
  const isOfThisForm = Object.keys(parked ?? {}).some((name) => name in own)
  return isOfThisForm ? parked : { ...own, ...parked }
}

function pressed(event: FormEvent<HTMLFormElement>) {
  const { submitter } = event.nativeEvent as SubmitEvent
  return submitter instanceof HTMLButtonElement ? submitter : undefined
}

function at(values: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((group, key) => (isGroup(group) ? group[key] : undefined), values)
}

function typed(value: unknown): FieldBinding['defaultValue'] {
  if (Array.isArray(value)) return value.map(String)
  if (value === true) return 'on'
  return value === undefined || value === null || value === false ? '' : String(value)
}

function lengthOf(value: unknown) {
  return Array.isArray(value) ? value.length : 0
}

function messageAt(errors: FieldErrors, name: string) {
  const found = at(errors, name)
  return isGroup(found) && typeof found.message === 'string' ? found.message : undefined
}

/** react-hook-form's tree of faults as names and keys. */
function flat(errors: unknown, path = ''): Record<string, string> {
  if (!isGroup(errors)) return {}
  if (typeof errors.message === 'string') return { [path]: errors.message }
  const names = Object.keys(errors).filter((key) => key !== 'ref')
  return Object.assign({}, ...names.map((key) => flat(errors[key], path ? `${path}.${key}` : key)))
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
