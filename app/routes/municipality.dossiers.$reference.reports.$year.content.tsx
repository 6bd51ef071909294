import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentFields } from '#app/components/content-fields.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { ReportPage, reportWay } from '#app/components/report-parts.tsx'
import { ownReportPath } from '#app/components/ways.ts'
import { contentForm } from '#app/domain/report/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { catalogueOf, namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { saveContent } from '#app/models/report/reports.server.ts'
import { reportFor } from '#app/models/report/told-report.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { ownReportFor } from '#app/views/own-report.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reportWay(t, head),
  { label: t('report.content') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { reportingYear, dossier, language } = entered
  const { head, report } = ownReportFor(entered)
  const { summary, measures, addedMeasures } = reportFor(entered, report)
  const seen = markOfReport(reportingYear, 'content')
  return { head, seen, summary, measures, addedMeasures, catalogue: namedCatalogue(dossier, language) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { dossier, reportingYear, person, now } = entered
  const { agreed } = ownReportFor(entered)

  return answerForm(args.request, {
    form: contentForm(agreed, catalogueOf(dossier)),
    verb: (typed, seen) => saveContent({ reportingYearId: reportingYear.id, person, seen, now }, typed),
    next: `${ownReportPath(dossier.reference, reportingYear.year)}`,
  })
}

export default function ReportContentPage() {
  const t = useText()
  const { head, ...content } = useLoaderData<typeof loader>()
  return (
    <ReportPage head={head} title={t('report.content')} lead={t('report.content.lead')} current="content">
      <RefusalNotice />
      <ContentFields {...content} back={ownReportPath(head.reference, head.year)} />
    </ReportPage>
  )
}
