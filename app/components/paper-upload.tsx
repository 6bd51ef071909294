import { Link } from '@remix-run/react'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import { PAPER } from '#app/domain/forms/file-slots.ts'
import { useText } from '#app/text/use-text.tsx'
import type { DocumentEntry } from '#app/views/documents.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { Documents } from './documents.tsx'
import { useZodForm } from './form.tsx'
import { Notice } from './notice.tsx'
import { FileField } from './text-field.tsx'
import { ToldApart } from './told-apart.tsx'

/** One file into one slot; the form stands beside the list and, after a refusal, on a page of its own. */
export function PaperUpload({ reference, slot }: { reference: string; slot: DocumentSlot }) {
  const t = useText()
  const form = useZodForm(
    () => import('#app/domain/forms/fields.ts').then((forms) => forms.NO_FIELDS),
    {},
    {
      action: `/municipality/dossiers/${reference}/documents/add/${slot}`,
      file: PAPER,
      name: slot,
    },
  )
  const { field, ...checked } = form
  const label = t(`documentSlot.${slot}`)
  return (
    <CheckedForm
      {...checked}
      className="form stack"
      labels={() => label}
      label={checked.sending ? t('form.busy') : t('papers.upload')}
      kind="secondary"
    >
      <FileField field={field(PAPER.field)} slot={PAPER} label={label} />
    </CheckedForm>
  )
}

/** The papers of a slot, each with the way to take it out again. */
export function PaperList({
  reference,
  documents,
}: {
  reference: string
  documents: readonly DocumentEntry[]
}) {
  const t = useText()
  return (
    <Documents
      documents={documents}
      action={({ id, fileName }) => (
        <Link to={`/municipality/dossiers/${reference}/documents/${id}/remove`}>
          <ToldApart by={fileName}>{t('common.remove')}</ToldApart>
        </Link>
      )}
    />
  )
}

export function PrivacyNotice() {
  const t = useText()
  return (
    <Notice kind="warning" title={t('edit.privacy')}>
      <p>{t('edit.privacy.text')}</p>
    </Notice>
  )
}
