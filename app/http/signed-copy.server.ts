import { data } from '@remix-run/node'
import { contraryTo } from '#app/domain/agreement/signed-copy.ts'
import type { FileSlot } from '#app/domain/forms/file-slots.ts'
import type { Language } from '#app/domain/language.ts'
import { changedSince } from '#app/models/agreement/signing.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { examineCopy } from '#app/papers/copy-findings.server.ts'
import { type PaperKind, signedCopyFault } from '#app/papers/signed-copy.server.ts'
import { paperNamed } from '#app/text/known-paper.ts'
import { translator } from '#app/text/text.ts'
import { refusedForm } from './answer.server.ts'
import type { UploadedForm } from './file-action.server.ts'
import { formFailure } from './form.server.ts'
import type { ReceivedFile } from './upload.server.ts'

/**
 * A signed copy with its kind, checked by content: what calls itself electronic carries a signature. Whether the page
 * is the one of today is asked first: what lies before the reader of an old one is not what the copy is compared with.
 */
export async function checkedCopy<Form extends { signatureKind: PaperKind }>(
  { field }: FileSlot,
  upload: UploadedForm<Form, ReceivedFile>,
  { dossier, language, replaced = [], ...of }: Checked,
): Promise<UploadedForm<Form, ReceivedFile>> {
  const { values } = upload.ok ? formFailure(upload.formData, {}) : upload.failure
  const changed = dossier && changedSince(dossier, Number(values.version))
  if (changed) return { ok: false, failure: refusedForm(changed, values), status: 409 }
  if (!upload.ok) return upload
  const fault = replaced.includes(upload.file.sha256)
    ? 'signed_copy_same'
    : await signedCopyFault(upload.data.signatureKind, upload.file, of)
  if (!fault) return upload
  const error =
    typeof fault === 'string' ? fault : `signed_copy_foreign:${paperNamed(translator(language), fault)}`
  return { ok: false, failure: formFailure(upload.formData, { [field]: error }), status: 422 }
}

type Checked = {
  /** Whose version the form carries; of a file that is replaced it is none. */
  dossier?: Dossier
  issuedId: string
  today: string
  language: Language
  /** The hashes of the copies in whose place it comes: none of them replaces itself. */
  replaced?: readonly string[]
}

type Copy = {
  data: { signatureKind: PaperKind; despite: boolean; doubted: string }
  file: ReceivedFile
  formData: FormData
}

/**
 * Looks into a copy before anything moves. What speaks against it comes back as 422 with the form: the file is chosen
 * again, and a tick under these findings takes this very file all the same.
 */
export async function examinedCopy(
  { field }: FileSlot,
  { data: typed, file, formData }: Copy,
  of: Parameters<typeof examineCopy>[1],
) {
  const findings = await examineCopy(file, of)
  const against = contraryTo(typed.signatureKind, findings)
  const doubted = markOfRecord([file.sha256, against])
  if (against.length === 0 || (typed.despite && typed.doubted === doubted))
    return { ok: true as const, findings }
  const failure = formFailure(formData, { despite: 'copy_doubted', [field]: 'choose_file_again' })
  const { despite: _ticked, ...values } = failure.values
  const contrary = { findings, doubts: against, mark: doubted }
  return { ok: false as const, answer: data({ ...failure, values, contrary }, { status: 422 }) }
}
