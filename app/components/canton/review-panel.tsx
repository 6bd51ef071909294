import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { Section } from '#app/components/section.tsx'
import { cantonMendingPath, reportPath, stepPath } from '#app/components/ways.ts'
import type { ReportingYearAction } from '#app/domain/lifecycle/reporting-year.ts'
import { type ButtonStep, buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import type { ToldReason } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'

type Head = {
  reference: string
  year: number
  version: number
  steps: readonly ReportingYearAction[]
  /** What the report waits for although it would be refused, and why. */
  held: readonly { action: ReportingYearAction; reasons: readonly ToldReason[] }[]
}

const OF_THE_CANTON = { machine: 'reportingYear', side: 'canton' } as const

/** What this person may do with a report now; with nothing to do it says so. */
export function ReviewPanel({ head, children }: { head: Head; children: ReactNode }) {
  const t = useText()
  const { reference, year, steps, held } = head
  const path = reportPath(reference, year)
  const explained = buttonsAmong(steps, { ...OF_THE_CANTON, buttons: ['at_once', 'forward'] })
  const refused = held.map(({ action }) => action)
  const idle = steps.length + held.length === 0
  return (
    <Section at="steps" title={t('review.check')} className="action-panel stack">
      {children}
      {explained.map((action) => (
        <p key={action}>{t(`review.${action}.text`)}</p>
      ))}
      {idle && <p className="soft">{t('review.nothing')}</p>}
      {buttonsAmong(refused, { ...OF_THE_CANTON, buttons: ['at_once', 'forward'] }).map((step) => (
        <div key={step} className="stack-xs">
          <p>{t('action.heldUp.step', { step: t(`review.${step}`) })}</p>
          <Reasons
            reasons={held.find(({ action }) => action === step)?.reasons ?? []}
            linkTo={cantonMendingPath(reference)}
          />
        </div>
      ))}
      <div className="row">
        {buttonsAmong(steps, { ...OF_THE_CANTON, buttons: ['at_once'] }).map((action) => (
          <AtOnce key={action} action={action} head={head} />
        ))}
        {buttonsAmong(steps, { ...OF_THE_CANTON, buttons: ['forward'] }).map((action) => (
          <ButtonLink key={action} to={stepPath('reportingYear', action, head)}>
            {t(`review.${action}`)}
          </ButtonLink>
        ))}
        {[...steps, ...refused].includes('approve') && (
          <ButtonLink to={`${path}/corrections`} kind="secondary">
            {t('review.corrections')}
          </ButtonLink>
        )}
        {buttonsAmong(steps, { ...OF_THE_CANTON, buttons: ['aside', 'dangerous'] }).map((action) => (
          <ButtonLink key={action} to={stepPath('reportingYear', action, head)} kind="secondary">
            {t(`review.${action}`)}
          </ButtonLink>
        ))}
      </div>
    </Section>
  )
}

type AtOnceProps = { action: ButtonStep<'reportingYear', 'canton', 'at_once'>; head: Head }

/** One click: nothing is decided by it. */
function AtOnce({ action, head }: AtOnceProps) {
  const t = useText()
  return (
    <Form method="post" action={stepPath('reportingYear', action, head)}>
      <Mark name="version" value={head.version} />
      <Button>{t(`review.${action}`)}</Button>
    </Form>
  )
}
