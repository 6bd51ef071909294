import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonForm, DecisionPage, pathOfDossier, ReasonForm } from '#app/components/canton/decision-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { cantonalWay } from '#app/components/ways.ts'
import { reasonForm, versionForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterPlainDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { applyTransition, dossierDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: data ? t(`decision.${data.step.action}.title`) : '' },
])
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (t) => (data ? t(`decision.${data.step.action}.title`) : t('nav.dossiers')))

export async function loader(args: LoaderFunctionArgs) {
  const { step, decision } = await enterPlainDecision(args)
  return { step, ...decision }
}

export async function action(args: ActionFunctionArgs) {
  const { step, person, dossier, now } = await enterPlainDecision(args)
  const formData = await args.request.formData()

  const form = parseForm(step.asksReason ? reasonForm : versionForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const { action } = step
  const result = applyTransition(dossierDoor, { id: dossier.id, action, person, version, input, now })

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

export default function DossierStepPage() {
  const t = useText()
  const { step, ...decision } = useLoaderData<typeof loader>()
  const { action } = step
  const label = t(`decision.${action}.button`)
  return (
    <DecisionPage decision={decision} title={`decision.${action}.title`} lead={t(`decision.${action}.lead`)}>
      {step.asksReason ? (
        <ReasonForm decision={decision} label={label} hint={t(`decision.${step.action}.hint`)} />
      ) : (
        <ButtonForm decision={decision} label={label} />
      )}
    </DecisionPage>
  )
}
