import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Mark } from '#app/components/form-element.tsx'
import { Section } from '#app/components/section.tsx'
import { stepKind } from '#app/components/step-page.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import type { ShownStep } from '#app/domain/lifecycle/steps.ts'
import type { ToldAccounts } from '#app/domain/report/told.ts'
import { fieldText } from '#app/text/field-text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { CorrectionRows, correctionLabels, typedCorrections } from './correction-fields.tsx'

type ExOfficioFormProps = ToldAccounts & {
  step: ShownStep
  year: number
  /** As the office has set them; left out: the usual words. */
  legalRemedies: string
}

/** What the canton counts without the municipality, why it decides so, and how to appeal. */
export function ExOfficioForm({ step, year, legalRemedies, ...figures }: ExOfficioFormProps) {
  const t = useText()
  const language = useLanguage()
  const schema = () =>
    import('#app/domain/report/forms.ts').then((forms) =>
      forms.exOfficioForm({ lineIds: figures.lines.map(({ id }) => id) }),
    )
  const { field, ...checked } = useZodForm(schema, {
    ...typedCorrections(figures),
    version: String(step.version),
    reason: '',
    legalRemedies,
  })
  const labelOf = correctionLabels(t, figures)
  const isOfDecision = (name: string) => ['reason', 'legalRemedies', 'beyondBudget'].includes(name)
  return (
    <CheckedForm
      {...checked}
      labels={(name) => (isOfDecision(name) ? fieldText(language, name) : labelOf(name))}
      version={step.version}
      label={t('review.settle_ex_officio.do')}
      back={reportPath(step.reference, year)}
      kind={stepKind(step)}
    >
      {step.figures !== undefined && <Mark name="figures" value={step.figures} />}
      <Section title={t('review.settle_ex_officio.figures')}>
        <CorrectionRows field={field} {...figures} />
        <CheckboxField
          field={field('beyondBudget')}
          label={t('field.beyondBudget')}
          hint={t('review.settle_ex_officio.beyondBudget.hint')}
          optional
        />
      </Section>
      <Section title={t('review.settle_ex_officio.decision')}>
        <TextArea
          field={field('reason')}
          label={t('field.reason')}
          hint={t('review.settle_ex_officio.reason.hint')}
          rows={8}
          maxLength={4000}
        />
        <TextArea
          field={field('legalRemedies')}
          label={t('field.legalRemedies')}
          hint={t('decision.reject.legalRemedies.hint')}
          maxLength={4000}
        />
      </Section>
    </CheckedForm>
  )
}
