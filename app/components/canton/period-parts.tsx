import { Link } from '@remix-run/react'
import { DateText } from '#app/components/date-text.tsx'
import { Section } from '#app/components/section.tsx'
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

/** What belongs to a period, each on its own page: of a draft too, so that it is entered before the period counts. */
const PAGES = [
  ['/canton/settings', 'settings.title'],
  ['/canton/programme/keys', 'keys.title'],
  ['/canton/programme/simulator', 'simulator.title'],
  ['/canton/programme/catalogue', 'catalogue.title'],
  ['/canton/programme/chain', 'chain.title'],
  ['/canton/programme/office', 'office.title'],
  ['/canton/programme/words', 'words.title'],
  ['/canton/programme/credit', 'credit.title'],
] as const

export function PeriodPages({ id }: Pick<PeriodShown, 'id'>) {
  const t = useText()
  return (
    <Section title={t('periods.pages')}>
      <ul className="stack-xs">
        {PAGES.map(([to, title]) => (
          <li key={to}>
            <Link to={`${to}?period=${id}`}>{t(title)}</Link>
          </li>
        ))}
      </ul>
    </Section>
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
