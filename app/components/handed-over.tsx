import { Link } from '@remix-run/react'
import type { NextStep } from '#app/domain/lifecycle/next-step.ts'
import { dateAndTime } from '#app/text/dates.ts'
import { nextStepText } from '#app/text/next-step.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { EndedHandOver, ShownHandOver } from '#app/views/hand-over.server.ts'
import { Button } from './button.tsx'
import { InstantText } from './date-text.tsx'
import { Form, Mark } from './form-element.tsx'
import { Notice } from './notice.tsx'

/** «Anna Amrein hat Ihnen das Gesuch zur Einreichung weitergegeben»: for who gave it, who has it, and who works along. */
export function HandedOver({ handed }: { handed: readonly ShownHandOver[] }) {
  return handed.map((one) => <HandOver key={one.path} handed={one} />)
}

function HandOver({ handed }: { handed: ShownHandOver }) {
  const t = useText()
  const { id, kind, year, by, words, at, isMine, toMe, task, path } = handed
  const to = toMe ? t('handOver.you') : (handed.to ?? t('handOver.all'))
  return (
    <Notice
      kind={toMe ? 'alert' : 'info'}
      title={t(`handOver.standing.${kind}`, { by, to, year: year ?? '' })}
    >
      {words && <blockquote>«{words}»</blockquote>}
      <p className="soft">
        <InstantText at={at} />
      </p>
      {toMe && (
        <p>
          <Link to={task}>{nextStepText(t, stepOf(kind, year)).title}</Link>
        </p>
      )}
      {isMine && (
        <Form method="post" action={`${path}/back`} reloadDocument>
          <Mark name="seen" value={id} />
          <Button kind="secondary">{t('handOver.back')}</Button>
        </Form>
      )}
    </Notice>
  )
}

/** For who handed something on that was changed afterwards: it is to be handed on once more. */
export function EndedHandOvers({ ended }: { ended: readonly EndedHandOver[] }) {
  const t = useText()
  const language = useLanguage()
  return ended.map(({ kind, year, givenAt, by, at, path }) => (
    <Notice key={path} kind="warning" title={t(`handOver.ended.${kind}`, { year: year ?? '' })}>
      <p>
        {t('handOver.ended.text', {
          day: dateAndTime(language, givenAt),
          by,
          at: dateAndTime(language, at),
        })}
      </p>
      <p>
        <Link to={path}>{t('handOver.again')}</Link>
      </p>
    </Notice>
  ))
}

/** What a signatory does with what was handed on. */
function stepOf(kind: ShownHandOver['kind'], year: number | null): NextStep {
  if (kind === 'report') return { step: 'report', year: year ?? 0, again: false }
  return kind === 'agreement' ? { step: 'sign' } : { step: 'file', again: false }
}
