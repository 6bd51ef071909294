import type { z } from 'zod'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type FileSlot, PAPER, slotFor } from '#app/domain/forms/file-slots.ts'
import type { Language } from '#app/domain/language.ts'
import type { replacementForm, replaceOwnCopyForm } from '#app/domain/lifecycle/decision-forms.ts'
import type { Person } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import type { Document } from '#app/models/records/documents.server.ts'
import {
  findLocked,
  findReplaced,
  replaceLocked,
  signatureOn,
} from '#app/models/records/locked-files.server.ts'
import { answerVerb } from './answer.server.ts'
import type { requireOwnDossier } from './dossier.server.ts'
import { fileAction, type UploadedForm, unreadableUpload } from './file-action.server.ts'
import { found, unlessGone } from './found.server.ts'
import { checkedCopy, examinedCopy } from './signed-copy.server.ts'
import type { ReceivedFile } from './upload.server.ts'

/** What the page of a replacement shows; a file that is not locked, or that others replace, has none. */
export function replacementOf({ person, dossier, documentId, pathOf }: Asked & Pick<Replacing, 'pathOf'>) {
  const locked = requireLocked({ person, dossier, documentId }, pathOf)
  const { slot, fileName, scanFinding: finding } = locked
  const { reference, party } = dossier
  return { reference, party: party.name, slot, fileName, finding, back: pathOf(reference, locked) }
}

type Asked = { person: Person; dossier: Dossier; documentId: string | undefined }
type Replacing = {
  door: typeof requireOwnDossier
  schema: typeof replacementForm | typeof replaceOwnCopyForm
  /** The page of the record in which the file lies. */
  pathOf: (reference: string, file: Pick<Document, 'slot' | 'year'>) => string
}

/** Puts a clean file in the place of a locked one; a signed copy is looked into as the first one was. */
export function replacing({ door, schema, pathOf }: Replacing) {
  return fileAction(PAPER, async (args, upload) => {
    const { person, dossier, now, language } = await door(args)
    const asked = { person, dossier, documentId: args.params.documentId }
    const locked = requireLocked(asked, pathOf)
    const { id: documentId } = locked
    const slot = slotFor(locked.slot)
    const signature = signatureOn(documentId)
    const day = today(now)

    const form = await checkedAs(signature, { slot, language, today: day }, await upload.read(schema, slot))
    if (!form.ok) return unreadableUpload(form)
    const examined = signature && (await examinedCopy(slot, form, { ...signature, today: day }))
    if (examined?.ok === false) return examined.answer

    const clean = { file: form.file, findings: examined?.findings, now }
    const result = replaceLocked({ dossier, person, documentId, ...clean })
    return answerVerb(result, { formData: form.formData, next: pathOf(dossier.reference, locked) })
  })
}

/** One that somebody has replaced first leads back to where it lay, which says so. */
function requireLocked({ person, dossier, documentId = '' }: Asked, pathOf: Replacing['pathOf']) {
  const locked = findLocked(person, dossier, documentId)
  return unlessGone(locked, pathOf(dossier.reference, locked ?? found(findReplaced(dossier, documentId))))
}

type Read = UploadedForm<z.output<typeof replacementForm>, ReceivedFile>

/** A copy stays of the kind in which it was signed. */
async function checkedAs(
  signed: ReturnType<typeof signatureOn>,
  { slot, ...of }: { slot: FileSlot; language: Language; today: string },
  form: Read,
) {
  const signatureKind = signed?.kind === 'electronic_pdf' ? signed.kind : 'handwritten_scan'
  const typed = form.ok ? { ...form, data: { ...form.data, signatureKind } as const } : form
  return signed ? checkedCopy(slot, typed, { ...signed, ...of }) : typed
}
