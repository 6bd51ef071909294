import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { reportPath } from '#app/components/ways.ts'
import type { ReportingYearAction } from '#app/domain/lifecycle/reporting-year.ts'
import { useText } from '#app/text/use-text.tsx'

type Head = {
  reference: string
  year: number
  version: number
  steps: readonly ReportingYearAction[]
}

/** The steps of the canton, the one that leads on first. */
const ONWARD = ['approve', 'confirm', 'settle'] as const
const BACKWARD = ['return', 'send_back'] as const

/** What this person may do with a report now; with nothing to do it says so. */
export function ReviewPanel({
  head,
  mayExtend,
  children,
}: {
  head: Head
  mayExtend: boolean
  children: ReactNode
}) {
  const t = useText()
  const { reference, year, steps } = head
  const path = reportPath(reference, year)
  const explained = (['take_up', ...ONWARD] as const).filter((action) => steps.includes(action))
  const idle = steps.length === 0 && !mayExtend
  return (
    <section className="action-panel stack" aria-labelledby="steps">
      <h2 id="steps">{t('review.check')}</h2>
      {children}
      {explained.map((action) => (
        <p key={action}>{t(`review.${action}.text`)}</p>
      ))}
      {idle && <p className="soft">{t('review.nothing')}</p>}
      <div className="row">
        {steps.includes('take_up') && <TakeUp head={head} />}
        {ONWARD.filter((action) => steps.includes(action)).map((action) => (
          <ButtonLink key={action} to={`${path}/${action}`}>
            {t(`review.${action}`)}
          </ButtonLink>
        ))}
        {steps.includes('approve') && (
          <ButtonLink to={`${path}/corrections`} kind="secondary">
            {t('review.corrections')}
          </ButtonLink>
        )}
        {BACKWARD.filter((action) => steps.includes(action)).map((action) => (
          <ButtonLink key={action} to={`${path}/${action.replaceAll('_', '-')}`} kind="secondary">
            {t(`review.${action}`)}
          </ButtonLink>
        ))}
        {mayExtend && (
          <ButtonLink to={`${path}/extension`} kind="secondary">
            {t('review.extend')}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}

/** One click: nothing is decided by it. */
function TakeUp({ head: { reference, year, version } }: { head: Head }) {
  const t = useText()
  return (
    <Form method="post" action={`${reportPath(reference, year)}/take-up`}>
      <Mark name="version" value={version} />
      <Button>{t('review.take_up')}</Button>
    </Form>
  )
}
