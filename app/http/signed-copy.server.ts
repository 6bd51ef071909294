import type { FileSlot } from '#app/domain/forms/file-slots.ts'
import { type PaperKind, signedCopyFault } from '#app/papers/signed-copy.server.ts'
import type { UploadedForm } from './file-action.server.ts'
import { formFailure } from './form.server.ts'
import type { ReceivedFile } from './upload.server.ts'

/** A signed copy with its kind, checked by content: what calls itself electronic carries a signature. */
export async function checkedCopy<Form extends { signatureKind: PaperKind }>(
  { field }: FileSlot,
  upload: UploadedForm<Form, ReceivedFile>,
): Promise<UploadedForm<Form, ReceivedFile>> {
  if (!upload.ok) return upload
  const fault = await signedCopyFault(upload.data.signatureKind, upload.file)
  if (!fault) return upload
  return { ok: false, failure: formFailure(upload.formData, { [field]: fault }), status: 422 }
}
