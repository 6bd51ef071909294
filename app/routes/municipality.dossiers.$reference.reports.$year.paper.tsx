import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { PaperPage } from '#app/components/paper-page.tsx'
import { reportWay } from '#app/components/report-parts.tsx'
import { ownReportPath } from '#app/components/ways.ts'
import { REQUESTED_PAPER } from '#app/domain/forms/file-slots.ts'
import { paperForm } from '#app/domain/lifecycle/decision-forms.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { handInPaper } from '#app/models/dossier/requested-papers.server.ts'
import { paperAskedOf } from '#app/views/answers.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...reportWay(t, data),
  { label: t('handIn.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { reportingYear, ...entered } = await requireOwnReport(args)
  const { year, state, version } = reportingYear
  return { ...paperAskedOf({ ...entered, year, state, version }), year }
}

export const action = fileAction(REQUESTED_PAPER, async (args, upload) => {
  const { reportingYear, dossier, person, now } = await requireOwnReport(args)
  const form = await upload.read(paperForm)
  if (!form.ok) return unreadableUpload(form)
  const { version, reason } = form.data
  const result = handInPaper({ record: { ...reportingYear, version }, person, reason, file: form.file, now })
  const next = ownReportPath(dossier.reference, reportingYear.year)
  return answerVerb(result, { formData: form.formData, next })
})

export default function ReportPaperPage() {
  const shown = useLoaderData<typeof loader>()
  return <PaperPage {...shown} back={ownReportPath(shown.reference, shown.year)} />
}
