import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StepPage } from '#app/components/canton/step-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { reasonForm } from '#app/domain/lifecycle/decision-forms.ts'
import { requireAmendmentStep } from '#app/http/amendment.server.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { amendmentDoor, applyTransition } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('amendment.withdraw'))
export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('amendment.one', { number: data.number }), to: data.back },
  { label: t('amendment.withdraw') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireDossier(args)
  const { shown, possible } = requireAmendmentStep(dossier, 'withdraw', args.params)
  const { number, version } = shown
  const { reference, party } = dossier
  const step = { version, asksReason: true, possible }
  return {
    reference,
    party: party.name,
    number,
    step,
    back: `${dossierPath(reference)}/amendments/${number}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireDossier(args)
  const { id, shown } = requireAmendmentStep(dossier, 'withdraw', args.params)
  const formData = await args.request.formData()

  const form = parseForm(reasonForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(amendmentDoor, { id, action: 'withdraw', person, version, input, now })

  return result.ok
    ? redirect(`${dossierPath(dossier.reference)}/amendments/${shown.number}`)
    : refused(result, formData)
}

export default function WithdrawAmendmentPage() {
  const t = useText()
  const { reference, party, number, step, back } = useLoaderData<typeof loader>()
  return (
    <StepPage
      step={step}
      kicker={<DossierName reference={reference} party={party} record={t('amendment.one', { number })} />}
      title={t('amendment.withdraw')}
      lead={t('amendment.withdraw.lead')}
      label={t('amendment.withdraw')}
      back={back}
    />
  )
}
