import { Form } from '@remix-run/react'
import { DeclarationFields, declarationLabels } from '#app/components/declaration-fields.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'

import { acceptForm } from '#app/domain/lifecycle/decision-forms.ts'
import { useText } from '#app/text/use-text.tsx'
import { DecisionButtons, pathOfDossier, type ShownDecision, Version } from './decision-page.tsx'

type AcceptFormProps = { decision: ShownDecision; name: string; office: string }

/** The canton accepts the agreement in the portal, with the declaration of authority. */
export function AcceptForm({ decision, name, office }: AcceptFormProps) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(acceptForm, {
    version: String(decision.version),
    name,
    function: '',
    onBehalfOf: office,
    authority: false,
  })
  return (
    <Form
      method="post"
      action={`${pathOfDossier(decision.reference)}/countersign/accept`}
      className="form"
      {...formProps}
    >
      <ErrorSummary {...summary} labelOf={declarationLabels(t)} />
      <Version of={decision} />
      <DeclarationFields field={field} authority={t('decision.countersign.authority')} />
      <DecisionButtons decision={decision} label={t('decision.countersign.accept.button')} busy={busy} />
    </Form>
  )
}
