import { CheckboxField } from '#app/components/choice-field.tsx'
import { DeclaredName, declarationLabels } from '#app/components/declaration-fields.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { SignedCopy } from '#app/views/dossier-view.server.ts'
import { CopyCheck } from './copy-check.tsx'
import { DecisionButtons, pathOfDossier, type ShownDecision, Version } from './decision-page.tsx'

type AcceptFormProps = {
  decision: ShownDecision
  name: string
  office: string
  copies: readonly SignedCopy[]
}

/** The canton accepts the agreement in the portal: with the declaration of authority, and having compared any copy. */
export function AcceptForm({ decision, name, office, copies }: AcceptFormProps) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () =>
      import('#app/domain/lifecycle/decision-forms.ts').then((forms) =>
        copies.length > 0 ? forms.acceptWithCopyForm : forms.acceptForm,
      ),
    {
      version: String(decision.version),
      function: '',
      onBehalfOf: office,
      authority: false,
    },
  )
  return (
    <Form
      method="post"
      action={`${pathOfDossier(decision.reference)}/countersign/accept`}
      className="form"
      {...formProps}
    >
      <ErrorSummary {...summary} labelOf={declarationLabels(t)} />
      <Version of={decision} />
      {copies.length > 0 && <CopyCheck copies={copies} field={field('copyMatches')} />}
      <DeclaredName name={name} />
      <TextField
        field={field('function')}
        label={t('signing.function')}
        hint={t('decision.countersign.function.hint')}
        autoComplete="organization-title"
        maxLength={120}
      />
      <TextField field={field('onBehalfOf')} label={t('signing.onBehalfOf')} maxLength={200} />
      <CheckboxField field={field('authority')} label={t('decision.countersign.authority')} />
      <DecisionButtons decision={decision} label={t('decision.countersign.accept.button')} busy={busy} />
    </Form>
  )
}
