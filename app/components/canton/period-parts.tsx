import { DateText } from '#app/components/date-text.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { shortDate } from '#app/text/dates.ts'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import type { PeriodShown } from '#app/views/periods.server.ts'

const TONES = {
  draft: 'pending',
  coming: 'info',
  running: 'success',
  over: 'neutral',
} as const satisfies Record<PeriodShown['standing'], Tone>

export function PeriodBadge({ standing }: Pick<PeriodShown, 'standing'>) {
  const t = useText()
  return <Badge label={t(`periods.standing.${standing}`)} tone={TONES[standing]} />
}

export function PeriodTime({ startsOn, endsOn }: Pick<PeriodShown, 'startsOn' | 'endsOn'>) {
  return (
    <>
      <DateText day={startsOn} short /> – <DateText day={endsOn} short />
    </>
  )
}

/** What a period is, in a list of terms. */
export function PeriodFacts({ period }: { period: PeriodShown }) {
  const t = useText()
  const { legalBasis, opensOn, closesOn, dossiers } = period
  const window = [
    opensOn && t('periods.window.from', { opensOn: shortDate(opensOn) }),
    closesOn && t('periods.window.until', { closesOn: shortDate(closesOn) }),
  ].filter(Boolean)
  return (
    <SummaryList
      items={[
        { term: t('periods.state'), value: <PeriodBadge {...period} /> },
        { term: t('periods.time'), value: <PeriodTime {...period} /> },
        { term: t('periods.legalBasis'), value: legalBasis || t('periods.legalBasis.none') },
        { term: t('periods.window'), value: window.join(' ') || t('periods.window.open') },
        { term: t('periods.dossiers'), value: dossiers },
      ]}
    />
  )
}
