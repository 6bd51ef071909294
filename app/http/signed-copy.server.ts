import { countersignForm } from '#app/domain/lifecycle/decision-forms.ts'
import { discardUnkept } from '#app/models/received-files.server.ts'
import { signedCopyFault } from '#app/papers/signed-copy.server.ts'
import { parseFileUpload } from './file-upload.server.ts'
import { formFailure } from './form.server.ts'

/** A signed copy with its kind, checked by content: what calls itself electronic carries a signature. */
export async function parseSignedCopy(request: Request) {
  const upload = await parseFileUpload(countersignForm, request)
  if (!upload.ok) return upload
  const fault = await signedCopyFault(upload.data.kind, upload.file)
  if (!fault) return upload
  await discardUnkept([upload.file])
  const failure = formFailure(upload.formData, { file: fault })
  return { ok: false as const, failure, status: 422 as const }
}
