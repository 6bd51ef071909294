import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues } from 'react-hook-form'
import type { z } from 'zod'
import { formError } from '#app/domain/forms/form-errors.ts'

/** A schema as react-hook-form asks it, with our keys for what it finds. */
export function checks<S extends z.ZodType<unknown, FieldValues>>(schema: S) {
  return zodResolver(schema, { error: formError })
}
