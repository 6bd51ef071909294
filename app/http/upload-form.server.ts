import { data } from '@remix-run/node'
import type { z } from 'zod'
import { discardUnkept } from '#app/models/received-files.server.ts'
import { MEDIA_TYPES } from '#app/papers/file-content.server.ts'
import { type FormFailure, formFailure, parseForm } from './form.server.ts'
import { type ReceivedFile, receiveUpload } from './upload.server.ts'

type Asked = { required?: boolean; pdfOnly?: boolean }
export type UploadedForm<T> =
  | { ok: true; data: T; file: ReceivedFile | undefined; formData: FormData }
  | { ok: false; failure: FormFailure; status: 413 | 422 }

/** Reads a form with one file in the field `file`: faults of the file and of the fields together, nothing kept. */
export async function parseUpload<S extends z.ZodType>(
  schema: S,
  request: Request,
  { required = false, pdfOnly = false }: Asked = {},
): Promise<UploadedForm<z.output<S>>> {
  const upload = await receiveUpload(request)
  const formData = upload.fields
  const form = parseForm(schema, formData)
  const files = upload.ok ? upload.files : []
  const file = files.find(({ field }) => field === 'file')
  const fileErrors = upload.ok ? faultsOf(file, { required, pdfOnly }) : upload.errors
  const errors = { ...(form.ok ? {} : form.errors), ...fileErrors }
  if (form.ok && Object.keys(errors).length === 0) return { ok: true, data: form.data, file, formData }
  await discardUnkept(files)
  const status = upload.ok ? 422 : upload.status
  return { ok: false, failure: formFailure(formData, errors), status }
}

export function unreadableUpload({ failure, status }: { failure: FormFailure; status: 413 | 422 }) {
  return data(failure, { status })
}

function faultsOf(file: ReceivedFile | undefined, { required, pdfOnly }: Asked): Record<string, string> {
  if (!file) return required ? { file: 'file_required' } : {}
  return pdfOnly && file.mediaType !== MEDIA_TYPES.pdf ? { file: 'file_pdf_only' } : {}
}
