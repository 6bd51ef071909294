import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { StepPage } from '#app/components/canton/step-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ReportAccounts } from '#app/components/report-view.tsx'
import { SettlementView } from '#app/components/settlement-view.tsx'
import { reportPath } from '#app/components/ways.ts'
import { reasonForm, versionForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterReportStep } from '#app/http/canton-report.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { applyTransition, reportingYearDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { filedReport, reportFor, settlementOf } from '#app/views/report-view.server.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (t) =>
    t(data ? `review.${data.action}.title` : 'review.check', { year: data?.head.year ?? '' }),
  )
export const handle = crumbs<typeof loader>((t, { head, action }) => [
  ...reviewWay(t, head),
  { label: t(`review.${action}.title`, { year: head.year }) },
])

/** The steps that take a record on. */
const STEPS = ['take_up', 'approve', 'confirm', 'send_back', 'settle'] as const

export async function loader(args: LoaderFunctionArgs) {
  const entered = await enterReportStep(args, { among: [...STEPS] })
  const { action, head, step } = entered
  const filed = filedReport(entered)
  return {
    action,
    head,
    step,
    report: filed && reportFor(entered, filed),
    settlement: filed && settlementOf(entered, filed),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { action, asksReason, dossier, reportingYear, person, now } = await enterReportStep(args, {
    among: [...STEPS],
  })
  const formData = await args.request.formData()

  const form = parseForm(asksReason ? reasonForm : versionForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(reportingYearDoor, {
    id: reportingYear.id,
    action,
    person,
    version,
    input,
    now,
  })

  if (!result.ok) return refused(result, formData)
  return redirect(reportPath(dossier.reference, reportingYear.year))
}

export default function ReviewStepPage() {
  const t = useText()
  const language = useLanguage()
  const { action, head, step, report, settlement } = useLoaderData<typeof loader>()
  const { reference, party, year } = head
  return (
    <StepPage
      step={step}
      kicker={<DossierName reference={reference} party={party} />}
      title={t(`review.${action}.title`, { year })}
      lead={lookUp(language, `review.${action}.lead`)}
      label={t(`review.${action}.do`)}
      back={reportPath(reference, year)}
    >
      {settlement && <SettlementView {...settlement} />}
      {report && <ReportAccounts report={report} />}
    </StepPage>
  )
}
