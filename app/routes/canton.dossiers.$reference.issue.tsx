import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CalculationView } from '#app/components/calculation.tsx'
import { PreviewLink } from '#app/components/canton/preview-link.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Form } from '#app/components/form-element.tsx'
import { StepButtons, StepFrame, Version } from '#app/components/step-page.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { versionForm } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { dossierSteps } from '#app/http/step.server.ts'
import { issueAgreement } from '#app/models/agreement/countersigning.server.ts'
import { agreementData } from '#app/models/agreement/issued-agreement.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { calculationFor } from '#app/views/calculation.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('decision.issue_agreement.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, step } = await dossierSteps.enter(args, 'issue_agreement')
  return { ...step, calculation: calculationFor(dossier) }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await dossierSteps.enter(args, 'issue_agreement')

  return answerForm(args.request, {
    form: versionForm,
    verb: async ({ version }) => {
      const file = await drawDocument('agreement', agreementData(dossier, now))
      const issuing = { dossier, person, version, now }
      return withFiles([file], () => issueAgreement(issuing, file))
    },
    next: dossierPath(dossier.reference),
  })
}

export default function Issue() {
  const t = useText()
  const { calculation, ...step } = useLoaderData<typeof loader>()
  const back = dossierPath(step.reference)
  return (
    <StepFrame
      step={step}
      title={t('decision.issue_agreement.title')}
      lead={t('decision.issue_agreement.lead')}
      back={back}
      basis={
        <>
          {calculation && <CalculationView calculation={calculation} />}
          <PreviewLink reference={step.reference} />
        </>
      }
    >
      <Form method="post" className="stack">
        <Version of={step} />
        <StepButtons step={step} label={t('decision.issue_agreement.do')} back={back} />
      </Form>
    </StepFrame>
  )
}
