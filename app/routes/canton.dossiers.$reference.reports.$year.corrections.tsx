import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CorrectionFields } from '#app/components/canton/correction-fields.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { reportPath } from '#app/components/ways.ts'
import { accountRows } from '#app/domain/report/additions.ts'
import { correctionsForm } from '#app/domain/report/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { reportSteps } from '#app/http/step.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { agreedFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { reportFor } from '#app/models/report/told-report.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { step, year }) => [
  ...reviewWay(t, { ...step, year }),
  { label: t('review.corrections.title', { year }) },
])

/** Whoever may approve may correct beside the declaration, whatever still holds up the approval. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await reportSteps.enter(args, 'approve')
  const { reportingYear } = entered
  const step = { ...entered.step, held: [] }
  const { lines, thirdParty } = reportFor(entered, reportOf(reportingYear))
  return { step, year: reportingYear.year, lines, thirdParty, seen: markOfReport(reportingYear, 'accounts') }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await reportSteps.enter(args, 'approve')
  const agreed = agreedFor(reportingYear, dossier)
  const lineIds = accountRows(reportOf(reportingYear), agreed).map(({ id }) => id)

  return answerForm(args.request, {
    form: correctionsForm({ lineIds }),
    verb: (typed, seen) => saveCorrections({ reportingYearId: reportingYear.id, person, seen, now }, typed),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

export default function CorrectionsPage() {
  const t = useText()
  const corrections = useLoaderData<typeof loader>()
  const { step, year } = corrections
  return (
    <StepFrame
      step={step}
      title={t('review.corrections.title', { year })}
      lead={t('review.corrections.lead')}
      back={reportPath(step.reference, year)}
    >
      <CorrectionFields {...corrections} />
    </StepFrame>
  )
}
