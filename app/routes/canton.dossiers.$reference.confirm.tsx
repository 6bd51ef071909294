import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  ButtonForm,
  DecisionPage,
  decisionCrumbs,
  pathOfDossier,
} from '#app/components/canton/decision-page.tsx'
import { versionForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { applyTransition, dossierDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = decisionCrumbs('decision.confirm.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.confirm.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { decision } = await enterDecision(args, 'confirm')
  return decision
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'confirm')
  const formData = await args.request.formData()

  const form = parseForm(versionForm, formData)
  if (!form.ok) return unreadable(form)

  const result = applyTransition(dossierDoor, {
    id: dossier.id,
    action: 'confirm',
    person,
    version: form.data.version,
    now,
  })

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

export default function Confirm() {
  const t = useText()
  const decision = useLoaderData<typeof loader>()
  return (
    <DecisionPage decision={decision} title="decision.confirm.title" lead={t('decision.confirm.lead')}>
      <ButtonForm decision={decision} label={t('decision.confirm.button')} />
    </DecisionPage>
  )
}
