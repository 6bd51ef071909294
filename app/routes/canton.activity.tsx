import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Count } from '#app/components/amount.tsx'
import { AreasTable, EvaluationsTold, YearsTable } from '#app/components/canton/activity-tables.tsx'
import { KeyFiguresTable } from '#app/components/canton/key-figures-table.tsx'
import { ColumnsChart } from '#app/components/charts/columns-chart.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PeriodChoice } from '#app/components/period-choice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { INQUIRY_STATES } from '#app/domain/inquiries/inquiry.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { languageOf } from '#app/http/language.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { activityView } from '#app/views/activity.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('activity.title') }])

/** `?period=kip3&year=2025`: of a whole period, or of one year of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const { programme } = askedPeriod(request, today(now()))
  return activityView(programme, { address: request.url, language: languageOf(request) })
}

export default function ActivityPage() {
  const t = useText()
  const { period, periods, year, parties, evaluations } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={period.name}
        title={year === null ? t('activity.title') : `${t('activity.title')} ${year}`}
        lead={t('activity.lead')}
      />
      <PeriodChoice periods={periods} chosen={period.id} />
      <YearChoice />
      {parties.length === 0 ? (
        <EmptyState title={t('rollUp.none')}>{t('rollUp.none.text')}</EmptyState>
      ) : (
        <Figures />
      )}
      <Requests />
      <Section title={t('evaluation.title')}>
        <EvaluationsTold evaluations={evaluations} />
      </Section>
    </div>
  )
}

function YearChoice() {
  const t = useText()
  const { period, all, year } = useLoaderData<typeof loader>()
  const at = `?period=${period.id}`
  return (
    <nav className="row choices-row" aria-label={t('rollUp.years')}>
      <Link to={at} aria-current={year === null ? 'page' : undefined}>
        {t('activity.whole')}
      </Link>
      {all.map((one) => (
        <Link key={one} to={`${at}&year=${one}`} aria-current={one === year ? 'page' : undefined}>
          {one}
        </Link>
      ))}
    </nav>
  )
}

/** Funds, Förderbereiche, measures and key figures, as agreements and settlements have them. */
function Figures() {
  const t = useText()
  const { period, years, total, rows, catalogue, chart, parties, outcomes } = useLoaderData<typeof loader>()
  const table = { years, total, periodId: period.id }
  return (
    <>
      {chart && (
        <ColumnsChart
          title={t('rollUp.chart')}
          unit={t('activity.chart.unit')}
          sentence={t('activity.chart.sentence')}
          drawn={chart}
          table={null}
        />
      )}
      <Section title={t('rollUp.planned')}>
        <p className="text">{t('activity.parties', { count: parties.length })}</p>
        <YearsTable of="planned" {...table} />
      </Section>
      <Section title={t('rollUp.actual')}>
        <p className="text">{t('rollUp.actual.text')}</p>
        <YearsTable of="actual" {...table} />
      </Section>
      <Section title={t('activity.areas')}>
        <AreasTable rows={rows} catalogue={catalogue} />
      </Section>
      <Section title={t('activity.measures')}>
        <p className="text">{t('activity.measures.text')}</p>
        <SummaryList
          items={OUTCOMES.map((outcome) => ({
            term: t(`report.outcome.${outcome}`),
            value: <Count value={outcomes[outcome]} />,
          }))}
        />
      </Section>
      <Section title={t('rollUp.keyFigures')}>
        <p className="text">{t('rollUp.keyFigures.text')}</p>
        <KeyFiguresTable rows={rows} catalogue={catalogue} />
      </Section>
    </>
  )
}

function Requests() {
  const t = useText()
  const { requests } = useLoaderData<typeof loader>()
  return (
    <Section title={t('inquiry.title')}>
      <p className="text">{t('activity.requests.text')}</p>
      <SummaryList
        items={INQUIRY_STATES.map((state) => ({
          term: t(`inquiryState.${state}`),
          value: <Count value={requests[state]} />,
        }))}
      />
    </Section>
  )
}
