import { useSubmit } from '@remix-run/react'
import { type FormEvent, type SyntheticEvent, startTransition, useEffect, useRef, useState } from 'react'
import type { DefaultValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import type { FileSlot } from '#app/domain/forms/file-slots.ts'
import { withoutMarks } from '#app/domain/forms/form-fields.ts'
import { isSame } from '#app/domain/forms/same-answer.ts'
import { at, type FormSchema, flat, messageAt, useBegunForm } from './begun-form.tsx'
import { clearFile, faultOfFile, withFile } from './chosen-file.ts'
import { useSilence, useWaiting } from './connection.ts'
import { FaultSentence } from './fault-sentence.tsx'
import type { FieldBinding } from './field.tsx'
import type { FormControl } from './form-checks.tsx'
import { useAnswerTo, useParked } from './form-element.tsx'
import { failureIn, standing } from './form-standing.ts'
import { useUnsavedWarning } from './unsaved-warning.ts'

type Options = {
  /** Where it leads, unless to its own page. */
  action?: string
  warnUnsaved?: boolean
  /** The slot of its file field: a file that the server would refuse is not sent. */
  file?: FileSlot
  /** Where forms share a page: what the ids of its fields begin with. */
  name?: string
  /** The page shows what follows from the typed values. */
  watched?: boolean
}

/**
 * One schema for browser and server. The browser checks first and submits the form element itself, so the server
 * reads the same strings with and without JavaScript and is the only authority. Schema and checks come when somebody
 * begins to fill in the form: `useZodForm(() => import('…/forms.ts').then((forms) => forms.noteForm), { text: '' })`.
 */
export function useZodForm<S extends FormSchema>(
  schema: () => Promise<S>,
  defaults: DefaultValues<z.input<S>>,
  { action, warnUnsaved = true, file, name: formName, watched = false }: Options = {},
) {
  const failure = failureIn(useAnswerTo(action))
  const parked = useParked()
  const { values, theirs } = standing(defaults, { failure, parked })
  const contents = JSON.stringify(values)
  const element = useRef<HTMLFormElement | null>(null)
  const wrap = (words: Resolver) => (file ? withFile(words, file, () => element.current) : words)
  const faults = failure?.errors ?? NONE
  const { begin, begun, told, typed } = useBegunForm({ schema, values, faults, watched, wrap })
  const control = begun?.control
  const [summary, setSummary] = useState(faults)
  /** A form that has not begun takes up what others changed by being drawn anew. */
  const [drawn, setDrawn] = useState(0)
  const submit = useSubmit()
  const busy = useWaiting()
  const isUnheard = useSilence() > 0
  const sending = useRef(false)
  const [isSending, setIsSending] = useState(false)
  const isTouched = useRef(false)
  const isFileNew = useRef(false)
  const idOf = (name: string) => (formName ? `${formName}-${name}` : name)

  useEffect(() => {
    if (busy || !sending.current) return
    sending.current = false
    setIsSending(false)
    // What was taken is what the next change is measured against.
    if (failure || isUnheard) return
    isTouched.current = false
    isFileNew.current = false
    control?.reset(control.getValues())
    setSummary(NONE)
    if (file) clearFile(element.current, file)
  }, [busy, failure, isUnheard, control, file])

  // After a refusal the page learns what is stored meanwhile, and the fields take up what others changed.
  const answered = useRef({ failure, contents })
  useEffect(() => {
    if (answered.current.failure === failure && answered.current.contents === contents) return
    answered.current = { failure, contents }
    if (!failure) return
    control?.reset(JSON.parse(contents))
    for (const [name, message] of Object.entries(failure.errors))
      control?.setError(name, { type: 'server', message })
    if (!control) setDrawn((times) => times + 1)
    isTouched.current = false
    isFileNew.current = false
    setSummary(failure.errors)
  }, [failure, control, contents])

  useUnsavedWarning(() => warnUnsaved && !sending.current && holdsUnsaved())

  /** A file that no answer has spoken of, or words other than those that are stored. */
  function holdsUnsaved() {
    if (isFileNew.current || (isTouched.current && !control)) return true
    const hasWords = isTouched.current || failure || parked
    return !!hasWords && !isSame(withoutMarks(control?.getValues() ?? values), withoutMarks(defaults))
  }

  function send(target: HTMLFormElement | HTMLButtonElement, options?: { preventScrollReset: boolean }) {
    sending.current = true
    setIsSending(true)
    // What was said of the attempt before would stand beside the answer to this one.
    setSummary(NONE)
    submit(target, options)
  }

  function touch(event: SyntheticEvent<HTMLFormElement>) {
    element.current = event.currentTarget
    void begin()
    return event.currentTarget
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const target = touch(event)
    const button = pressed(event)
    if (button?.formNoValidate) return send(button, { preventScrollReset: true })
    const ready = await soon(begin())
    if (ready)
      return ready.handleSubmit(
        () => send(button ?? target),
        (found) => setSummary(flat(found)),
      )()
    const message = file && faultOfFile(target, file)
    if (message) startTransition(() => setSummary({ [file.field]: message }))
    else send(button ?? target)
  }

  /** `fallback` is what a new row proposes. */
  function field(name: string, fallback = ''): FieldBinding {
    const key = told ? messageAt(told.errors, name) : summary[name]
    return {
      name,
      id: idOf(name),
      defaultValue: typedText(at(values, name) ?? fallback),
      error: key && <FaultSentence message={key} />,
      theirs: name in theirs ? typedText(theirs[name]) : undefined,
      control: control && joined(control, name),
    }
  }

  return {
    field,
    busy,
    /** Busy with this form, and with no other of the page. */
    sending: isSending,
    takesFile: file !== undefined,
    formProps: {
      noValidate: true,
      ...(action && { action }),
      ...(file && { encType: 'multipart/form-data' as const }),
      onSubmit,
      onFocus: touch,
      onChange: (event: FormEvent<HTMLFormElement>) => {
        if (isFileInput(event.target)) isFileNew.current = true
        else isTouched.current = true
        touch(event)
      },
      shown: defaults,
      life: begun?.life,
      drawn,
    },
    /** For forms that are `watched`: the values as they stand, also half typed. */
    typed: typed ?? values,
    /** For `<ErrorSummary {...summary} />`: the faults of the last attempt, and what others changed as well. */
    summary: { errors: summary, attempt: summary, theirs, idOf },
    /** How many rows a repeated part has at the moment. */
    rowsOf: (name: string, least = 1) => Math.max(least, lengthOf(at(values, name))),
  }
}

/** So long a form waits for its checks. */
const PATIENCE_MILLISECONDS = 3000

/** Where they cannot be fetched, or not soon, the form goes unchecked to the server, which checks it anyway. */
function soon<Value>(coming: Promise<Value>) {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS))
  return Promise.race([coming, late])
}

/**
 * What ties a field to react-hook-form, which does not see by itself which radio button was chosen before the field
 * joined, up to that very moment.
 */
function joined(control: FormControl, name: string): NonNullable<FieldBinding['control']> {
  const { ref, onChange, onBlur } = control.register(name)
  const join = (element: unknown) => {
    if (isChosen(element) && control.getValues(name) !== element.value) control.setValue(name, element.value)
    ref(element)
  }
  return { ref: join, onChange, onBlur }
}

function isChosen(element: unknown): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'radio' && element.checked
}

const NONE: Readonly<Record<string, string>> = {}

function pressed(event: FormEvent<HTMLFormElement>) {
  const { submitter } = event.nativeEvent as SubmitEvent
  return submitter instanceof HTMLButtonElement ? submitter : undefined
}

function isFileInput(target: EventTarget) {
  return target instanceof HTMLInputElement && target.type === 'file'
}

function typedText(value: unknown): FieldBinding['defaultValue'] {
  if (Array.isArray(value)) return value.map(String)
  if (value === true) return 'on'
  return value === undefined || value === null || value === false ? '' : String(value)
}

function lengthOf(value: unknown) {
  return Array.isArray(value) ? value.length : 0
}
