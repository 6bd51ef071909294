import type { ReactNode } from 'react'
import { Button, type ButtonKind, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import type { TextKey } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export type ShownDecision = { reference: string; party: string; version: number; possible: boolean }
export type DecisionTitle = Extract<TextKey, `decision.${string}.title`>

export const pathOfDossier = (reference: string) => `/canton/dossiers/${reference}`

/** The way to a page of one dossier: list, dossier, page. */
export function decisionCrumbs(title: DecisionTitle) {
  return crumbs((t, data) => {
    const { reference, party } = data as ShownDecision
    return [
      { label: t('nav.dossiers'), to: '/canton/dossiers' },
      { label: party, to: pathOfDossier(reference) },
      { label: t(title) },
    ]
  })
}

type DecisionPageProps = { decision: ShownDecision; title: DecisionTitle; lead?: string; children: ReactNode }

/** One decision on one page: what it does, why the last attempt was refused, and the form. */
export function DecisionPage({ decision, title, lead, children }: DecisionPageProps) {
  const t = useText()
  const { reference, party, possible } = decision
  return (
    <div className="stack-l">
      <PageTitle kicker={<DossierName reference={reference} party={party} />} title={t(title)} lead={lead} />
      <RefusalNotice offered={possible} />
      {possible ? (
        children
      ) : (
        <div className="stack">
          <Notice kind="info" title={t('decision.notNow')} />
          <ButtonLink kind="secondary" to={pathOfDossier(reference)}>
            {t('decision.back')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}

/** The version of the record that the page shows: a stale page is refused. */
export function Version({ of: { version } }: { of: Pick<ShownDecision, 'version'> }) {
  return <Mark name="version" value={version} />
}

/** The button that decides, and the way back without having decided. */
export function DecisionButtons({
  decision: { reference },
  label,
  kind,
  busy,
}: {
  decision: ShownDecision
  label: string
  kind?: ButtonKind
  busy?: boolean
}) {
  const t = useText()
  return (
    <div className="row">
      <Button kind={kind} disabled={busy}>
        {label}
      </Button>
      <ButtonLink kind="quiet" to={pathOfDossier(reference)}>
        {t('common.cancel')}
      </ButtonLink>
    </div>
  )
}

/** A decision that asks for nothing but the button. */
export function ButtonForm({ decision, label }: { decision: ShownDecision; label: string }) {
  return (
    <Form method="post" className="stack">
      <Version of={decision} />
      <DecisionButtons decision={decision} label={label} />
    </Form>
  )
}

/** A decision that asks for its reason. */
export function ReasonForm({
  decision,
  label,
  hint,
}: {
  decision: ShownDecision
  label: string
  hint?: string
}) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonForm),
    {
      version: String(decision.version),
      reason: '',
    },
  )
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={() => t('decision.reason')} />
      <Version of={decision} />
      <TextArea field={field('reason')} label={t('decision.reason')} hint={hint} maxLength={2000} />
      <DecisionButtons decision={decision} label={label} busy={busy} />
    </Form>
  )
}
