import type { ReactNode } from 'react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { stepKind } from '#app/components/step-page.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import type { StandingStep } from '#app/domain/lifecycle/steps.ts'
import { useText } from '#app/text/use-text.tsx'

type ReasonedFormProps = {
  /** Left out where the decision is no step of a table. */
  step?: StandingStep
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
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reasonedForm),
    { reason: '', seen },
  )
  return (
    <CheckedForm
      {...checked}
      seen={seen}
      label={label}
      back={back}
      kind={step && stepKind(step)}
      beside={children}
    >
      <TextArea field={field('reason')} label={t('field.reason')} hint={hint} maxLength={2000} />
    </CheckedForm>
  )
}
