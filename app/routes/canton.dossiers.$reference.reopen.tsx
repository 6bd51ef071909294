import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  DecisionPage,
  decisionCrumbs,
  pathOfDossier,
  ReasonForm,
} from '#app/components/canton/decision-page.tsx'
import { reasonForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { applyTransition, dossierDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = decisionCrumbs('decision.reopen.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.reopen.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { decision } = await enterDecision(args, 'reopen')
  return decision
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'reopen')
  const formData = await args.request.formData()

  const form = parseForm(reasonForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(dossierDoor, {
    id: dossier.id,
    action: 'reopen',
    person,
    version,
    input,
    now,
  })

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

export default function Reopen() {
  const t = useText()
  const decision = useLoaderData<typeof loader>()
  return (
    <DecisionPage decision={decision} title="decision.reopen.title" lead={t('decision.reopen.lead')}>
      <ReasonForm decision={decision} label={t('decision.reopen.button')} hint={t('decision.reopen.hint')} />
    </DecisionPage>
  )
}
