import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExOfficioForm } from '#app/components/canton/ex-officio-form.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { Section } from '#app/components/section.tsx'
import { SettlementView } from '#app/components/settlement-view.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { reportPath } from '#app/components/ways.ts'
import { exOfficioForm } from '#app/domain/report/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { reportSteps } from '#app/http/step.server.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import { provenFor } from '#app/models/report/told-report.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { remediesOf } from '#app/views/step-proposal.server.ts'

export const handle = crumbs<typeof loader>((t, { step, year }) => [
  ...reviewWay(t, { ...step, year }),
  { label: t('review.settle_ex_officio.title', { year }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await reportSteps.enter(args, 'settle_ex_officio')
  const { step, dossier, reportingYear } = entered
  return { step, year: reportingYear.year, ...remediesOf(dossier), ...provenFor(entered) }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await reportSteps.enter(args, 'settle_ex_officio')
  const { id, dossier, reportingYear, person, now } = entered
  const lineIds = provenFor(entered).lines.map((line) => line.id)

  return answerForm(args.request, {
    form: exOfficioForm({ lineIds }),
    verb: ({ version, ...input }) =>
      applyTransition(reportingYearDoor, { id, action: 'settle_ex_officio', person, version, input, now }),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

export default function SettleExOfficioPage() {
  const t = useText()
  const { step, year, settlement, ...figures } = useLoaderData<typeof loader>()
  return (
    <StepFrame
      step={step}
      title={t('review.settle_ex_officio.title', { year })}
      lead={t('review.settle_ex_officio.lead')}
      back={reportPath(step.reference, year)}
    >
      <Section title={t('review.settle_ex_officio.soFar')}>
        <SettlementView settlement={settlement} />
      </Section>
      <ExOfficioForm step={step} year={year} {...figures} />
    </StepFrame>
  )
}
