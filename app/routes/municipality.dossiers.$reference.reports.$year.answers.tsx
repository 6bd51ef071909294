import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AnswersPage } from '#app/components/answers-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { reportWay } from '#app/components/report-parts.tsx'
import { requestTitle } from '#app/components/request-title.ts'
import { ownReportPath } from '#app/components/ways.ts'
import { saveAnswers } from '#app/http/answers.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { unlessGone } from '#app/http/found.server.ts'
import { answersFor } from '#app/views/answers.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...reportWay(t, data),
  { label: requestTitle(t, { year: data.year, paper: false }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const { reportingYear, ...entered } = await requireOwnReport(args)
  const { year } = reportingYear
  const shown = answersFor({ ...entered, year, state: reportingYear.state })
  const asked = unlessGone(shown, ownReportPath(entered.dossier.reference, year))
  return { ...asked, year }
}

export async function action(args: ActionFunctionArgs) {
  const { reportingYear, ...entered } = await requireOwnReport(args)
  const { year } = reportingYear
  return saveAnswers(args.request, { ...entered, year }, ownReportPath(entered.dossier.reference, year))
}

export default function ReportAnswersPage() {
  const shown = useLoaderData<typeof loader>()
  return <AnswersPage {...shown} back={ownReportPath(shown.reference, shown.year)} />
}
