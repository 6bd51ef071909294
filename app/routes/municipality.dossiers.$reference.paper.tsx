import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { PaperPage } from '#app/components/paper-page.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { REQUESTED_PAPER } from '#app/domain/forms/file-slots.ts'
import { paperForm } from '#app/domain/lifecycle/decision-forms.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { handInPaper } from '#app/models/dossier/requested-papers.server.ts'
import { paperAskedOf } from '#app/views/answers.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('handIn.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { state, version } = entered.dossier
  return paperAskedOf({ ...entered, year: null, state, version })
}

export const action = fileAction(REQUESTED_PAPER, async (args, upload) => {
  const { dossier, person, now } = await requireOwnDossier(args)
  const form = await upload.read(paperForm)
  if (!form.ok) return unreadableUpload(form)
  const { version, reason } = form.data
  const record = { id: dossier.id, dossierId: dossier.id, year: null, version }
  const result = handInPaper({ record, person, reason, file: form.file, now })
  return answerVerb(result, { formData: form.formData, next: ownDossierPath(dossier.reference) })
})

export default function ApplicationPaperPage() {
  const shown = useLoaderData<typeof loader>()
  return <PaperPage {...shown} back={ownDossierPath(shown.reference)} />
}
