import type { z } from 'zod'
import { formFailure } from './form.server.ts'
import { parseUpload } from './upload-form.server.ts'

/** As `parseUpload`, for a form that is nothing without its file. */
export async function parseFileUpload<S extends z.ZodType>(schema: S, request: Request) {
  const form = await parseUpload(schema, request, { required: true })
  if (!form.ok) return form
  const { file, formData } = form
  if (file) return { ...form, file }
  const failure = formFailure(formData, { file: 'file_required' })
  return { ok: false as const, failure, status: 422 as const }
}
