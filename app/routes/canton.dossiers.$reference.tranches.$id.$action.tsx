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
import { TrancheTable, trancheName } from '#app/components/tranches.tsx'
import { cantonalWay } from '#app/components/ways.ts'
import { reasonForm, versionForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterTrancheStep } from '#app/http/canton-money.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { applyTransition, trancheDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (t) =>
    data ? `${t(`tranche.${data.action}.title`)}: ${trancheName(t, data.tranche)}` : t('payments.title'),
  )
export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t(`tranche.${data.action}.title`) },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, action, tranche, step } = await enterTrancheStep(args)
  return { reference: dossier.reference, party: dossier.party.name, action, tranche, step }
}

export async function action(args: ActionFunctionArgs) {
  const { action, tranche, step, person, now } = await enterTrancheStep(args)
  const formData = await args.request.formData()

  const form = parseForm(step.asksReason ? reasonForm : versionForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(trancheDoor, { id: tranche.id, action, person, version, input, now })

  return result.ok ? redirect('/canton/payments') : refused(result, formData)
}

export default function TrancheStepPage() {
  const t = useText()
  const { reference, party, action, tranche, step } = useLoaderData<typeof loader>()
  return (
    <StepPage
      step={step}
      kicker={<DossierName reference={reference} party={party} record={trancheName(t, tranche)} />}
      title={t(`tranche.${action}.title`)}
      lead={t(`tranche.${action}.lead`)}
      label={t(`tranche.${action}.do`)}
      back="/canton/payments"
    >
      <TrancheTable tranches={[tranche]} />
    </StepPage>
  )
}
