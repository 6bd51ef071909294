import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Amount } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PeriodChoice } from '#app/components/period-choice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { useSectionName } from '#app/components/request-title.ts'
import { Section } from '#app/components/section.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { POINTS, PUNCTUALITY, type SpreadPoint } from '#app/domain/programme/statistics.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { allPeriods } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { statisticsOf } from '#app/views/statistics.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('statistics.title') }])

/** `?period=kip3&of=late-2026`: of which period, and the dossiers behind which figure. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const day = today(now())
  const of = new URL(request.url).searchParams.get('of')
  const { programme } = askedPeriod(request, day)
  const periods = allPeriods().map(({ id, name }) => ({ id, name }))
  return { ...statisticsOf(programme, { today: day, of }), periods }
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

export default function Statistics() {
  const t = useText()
  const { period, periods } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle kicker={period.name} title={t('statistics.title')} lead={t('statistics.lead')} />
      <PeriodChoice periods={periods} chosen={period.id} />
      <Behind />
      <Punctuality />
      <Spans title={t('statistics.spans')} of="spans" />
      <Spans title={t('statistics.reportSpans')} of="reportSpans" />
      <Returns />
      <PerInhabitant />
    </div>
  )
}

/** A figure that opens the dossiers behind it. */
function Figure({ of: { key, count } }: { of: { key: string; count: number } }) {
  const t = useText()
  const { period } = useLoaderData<typeof loader>()
  if (count === 0) return '–'
  return (
    <Link to={`?period=${period.id}&of=${key}#behind`} aria-label={t('statistics.open', { count })}>
      {count}
    </Link>
  )
}

type Spread = Record<SpreadPoint, number | null> & { key: string }

/** The smallest, the middle or the largest value: it opens the dossiers that have it. */
function Value({ of, point, isAmount = false }: { of: Spread; point: SpreadPoint; isAmount?: boolean }) {
  const { period } = useLoaderData<typeof loader>()
  const value = of[point]
  if (value === null) return '–'
  return (
    <Link to={`?period=${period.id}&of=${of.key}-${point}#behind`}>
      {isAmount ? <Amount rappen={rappen(value)} /> : value}
    </Link>
  )
}

/** What a figure counts, as its row and its column say it. */
function useInWords() {
  const t = useText()
  const sectionName = useSectionName()
  const whole = (what: NonNullable<Shown['chosen']>['what']) => {
    if (what.of === 'timing') return `${t(`statistics.timing.${what.timing}`)} ${what.year}`
    if (what.of === 'span') return t(`statistics.span.${what.span}`)
    if (what.of === 'perHead') return t('statistics.perHead')
    return `${t(`statistics.matter.${what.matter}`)}, ${sectionName(what.section)}`
  }
  return (what: NonNullable<Shown['chosen']>['what']) =>
    what.point ? `${whole(what)}, ${t(`statistics.${what.point}`)}` : whole(what)
}

function Behind() {
  const t = useText()
  const inWords = useInWords()
  const { chosen } = useLoaderData<typeof loader>()
  if (!chosen) return null
  const { what, behind } = chosen
  const isAmount = what.of === 'perHead'
  const count = t('statistics.behind', { count: behind.length })
  return (
    <Section at="behind" title={`${inWords(what)}: ${count}`}>
      <ul>
        {behind.map(({ reference, party, value, year }) => (
          <li key={`${reference} ${year ?? ''}`}>
            <Link to={dossierPath(reference)}>
              <Name>{party}</Name>
            </Link>
            {year !== undefined && ` ${year}`}
            {value !== undefined && ': '}
            {value !== undefined && (isAmount ? <Amount rappen={rappen(value)} /> : value)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Punctuality() {
  const t = useText()
  const { reports } = useLoaderData<typeof loader>()
  return (
    <Section title={t('statistics.reports')}>
      <DataTable
        caption={t('statistics.reports')}
        captionHidden
        stacked
        rows={reports}
        rowKey={({ year }) => String(year)}
        empty={
          <EmptyState title={t('statistics.reports.none')}>{t('statistics.reports.none.text')}</EmptyState>
        }
        columns={[
          { key: 'year', label: t('statistics.year'), cell: ({ year }) => year },
          ...PUNCTUALITY.map((timing, index) => ({
            key: timing,
            label: t(`statistics.timing.${timing}`),
            align: 'end' as const,
            cell: ({ figures }: (typeof reports)[number]) => {
              const figure = figures[index]
              return figure ? <Figure of={figure} /> : '–'
            },
          })),
        ]}
      />
    </Section>
  )
}

/** How many days the steps took: of the application, or of the reports. */
function Spans({ title, of }: { title: string; of: 'spans' | 'reportSpans' }) {
  const t = useText()
  const { [of]: rows } = useLoaderData<typeof loader>()
  return (
    <Section title={title}>
      <p className="text soft">{t('statistics.spans.rule')}</p>
      <DataTable
        caption={title}
        captionHidden
        stacked
        rows={[...rows]}
        rowKey={({ key }) => key}
        columns={[
          { key: 'span', label: t('statistics.span'), cell: ({ span }) => t(`statistics.span.${span}`) },
          {
            key: 'count',
            label: t(of === 'spans' ? 'statistics.dossiers' : 'statistics.reports'),
            align: 'end',
            cell: (span) => <Figure of={span} />,
          },
          ...POINTS.map((point) => ({
            key: point,
            label: t(`statistics.${point}`),
            align: 'end' as const,
            cell: (span: (typeof rows)[number]) => <Value of={span} point={point} />,
          })),
        ]}
      />
    </Section>
  )
}

function Returns() {
  const t = useText()
  const titleOf = useSectionName()
  const { returns } = useLoaderData<typeof loader>()
  return (
    <Section title={t('statistics.returns')}>
      <DataTable
        caption={t('statistics.returns')}
        captionHidden
        stacked
        rows={returns}
        rowKey={({ key }) => key}
        empty={<p className="soft">{t('statistics.returns.none')}</p>}
        columns={[
          {
            key: 'section',
            label: t('statistics.section'),
            cell: ({ matter, section }) => `${t(`statistics.matter.${matter}`)}: ${titleOf(section)}`,
          },
          {
            key: 'points',
            label: t('statistics.points'),
            align: 'end',
            cell: (one) => <Figure of={{ ...one, count: one.points }} />,
          },
          { key: 'count', label: t('statistics.dossiers'), align: 'end', cell: (one) => <Figure of={one} /> },
        ]}
      />
    </Section>
  )
}

function PerInhabitant() {
  const t = useText()
  const { perInhabitant } = useLoaderData<typeof loader>()
  return (
    <Section title={t('statistics.perHead')}>
      <p className="text soft">{t('statistics.perHead.rule')}</p>
      <DataTable
        caption={t('statistics.perHead')}
        captionHidden
        stacked
        rows={[perInhabitant]}
        rowKey={({ key }) => key}
        columns={[
          { key: 'count', label: t('statistics.agreements'), cell: (one) => <Figure of={one} /> },
          ...POINTS.map((point) => ({
            key: point,
            label: t(`statistics.${point}`),
            align: 'end' as const,
            cell: (of: Spread) => <Value of={of} point={point} isAmount />,
          })),
        ]}
      />
    </Section>
  )
}
