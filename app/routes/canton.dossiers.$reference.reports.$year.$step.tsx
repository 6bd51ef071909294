import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { ReportAccounts } from '#app/components/report-view.tsx'
import { SettlementView } from '#app/components/settlement-view.tsx'
import { StepPage } from '#app/components/step-page.tsx'
import { reportPath } from '#app/components/ways.ts'
import { reportSteps } from '#app/http/step.server.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { filedReport, reportFor, settlementOf } from '#app/views/report-view.server.ts'
import { proposalFor } from '#app/views/step-proposal.server.ts'

export const handle = crumbs<typeof loader>((t, { step, year }) => [
  ...reviewWay(t, { ...step, year }),
  { label: t(`review.${step.action}.title`, { year }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await reportSteps.enterShared(args)
  const { step, reportingYear } = entered
  const filed = step.asks === 'points' ? null : filedReport(entered)
  return {
    step,
    year: reportingYear.year,
    proposed: proposalFor('report', entered),
    report: filed && reportFor(entered, filed),
    settlement: filed && settlementOf(entered, filed),
  }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await reportSteps.enterShared(args)
  const { step, reportingYear } = entered
  return reportSteps.take(args, entered, reportPath(step.reference, reportingYear.year))
}

export default function ReportStepPage() {
  const t = useText()
  const language = useLanguage()
  const { step, year, proposed, report, settlement } = useLoaderData<typeof loader>()
  const words = `review.${step.action}` as const
  return (
    <StepPage
      step={step}
      words={words}
      title={t(`${words}.title`, { year })}
      lead={lookUp(language, `${words}.lead`)}
      label={t(`${words}.do`)}
      proposed={proposed}
      back={reportPath(step.reference, year)}
    >
      {settlement && <SettlementView {...settlement} />}
      {report && <ReportAccounts report={report} />}
    </StepPage>
  )
}
