import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AcceptForm } from '#app/components/canton/accept-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { acceptForm, acceptWithCopyForm } from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { dossierSteps } from '#app/http/step.server.ts'
import { acceptForTheCanton } from '#app/models/agreement/countersigning.server.ts'
import { executedAgreement } from '#app/models/agreement/executed-agreement.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withFiles } from '#app/models/records/received-files.server.ts'
import { drawDocument } from '#app/papers/drawing.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { copiesFor } from '#app/views/agreement-versions.server.ts'

export const handle = crumbs<typeof loader>(
  (t, data) => [...cantonalWay(t, data), { label: t('decision.countersign.title') }],
  (t) => t('decision.countersign.accept'),
)

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier, step } = await dossierSteps.enter(args, 'countersign')
  return {
    ...step,
    name: person.name,
    office: programmeOf(dossier.periodId).office.name,
    copies: copiesFor(dossier),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await dossierSteps.enter(args, 'countersign')
  const copyMatches = copiesFor(dossier).length > 0

  return answerForm(args.request, {
    form: copyMatches ? acceptWithCopyForm : acceptForm,
    verb: async ({ version, ...typed }) => {
      const declaration = declaredBy(person, typed)
      const executed = executedAgreement(dossier, { declaration, person, now })
      if (!executed) return { ok: false, refusal: 'wrong_state' }
      const file = await drawDocument('executed-agreement', executed)
      const accepting = { dossier, person, version, now }
      return withFiles([file], () => acceptForTheCanton(accepting, { declaration, file, copyMatches }))
    },
    next: dossierPath(dossier.reference),
  })
}

/** The same form as beside the upload, for the answer to a faulty attempt. */
export default function AcceptForTheCanton() {
  const t = useText()
  const { name, office, copies, ...step } = useLoaderData<typeof loader>()
  return (
    <StepFrame
      step={step}
      title={t('decision.countersign.title')}
      lead={t('decision.countersign.lead')}
      back={dossierPath(step.reference)}
    >
      <AcceptForm step={step} name={name} office={office} copies={copies} />
    </StepFrame>
  )
}
