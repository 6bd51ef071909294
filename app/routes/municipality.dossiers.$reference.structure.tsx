import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { StructureForm } from '#app/components/structure-form.tsx'
import { structureForm } from '#app/domain/application/forms.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { STRUCTURE_EVIDENCE } from '#app/domain/forms/file-slots.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { seenIn } from '#app/http/form.server.ts'
import { afterSaving } from '#app/http/sections.server.ts'
import { markOfStructure, saveStructure } from '#app/models/dossier/application-changes.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { applicationFor } from '#app/views/application-view.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.structure') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, now } = entered
  const frame = { ...sectionFrame(entered, 'structure'), seen: markOfStructure(dossier.id) }
  return { frame, today: today(now), application: applicationFor(entered) }
}

export const action = fileAction(STRUCTURE_EVIDENCE, async (args, upload) => {
  const { person, dossier, now } = await requireOwnDossier(args)

  const form = await upload.read(structureForm({ today: today(now) }))
  if (!form.ok) return unreadableUpload(form)

  const { file, formData } = form
  const change = { dossierId: dossier.id, person, seen: seenIn(formData), now }
  const result = saveStructure(change, form.data, file)
  return answerVerb(result, { formData, next: afterSaving(formData, dossier, 'structure') })
})

export default function StructurePage() {
  const t = useText()
  const { frame, today: day, application } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} lead={t('structure.lead')}>
      {frame.editable ? (
        <StructureForm
          frame={frame}
          today={day}
          structure={application.structure}
          evidence={application.evidence}
        />
      ) : (
        <ApplicationView application={application} sections={['structure']} />
      )}
    </SectionPage>
  )
}
