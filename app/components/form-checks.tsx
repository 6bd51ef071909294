import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import {
  createFormControl,
  type FieldErrors,
  type FieldValues,
  type Resolver,
  useForm,
} from 'react-hook-form'
import type { z } from 'zod'
import { formError } from '#app/domain/forms/form-errors.ts'

/** A schema as react-hook-form asks it, with our keys for what it finds. */
export function checks(schema: z.ZodType<FieldValues, FieldValues>) {
  return zodResolver(schema, { error: formError })
}

export type FormControl = ReturnType<typeof createFormControl>

/** A form that begins; what was typed before stays, because its fields join with the values that they hold. */
export function startForm(resolver: Resolver, defaultValues: FieldValues) {
  const options = {
    resolver,
    // Not on leaving a field: its message would push the button away from under the pointer.
    mode: 'onSubmit',
    shouldFocusError: false,
  } as const
  const control = createFormControl({ ...options, defaultValues })
  return { control, options }
}

export type Told = { errors: FieldErrors }
type LifeProps = ReturnType<typeof startForm> & {
  tell: (told: Told) => void
  /** For forms that show what follows from the typed values. */
  tellTyped: ((typed: FieldValues) => void) | undefined
}

/** Tells the page what becomes of its form. Stands behind all fields, which have joined before it begins. */
export function FormLife({ control, options, tell, tellTyped }: LifeProps) {
  const { errors } = useForm({ ...options, formControl: control.formControl }).formState
  useEffect(() => tell({ errors }), [tell, errors])
  useEffect(() => {
    if (!tellTyped) return
    tellTyped({ ...control.getValues() })
    return control.subscribe({
      formState: { values: true },
      callback: ({ values }) => tellTyped({ ...values }),
    })
  }, [control, tellTyped])
  return null
}
