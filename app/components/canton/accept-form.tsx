import { CheckboxField } from '#app/components/choice-field.tsx'
import { DeclaredName, declarationLabels } from '#app/components/declaration-fields.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form } from '#app/components/form-element.tsx'
import { StepButtons, Version } from '#app/components/step-page.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { dossierPath } from '#app/components/ways.ts'
import type { ShownStep } from '#app/domain/lifecycle/steps.ts'
import { useText } from '#app/text/use-text.tsx'
import type { SignedCopy } from '#app/views/dossier-view.server.ts'
import { CopyCheck } from './copy-check.tsx'

type AcceptFormProps = {
  step: ShownStep
  name: string
  office: string
  copies: readonly SignedCopy[]
}

/** The canton accepts the agreement in the portal: with the declaration of authority, and having compared any copy. */
export function AcceptForm({ step, name, office, copies }: AcceptFormProps) {
  const t = useText()
  const back = dossierPath(step.reference)
  const { field, formProps, summary, busy } = useZodForm(
    () =>
      import('#app/domain/lifecycle/decision-forms.ts').then((forms) =>
        copies.length > 0 ? forms.acceptWithCopyForm : forms.acceptForm,
      ),
    {
      version: String(step.version),
      function: '',
      onBehalfOf: office,
      authority: false,
    },
  )
  return (
    <Form method="post" action={`${back}/countersign/accept`} className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={declarationLabels(t)} />
      <Version of={step} />
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
      <StepButtons step={step} label={t('decision.countersign.accept.do')} back={back} busy={busy} />
    </Form>
  )
}
