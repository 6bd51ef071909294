import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PaperUpload, PrivacyNotice } from '#app/components/paper-upload.tsx'
import { NO_FIELDS } from '#app/domain/forms/fields.ts'
import { PAPER } from '#app/domain/forms/file-slots.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { found } from '#app/http/found.server.ts'
import { requirePaperSlot } from '#app/http/sections.server.ts'
import { addPaper } from '#app/models/dossier/paper-changes.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.documents'), to: `/municipality/dossiers/${data.frame.reference}/documents` },
  { label: t('papers.upload') },
])

export async function loader(args: LoaderFunctionArgs) {
  const slot = requirePaperSlot(args.params)
  const entered = await requireOwnDossier(args)
  const frame = sectionFrame(entered, 'documents')
  found(frame.editable)
  return { frame, slot }
}

export const action = fileAction(PAPER, async (args, upload) => {
  const { person, dossier, now } = await requireOwnDossier(args)
  const slot = requirePaperSlot(args.params)

  const form = await upload.read(NO_FIELDS)
  if (!form.ok) return unreadableUpload(form)

  const result = addPaper({ dossierId: dossier.id, person, now }, { slot, file: form.file })
  return answerVerb(result, {
    formData: form.formData,
    next: `/municipality/dossiers/${dossier.reference}/documents`,
  })
})

export default function AddPaperPage() {
  const t = useText()
  const { frame, slot } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} title={t('papers.upload.title', { slot: t(`documentSlot.${slot}`) })}>
      <PrivacyNotice />
      <PaperUpload reference={frame.reference} slot={slot} />
    </SectionPage>
  )
}
