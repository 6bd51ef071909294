import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { ShownBounds } from '#app/views/extension.server.ts'

/** Up to which day a report may be given another day, as far as that day is still to come. */
export function DayBounds({ usualUntil, longestUntil }: ShownBounds) {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      {usualUntil && `${t('review.extension.bounds', { day: longDate(language, usualUntil) })} `}
      {longestUntil && `${t('review.extension.long', { day: longDate(language, longestUntil) })} `}
      {t('review.extension.working')}
    </>
  )
}
