import { CheckedForm } from '#app/components/checked-form.tsx'
import { DeclarationFields } from '#app/components/declaration-fields.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { stepKind } from '#app/components/step-page.tsx'
import { dossierPath } from '#app/components/ways.ts'
import type { ShownStep } from '#app/domain/lifecycle/steps.ts'
import { useText } from '#app/text/use-text.tsx'
import type { SignedCopy } from '#app/views/agreement-versions.server.ts'
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
  const { field, ...checked } = useZodForm(
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
    { action: `${back}/countersign/accept` },
  )
  return (
    <CheckedForm
      {...checked}
      version={step.version}
      label={t('decision.countersign.accept.do')}
      back={back}
      kind={stepKind(step)}
    >
      {copies.length > 0 && <CopyCheck copies={copies} field={field('copyMatches')} />}
      <DeclarationFields
        name={name}
        field={field}
        authority={t('decision.countersign.authority')}
        side="canton"
      />
    </CheckedForm>
  )
}
