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
import { mayStep } from '#app/domain/agreement/amendment.ts'
import { reasonForm } from '#app/domain/lifecycle/decision-forms.ts'
import { requireAmendment } from '#app/http/amendment.server.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { withdrawAmendment } from '#app/models/agreement/amendments.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('amendment.withdraw'))
export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('amendment.one', { number: data.number }), to: data.back },
  { label: t('amendment.withdraw') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireDossier(args, 'officer')
  const { shown } = requireAmendment(dossier, args.params)
  const { number, version, state } = shown
  const { reference, party } = dossier
  const step = { version, asksReason: true, possible: mayStep('withdraw', state) }
  return {
    reference,
    party: party.name,
    number,
    step,
    back: `${dossierPath(reference)}/amendments/${number}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireDossier(args, 'officer')
  const formData = await args.request.formData()

  const form = parseForm(reasonForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, reason } = form.data
  const number = Number(args.params.number)
  const result = withdrawAmendment({ dossier, person, number, version, now }, reason)

  return result.ok
    ? redirect(`${dossierPath(dossier.reference)}/amendments/${number}`)
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
