import { Link } from '@remix-run/react'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownDeadline } from '#app/views/report-view.server.ts'

/** Where the letters that were posted are found, and those of them that can be mended. */
export type Letters = { path: string; mendable: readonly NoticeStep[] }

type Shown = ShownDeadline['notices'][number]

/** The notices that reached somebody, each with the day it set. */
export function Notices({ notices, letters }: Pick<ShownDeadline, 'notices'> & { letters?: Letters }) {
  return notices.map((notice) => (
    <p key={`${notice.sequence}-${notice.step}`}>
      <Sent notice={notice} />
      {letters && notice.postedOn && <LetterLinks notice={notice} letters={letters} />}
    </p>
  ))
}

function Sent({
  notice: { step, termOn, sentAt, postedOn, letterTermOn, extendedSince },
}: {
  notice: Shown
}) {
  const t = useText()
  const language = useLanguage()
  const day = postedOn ?? dayInZurich(sentAt ?? '')
  const sentence = t(postedOn ? 'dunning.posted' : 'dunning.sent', {
    notice: t(`dunning.${step}`),
    day: longDate(language, day),
    term: longDate(language, termOn),
  })
  const named =
    letterTermOn && letterTermOn !== termOn
      ? ` ${t('dunning.letterTerm', { day: longDate(language, letterTermOn) })}`
      : ''
  return `${sentence}${named}${extendedSince ? t('dunning.extended') : ''}`
}

function LetterLinks({ notice, letters }: { notice: Shown; letters: Letters }) {
  const t = useText()
  const { step, sequence, extendedSince } = notice
  const { path, mendable } = letters
  return (
    <>
      {'. '}
      <a href={`${path}/posted.pdf?step=${step}&sequence=${sequence}`}>{t('dunning.letter')}</a>
      {!extendedSince && mendable.includes(step) && (
        <>
          {', '}
          <Link to={`${path}/correct?step=${step}`}>{t('post.mend.do')}</Link>
          {', '}
          <Link to={`${path}/take-back?step=${step}`}>{t('post.takeBack')}</Link>
        </>
      )}
    </>
  )
}
