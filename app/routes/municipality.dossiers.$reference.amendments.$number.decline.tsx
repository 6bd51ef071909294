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
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { reasonForm } from '#app/domain/lifecycle/decision-forms.ts'
import { requireAmendment, requireAmendmentStep } from '#app/http/amendment.server.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { amendmentDoor, applyTransition } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('amendment.decline'))
export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('amendment.one', { number: data.number }), to: data.back },
  { label: t('amendment.decline') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  const { shown, possible } = requireAmendmentStep(dossier, 'decline', args.params)
  const { number, version } = shown
  const { reference, party } = dossier
  return {
    reference,
    party: party.name,
    number,
    step: { version, asksReason: true, possible },
    back: `${ownDossierPath(reference)}/amendments/${number}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const { id, shown } = requireAmendment(dossier, args.params)
  const formData = await args.request.formData()

  const form = parseForm(reasonForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(amendmentDoor, { id, action: 'decline', person, version, input, now })

  if (!result.ok) return refused(result, formData)
  return redirect(`${ownDossierPath(dossier.reference)}/amendments/${shown.number}`)
}

export default function DeclineAmendmentPage() {
  const t = useText()
  const { reference, party, step, back } = useLoaderData<typeof loader>()
  return (
    <StepPage
      step={step}
      kicker={<DossierName reference={reference} party={party} />}
      title={t('amendment.decline')}
      lead={t('amendment.decline.lead')}
      label={t('amendment.decline')}
      back={back}
    />
  )
}
