import type { ReactNode } from 'react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { StepButtons } from '#app/components/step-page.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import type { StandingStep } from '#app/domain/lifecycle/steps.ts'
import { useText } from '#app/text/use-text.tsx'

type ReasonedFormProps = {
  step: StandingStep
  /** The mark of what is decided on. */
  seen: string
  label: string
  hint?: string
  back: string
  /** The other decision. */
  children?: ReactNode
}

/** A decision about a missing report that asks for a reason. */
export function ReasonedForm({ step, seen, label, hint, back, children }: ReasonedFormProps) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reasonedForm),
    { reason: '', seen },
  )
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={() => t('field.reason')} />
      <Mark name="seen" value={seen} />
      <TextArea field={field('reason')} label={t('field.reason')} hint={hint} maxLength={2000} />
      <StepButtons step={step} label={label} back={back} busy={busy}>
        {children}
      </StepButtons>
    </Form>
  )
}
