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
import { ClaimTable } from '#app/components/tranches.tsx'
import { cantonalWay } from '#app/components/ways.ts'
import { reasonForm, versionForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterClaimStep } from '#app/http/canton-money.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { applyTransition, claimDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (t) =>
    data ? `${t(`claim.${data.action}.title`)} ${data.claim.year}` : t('payments.title'),
  )
export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t(`claim.${data.action}.title`) },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, action, claim, step } = await enterClaimStep(args)
  return { reference: dossier.reference, party: dossier.party.name, action, claim, step }
}

export async function action(args: ActionFunctionArgs) {
  const { action, claim, step, person, now } = await enterClaimStep(args)
  const formData = await args.request.formData()

  const form = parseForm(step.asksReason ? reasonForm : versionForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(claimDoor, { id: claim.id, action, person, version, input, now })

  return result.ok ? redirect('/canton/payments') : refused(result, formData)
}

export default function ClaimStepPage() {
  const t = useText()
  const { reference, party, action, claim, step } = useLoaderData<typeof loader>()
  return (
    <StepPage
      step={step}
      kicker={
        <DossierName
          reference={reference}
          party={party}
          record={t('money.claim.name', { year: claim.year })}
        />
      }
      title={t(`claim.${action}.title`)}
      lead={t(`claim.${action}.lead`)}
      label={t(`claim.${action}.do`)}
      back="/canton/payments"
    >
      <ClaimTable claims={[claim]} />
    </StepPage>
  )
}
