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
  type ShownDecision,
  Version,
} from '#app/components/canton/decision-page.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { rejectForm } from '#app/domain/lifecycle/decision-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterDecision } from '#app/http/decision.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { applyTransition, dossierDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = decisionCrumbs('decision.reject.title')
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('decision.reject.title'))

export async function loader(args: LoaderFunctionArgs) {
  const { decision } = await enterDecision(args, 'reject')
  return decision
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await enterDecision(args, 'reject')
  const formData = await args.request.formData()

  const form = parseForm(rejectForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const result = applyTransition(dossierDoor, {
    id: dossier.id,
    action: 'reject',
    person,
    version,
    input,
    now,
  })

  return result.ok ? redirect(pathOfDossier(dossier.reference)) : refused(result, formData)
}

export default function Reject() {
  const t = useText()
  const decision = useLoaderData<typeof loader>()
  return (
    <DecisionPage decision={decision} title="decision.reject.title" lead={t('decision.reject.lead')}>
      <RejectForm decision={decision} />
    </DecisionPage>
  )
}

function RejectForm({ decision }: { decision: ShownDecision }) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.rejectForm),
    {
      version: String(decision.version),
      reason: '',
      legalRemedies: t('decision.reject.remedies.proposal'),
    },
  )
  const labels: Record<string, string> = {
    reason: t('decision.reason'),
    legalRemedies: t('decision.reject.remedies'),
  }
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={(name) => labels[name]} />
      <Version of={decision} />
      <TextArea field={field('reason')} label={t('decision.reason')} rows={8} maxLength={4000} />
      <TextArea
        field={field('legalRemedies')}
        label={t('decision.reject.remedies')}
        hint={t('decision.reject.remedies.hint')}
        maxLength={4000}
      />
      <DecisionButtons decision={decision} label={t('decision.reject.button')} kind="danger" busy={busy} />
    </Form>
  )
}
