import { Link } from '@remix-run/react'
import { wayOf } from '#app/domain/deadlines/reach.ts'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownDeadline } from '#app/views/report-view.server.ts'
import { ToldApart } from './told-apart.tsx'

/**
 * Where the letters that were posted are found, those of them that can be mended, and the notice whose letter can be
 * recorded as posted beside its mail.
 */
export type Letters = { path: string; mendable?: readonly NoticeStep[]; postable?: NoticeStep | null }

type Shown = ShownDeadline['notices'][number]

/** The notices that reached somebody, each with the day it set. */
export function Notices({ notices, letters }: Pick<ShownDeadline, 'notices'> & { letters?: Letters }) {
  const t = useText()
  return notices.map((notice) => (
    <p key={`${notice.sequence}-${notice.step}`}>
      <Sent notice={notice} />
      {letters && notice.letterTermOn && <LetterLinks notice={notice} letters={letters} />}
      {letters && !notice.extendedSince && letters.postable === notice.step && (
        <>
          {'. '}
          <Link to={letters.path}>{t('dunning.postToo')}</Link>
        </>
      )}
    </p>
  ))
}

function Sent({
  notice: { step, termOn, mailedOn, postedOn, letterTermOn, extendedSince, kept },
}: {
  notice: Shown
}) {
  const t = useText()
  const language = useLanguage()
  const told = (day: string | null) => (day === null ? '' : longDate(language, day))
  const way = wayOf({ mailedOn, postedOn })
  const sentence = t(`dunning.by.${way}`, {
    notice: t(`dunning.${step}`),
    mailed: told(mailedOn),
    posted: told(postedOn),
    term: longDate(language, termOn),
  })
  const named =
    letterTermOn && letterTermOn !== termOn
      ? ` ${t('dunning.letterTerm', { day: longDate(language, letterTermOn) })}`
      : ''
  const stays = kept && way === 'mail' ? ` ${t('dunning.kept')}` : ''
  return `${sentence}${named}${stays}${extendedSince ? t('dunning.extended') : ''}`
}

function LetterLinks({ notice, letters }: { notice: Shown; letters: Letters }) {
  const t = useText()
  const language = useLanguage()
  const { step, sequence, postedOn, extendedSince } = notice
  const { path, mendable = [] } = letters
  const which = [t(`dunning.${step}`), postedOn && longDate(language, postedOn)].filter(Boolean).join(', ')
  return (
    <>
      {'. '}
      <a href={`${path}/posted.pdf?step=${step}&sequence=${sequence}`}>
        <ToldApart by={which}>{t('dunning.letter')}</ToldApart>
      </a>
      {!extendedSince && mendable.includes(step) && (
        <>
          {', '}
          <Link to={`${path}/correct?step=${step}`}>
            <ToldApart by={which}>{t('post.mend.do')}</ToldApart>
          </Link>
          {', '}
          <Link to={`${path}/take-back?step=${step}`}>
            <ToldApart by={which}>{t('post.takeBack')}</ToldApart>
          </Link>
        </>
      )}
    </>
  )
}
