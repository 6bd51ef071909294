import type { ReactNode } from 'react'
import { Button, type ButtonKind, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { useText } from '#app/text/use-text.tsx'

export type Step = {
  /** Of the record, as the page shows it. */
  version: number
  asksReason: boolean
  /** Whether the state of the record allows the step now. */
  possible: boolean
}

type StepPageProps = {
  step: Step
  kicker: ReactNode
  title: string
  lead?: string
  label: string
  kind?: ButtonKind
  back: string
  /** What the decision rests on. */
  children?: ReactNode
}

/** One step on one record on one page: what it does, what it rests on, the reason where one is asked, the button. */
export function StepPage({ step, kicker, title, lead, label, kind, back, children }: StepPageProps) {
  const FormOfStep = step.asksReason ? ReasonedForm : PlainForm
  return (
    <div className="stack-l">
      <PageTitle kicker={kicker} title={title} lead={lead} />
      <RefusalNotice offered={step.possible} />
      {children}
      {step.possible ? (
        <FormOfStep step={step} label={label} kind={kind} back={back} />
      ) : (
        <StepNotNow back={back} />
      )}
    </div>
  )
}

/** In place of the form, where the record has moved on: says so, and leads back to it. */
export function StepNotNow({ back }: Pick<StepPageProps, 'back'>) {
  const t = useText()
  return (
    <>
      <Notice kind="info" title={t('review.notNow')} />
      <div className="row">
        <ButtonLink kind="secondary" to={back}>
          {t('common.back')}
        </ButtonLink>
      </div>
    </>
  )
}

type FormProps = Pick<StepPageProps, 'step' | 'label' | 'kind' | 'back'>

function PlainForm({ step: { version }, ...buttons }: FormProps) {
  return (
    <Form method="post" className="stack">
      <Mark name="version" value={version} />
      <Buttons {...buttons} />
    </Form>
  )
}

function ReasonedForm({ step: { version }, ...buttons }: FormProps) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonForm),
    { version: String(version), reason: '' },
  )
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={() => t('review.reason')} />
      <Mark name="version" value={version} />
      <TextArea field={field('reason')} label={t('review.reason')} maxLength={2000} />
      <Buttons {...buttons} busy={busy} />
    </Form>
  )
}

function Buttons({ label, kind, back, busy }: Omit<FormProps, 'step'> & { busy?: boolean }) {
  const t = useText()
  return (
    <div className="row">
      <Button kind={kind} disabled={busy}>
        {label}
      </Button>
      <ButtonLink kind="quiet" to={back}>
        {t('common.cancel')}
      </ButtonLink>
    </div>
  )
}
