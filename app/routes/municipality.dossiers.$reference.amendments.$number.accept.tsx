import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentFiles } from '#app/components/amendment.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DeclarationFields } from '#app/components/declaration-fields.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { mendingPath, municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { Written } from '#app/components/written.tsx'
import { acceptForm } from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { requireAmendment } from '#app/http/amendment.server.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnAmendments } from '#app/http/dossier.server.ts'
import { ownAmendmentSteps } from '#app/http/step.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data.step),
  {
    label: t('amendment.one', { number: data.number }),
    to: data.back,
  },
  { label: t('amendment.accept') },
])

/** The second of two screens: who accepts, in which function, on whose behalf. */
export async function loader(args: LoaderFunctionArgs) {
  const { step, ...entered } = await ownAmendmentSteps.enter(args, 'accept')
  const { dossier, person } = entered
  const { shown, joining } = requireAmendment(entered, args.params)
  const { number, files, state, answer } = shown
  const back = `${ownDossierPath(dossier.reference)}/amendments/${number}`
  return { step, name: person.name, joining, number, files, state, answer, back }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await requireOwnAmendments(args)
  const { dossier, person, now } = entered
  const { id, shown } = requireAmendment(entered, args.params)

  return answerForm(args.request, {
    form: acceptForm,
    verb: ({ version, ...typed }) => {
      const input = { declaration: declaredBy(person, typed) }
      return applyTransition(amendmentDoor, { id, action: 'accept', person, version, input, now })
    },
    next: `${ownDossierPath(dossier.reference)}/amendments/${shown.number}`,
  })
}

export default function AcceptAmendmentPage() {
  const t = useText()
  const { step, number, files, state, answer, back } = useLoaderData<typeof loader>()
  return (
    <StepFrame
      step={step}
      title={t('amendment.accept')}
      lead={step.possible ? t('amendment.accept.lead', { number }) : undefined}
      basis={<AmendmentFiles files={files} />}
      closed={
        <Notice kind="info" title={t('amendment.accept.closed', { state: t(`amendment.state.${state}`) })}>
          {answer && <Written>{answer}</Written>}
        </Notice>
      }
      back={back}
      linkTo={mendingPath(step.reference, null)}
    >
      <AcceptForm />
    </StepFrame>
  )
}

function AcceptForm() {
  const t = useText()
  const { step, name, joining, back } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.acceptForm),
    {
      version: String(step.version),
      function: '',
      onBehalfOf: joining ?? step.party,
    },
  )
  return (
    <CheckedForm {...checked} version={step.version} label={t('amendment.accept')} back={back}>
      <DeclarationFields name={name} field={field} authority={t('amendment.authority')} />
    </CheckedForm>
  )
}
