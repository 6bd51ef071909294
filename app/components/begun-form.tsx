import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react'
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import type { FormControl, Told } from './form-checks.tsx'

export type FormSchema = z.ZodType<FieldValues, FieldValues>

type Beginning = {
  schema: () => Promise<FormSchema>
  /** What the fields hold when the page arrives. */
  values: FieldValues
  /** Faults that the server has found already, by field. */
  faults: Readonly<Record<string, string>>
  /** Whether the page shows what follows from the typed values. */
  watched: boolean
  wrap: (resolver: Resolver) => Resolver
}

type Begun = { control: FormControl; life: ReactNode }

/**
 * A form begins when somebody touches it: schema, checks and react-hook-form come then, and what was typed before
 * stays. Until then the page carries a plain form.
 */
export function useBegunForm(beginning: Beginning) {
  const latest = useRef(beginning)
  latest.current = beginning
  const [begun, setBegun] = useState<Begun>()
  const [told, setTold] = useState<Told>()
  const [typed, setTyped] = useState<FieldValues>()
  const coming = useRef<Promise<FormControl | undefined>>()

  const begin = useCallback(() => {
    coming.current ??= fetchForm(latest, { setBegun, setTold, setTyped }).catch(() => {
      coming.current = undefined
      return undefined
    })
    return coming.current
  }, [])
  return { begin, begun, told: begun && told, typed: begun && typed }
}

type Setters = {
  setBegun: (begun: Begun) => void
  setTold: (told: Told) => void
  setTyped: (typed: FieldValues) => void
}

/** Done once all fields have joined. */
async function fetchForm(latest: RefObject<Beginning>, { setBegun, setTold, setTyped }: Setters) {
  const [{ startForm, FormLife, checks }] = await Promise.all([
    import('./form-checks.tsx'),
    latest.current?.schema(),
    import('./fault-words.tsx'),
  ])
  return new Promise<FormControl>((joined) => {
    const { current: now } = latest
    if (!now) return
    const words: Resolver = async (...asked) => checks(await (latest.current ?? now).schema())(...asked)
    const started = startForm(now.wrap(words), now.values)
    const { control } = started
    for (const [name, message] of Object.entries(now.faults))
      control.setError(name, { type: 'server', message })
    const tell = (told: Told) => {
      setTold(told)
      joined(control)
    }
    const life = <FormLife {...started} tell={tell} tellTyped={now.watched ? setTyped : undefined} />
    setBegun({ control, life })
  })
}

/** The message of a field in react-hook-form's tree of faults. */
export function messageAt(errors: FieldErrors, name: string) {
  const found = at(errors, name)
  return isGroup(found) && typeof found.message === 'string' ? found.message : undefined
}

/** The tree as names and keys. */
export function flat(errors: unknown, path = ''): Record<string, string> {
  if (!isGroup(errors)) return {}
  if (typeof errors.message === 'string') return { [path]: errors.message }
  const names = Object.keys(errors).filter((key) => key !== 'ref')
  return Object.assign({}, ...names.map((key) => flat(errors[key], path ? `${path}.${key}` : key)))
}

export function at(values: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((group, key) => (isGroup(group) ? group[key] : undefined), values)
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
