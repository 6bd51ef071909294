import { Link } from '@remix-run/react'
import type { Language } from '#app/domain/language.ts'
import { isAbout, type Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { NextStep } from '#app/domain/lifecycle/next-step.ts'
import { dateAndTime } from '#app/text/dates.ts'
import { nextStepText } from '#app/text/next-step.ts'
import type { Translate } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { EndedHandOver, ShownHandOver } from '#app/views/hand-over.server.ts'
import { ActionPanel } from './action-panel.tsx'
import { Button } from './button.tsx'
import { InstantText } from './date-text.tsx'
import { Form, Mark } from './form-element.tsx'
import type { EndedProps, HandedOverProps, WithColleagueProps } from './handed-over.tsx'
import { Notice } from './notice.tsx'
import { Reasons } from './reason-list.tsx'
import { mendingPath } from './ways.ts'

/** «Anna Amrein hat Ihnen das Gesuch zur Einreichung weitergegeben»: for who gave it, who has it, and who works along. */
export function HandedNotices({ handed, atTask = false }: HandedOverProps) {
  const t = useText()
  return handed.map((one) => (
    <Notice key={one.path} kind={one.toMe ? 'alert' : 'info'} title={sentence(t, one)}>
      <Given handed={one} />
      {one.toMe && !atTask && (
        <p>
          <Link to={one.task}>{nextStepText(t, stepOf(one.matter)).title}</Link>
        </p>
      )}
    </Notice>
  ))
}

/** On the pages on which it is changed: to change it ends the hand-over. */
export function ChangingNotices({ handed }: Pick<HandedOverProps, 'handed'>) {
  const t = useText()
  return handed.map((one) => (
    <Notice key={one.path} kind="info" title={sentence(t, one)}>
      <p>{t('handOver.changing')}</p>
    </Notice>
  ))
}

/** «Liegt bei David Duss»: the next step of who has handed it on, or works along. */
export function ColleaguePanel({ next, handed }: WithColleagueProps) {
  const t = useText()
  return (
    <ActionPanel title={next.title}>
      <p>{next.text}</p>
      {handed.filter(isAbout(next)).map((one) => (
        <div key={one.path} className="stack-s">
          <p>{sentence(t, one)}</p>
          <Given handed={one} />
        </div>
      ))}
    </ActionPanel>
  )
}

function sentence(t: Translate, { matter, by, to, toMe }: ShownHandOver) {
  const receiver = toMe ? t('handOver.you') : (to ?? t('handOver.all'))
  return t(`handOver.standing.${matter.kind}`, { by, to: receiver, year: matter.year ?? '' })
}

/** With which words and when; who gave it can take it back. */
function Given({ handed: { id, words, at, isMine, path } }: { handed: ShownHandOver }) {
  const t = useText()
  return (
    <>
      {words && <blockquote>«{words}»</blockquote>}
      <p className="soft">
        <InstantText at={at} />
      </p>
      {isMine && (
        <Form method="post" action={`${path}/back`} reloadDocument>
          <Mark name="seen" value={id} />
          <Button kind="secondary">{t('handOver.back')}</Button>
        </Form>
      )}
    </>
  )
}

/** What was handed on and is with nobody any more: for who gave it, to be handed on once more, and who it was taken from. */
export function EndedNotices({ ended }: EndedProps) {
  const t = useText()
  const language = useLanguage()
  return ended.map((one) => (
    <Notice
      key={one.task}
      kind="warning"
      title={t(`handOver.ended.${one.matter.kind}`, { year: one.matter.year ?? '' })}
    >
      <p>{whyEnded(t, language, one)}</p>
      {one.why === 'incomplete' && (
        <Reasons
          reasons={one.missing}
          linkTo={(reason) => mendingPath(one.reference, one.matter.year)(reason) ?? one.task}
        />
      )}
      {one.again && (
        <p>
          <Link to={one.again}>{t('handOver.again')}</Link>
        </p>
      )}
    </Notice>
  ))
}

function whyEnded(t: Translate, language: Language, ended: EndedHandOver) {
  const day = dateAndTime(language, ended.givenAt)
  if (ended.why === 'incomplete') return t('handOver.ended.incomplete', { day })
  if (ended.why === 'left')
    return ended.to === null
      ? t('handOver.ended.left.all', { day })
      : t('handOver.ended.left', { day, to: ended.to })
  const at = dateAndTime(language, ended.at)
  if (ended.why === 'taken_back') return t('handOver.ended.taken_back', { day, by: ended.by, at })
  const { by, isMine, toMe } = ended
  if (toMe) return t('handOver.ended.changed.taker', { day, by, at })
  return isMine ? t('handOver.ended.changed.self', { day, at }) : t('handOver.ended.changed', { day, by, at })
}

/** What a signatory does with what was handed on. */
function stepOf({ kind, year }: Matter): NextStep {
  if (kind === 'report') return { step: 'report', year, again: false }
  return kind === 'agreement' ? { step: 'sign' } : { step: 'file', again: false }
}
