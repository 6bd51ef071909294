import { Link } from '@remix-run/react'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownDeadline } from '#app/views/report-view.server.ts'

/** The notices that reached somebody, each with the day it set; `letters`: where those that were posted are found and mended. */
export function Notices({ notices, letters }: Pick<ShownDeadline, 'notices'> & { letters?: string }) {
  const t = useText()
  const language = useLanguage()
  return notices.map(({ step, termOn, sentAt, postedOn }, index) => {
    const day = postedOn ?? dayInZurich(sentAt ?? '')
    return (
      <p key={step}>
        {t(postedOn ? 'dunning.posted' : 'dunning.sent', {
          notice: t(`dunning.${step}`),
          day: longDate(language, day),
          term: longDate(language, termOn),
        })}
        {letters && postedOn && (
          <>
            {'. '}
            <a href={`${letters}/letter.pdf?step=${step}`}>{t('dunning.letter')}</a>
            {index === notices.length - 1 && (
              <>
                {', '}
                <Link to={letters}>{t('post.mend.do')}</Link>
              </>
            )}
          </>
        )}
      </p>
    )
  })
}
