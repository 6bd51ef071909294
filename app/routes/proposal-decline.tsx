import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { useProposedWords } from '#app/components/proposed-words.ts'
import { StepFrame } from '#app/components/step-page.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { dossierWay } from '#app/components/ways.ts'
import { reasonInput } from '#app/domain/lifecycle/decision-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireProposal } from '#app/http/proposal.server.ts'
import { declineProposal } from '#app/models/dossier/proposing.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { proposalFor } from '#app/views/proposal.server.ts'

export const handle = crumbs<typeof loader>((t, { side, step, here }) => [
  ...dossierWay(t, side, step),
  { label: t('proposal.title'), to: here },
  { label: t('proposal.decline') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person, proposal, side, here } = await requireProposal(args)
  const { mayConfirm: possible, ...told } = proposalFor(proposal, dossier, person)
  const { reference, party } = dossier
  return { step: { reference, party: party.name, possible, dangerous: false }, told, side, here }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, proposal, path, now } = await requireProposal(args)

  return answerForm(args.request, {
    form: reasonInput,
    verb: ({ reason }) => declineProposal({ dossier, id: proposal.id, person, reason, now }),
    next: path,
  })
}

export default function DeclineProposal() {
  const t = useText()
  const { step, told, here } = useLoaderData<typeof loader>()
  const tell = useProposedWords()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonInput),
    { reason: '' },
  )
  return (
    <StepFrame step={step} title={t('proposal.decline')} lead={tell(told)} back={here}>
      <CheckedForm {...checked} label={t('proposal.decline')} back={here}>
        <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
      </CheckedForm>
    </StepFrame>
  )
}
