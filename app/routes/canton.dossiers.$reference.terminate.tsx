import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  DecisionButtons,
  DecisionPage,
  decisionCrumbs,
  pathOfDossier,
  Version,
} from '#app/components/canton/decision-page.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { terminateForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { applyTransition, dossierDoor } from '#app/models/transitions.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = decisionCrumbs('decision.terminate.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.terminate.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { decision, now } = await enterDecision(args, 'terminate')
  return { ...decision, effectiveOn: `${yearOf(today(now))}-12-31` }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'terminate')
  const formData = await args.request.formData()

  const form = parseForm(terminateForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(dossierDoor, {
    id: dossier.id,
    action: 'terminate',
    person,
    version,
    input,
    now,
  })

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

export default function Terminate() {
  const t = useText()
  const decision = useLoaderData<typeof loader>()
  return (
    <DecisionPage decision={decision} title="decision.terminate.title" lead={t('decision.terminate.lead')}>
      <TerminateForm {...decision} />
    </DecisionPage>
  )
}

function TerminateForm(decision: Awaited<ReturnType<typeof loader>>) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.terminateForm),
    {
      version: String(decision.version),
      reason: '',
      effectiveOn: shortDate(decision.effectiveOn),
    },
  )
  const labels: Record<string, string> = {
    effectiveOn: t('decision.terminate.effectiveOn'),
    reason: t('decision.reason'),
  }
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={(name) => labels[name]} />
      <Version of={decision} />
      <DateField
        field={field('effectiveOn')}
        label={t('decision.terminate.effectiveOn')}
        hint={t('decision.terminate.effectiveOn.hint')}
      />
      <TextArea field={field('reason')} label={t('decision.reason')} maxLength={2000} />
      <DecisionButtons decision={decision} label={t('decision.terminate.button')} kind="danger" busy={busy} />
    </Form>
  )
}
