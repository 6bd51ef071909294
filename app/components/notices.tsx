import { dayInZurich, longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownDeadline } from '#app/views/report-view.server.ts'

/** The notices that reached somebody, each with the day it set; `letters` is where those that were posted are found. */
export function Notices({ notices, letters }: Pick<ShownDeadline, 'notices'> & { letters?: string }) {
  const t = useText()
  const language = useLanguage()
  return notices.map(({ step, termOn, sentAt, postedOn }) => {
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
            <a href={`${letters}?step=${step}`}>{t('dunning.letter')}</a>
          </>
        )}
      </p>
    )
  })
}
