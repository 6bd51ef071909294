import { Link, useNavigation } from '@remix-run/react'
import type { DocumentSlot } from '#app/domain/application/catalogue.ts'
import { useErrorText, useText } from '#app/text/use-text.tsx'
import { Button } from './button.tsx'
import { Documents, type ShownDocument } from './documents.tsx'
import { Form } from './form-element.tsx'
import { Notice } from './notice.tsx'
import { FileField } from './text-field.tsx'

/** What the portal takes (the server decides by content): 25 MB a file. */
export const UPLOAD_LIMITS = {
  accept: '.pdf,.docx,.xlsx,.png,.jpg,.jpeg',
  types: 'PDF, DOCX, XLSX, PNG, JPEG',
  limitMegabytes: 25,
} as const
export const PDF_LIMITS = { accept: '.pdf', types: 'PDF', limitMegabytes: 25 } as const

type PaperUploadProps = { reference: string; slot: DocumentSlot; error?: string }

/** One file into one slot; the form stands beside the list and, after a refusal, on a page of its own. */
export function PaperUpload({ reference, slot, error }: PaperUploadProps) {
  const t = useText()
  const sentence = useErrorText()
  const busy = useNavigation().state !== 'idle'
  return (
    <Form
      method="post"
      action={`/municipality/dossiers/${reference}/documents/add/${slot}`}
      encType="multipart/form-data"
      className="form stack"
    >
      <FileField
        field={{ name: 'file', error: error && sentence(error) }}
        label={t(`documentSlot.${slot}`)}
        {...UPLOAD_LIMITS}
      />
      <Button kind="secondary" disabled={busy}>
        {busy ? t('form.busy') : t('papers.upload')}
      </Button>
    </Form>
  )
}

/** The papers of a slot, each with the way to take it out again. */
export function PaperList({
  reference,
  documents,
}: {
  reference: string
  documents: readonly ShownDocument[]
}) {
  const t = useText()
  return (
    <Documents
      documents={documents}
      action={({ id, fileName }) => (
        <Link
          to={`/municipality/dossiers/${reference}/documents/${id}/remove`}
          aria-label={t('papers.remove', { name: fileName })}
        >
          {t('common.remove')}
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
