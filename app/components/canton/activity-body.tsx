import type { ReactNode } from 'react'
import type { ToldChart } from '#app/charts/activity.ts'
import { Count } from '#app/components/amount.tsx'
import { ColumnsChart } from '#app/components/charts/columns-chart.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Name, Written } from '#app/components/written.tsx'
import { INQUIRY_STATES } from '#app/domain/inquiries/inquiry.ts'
import { type ActivityWords, areaKey, NO_WORDS } from '#app/domain/programme/activity-report.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ActivityTold } from '#app/views/activity.server.ts'
import { AreasTable, MatchTable, TimingsTable, YearsTable } from './activity-tables.tsx'
import { KeyFiguresTable } from './key-figures-table.tsx'

type ActivityBodyProps = {
  told: ActivityTold
  /** Whose figures of today can be followed to their lists; null where they are frozen. */
  periodId: string | null
  /** What the office says between the figures. */
  words?: ActivityWords
}

/** All that is told of a period or a year: each chart with the table of its figures. */
export function ActivityBody({ told, periodId, words = NO_WORDS }: ActivityBodyProps) {
  const t = useText()
  const { years, total, parties, evaluations } = told
  const to = (page: string) =>
    periodId === null ? null : (year: number) => `/canton/${page}?period=${periodId}&year=${year}`
  const table = { years, total }
  return (
    <>
      <Said title={t('field.foreword')} words={words.foreword} />
      {parties === 0 ? (
        <EmptyState title={t('rollUp.none')}>{t('rollUp.none.text')}</EmptyState>
      ) : (
        <>
          <Section title={t('rollUp.planned')}>
            <p className="text">{t('activity.parties', { count: parties })}</p>
            <Chart of={told.charts.funds} />
            <YearsTable of="planned" at={to('rollup')} {...table} />
          </Section>
          <Section title={t('rollUp.actual')}>
            <p className="text">{t('rollUp.actual.text')}</p>
            <YearsTable of="actual" at={to('rollup')} {...table} />
          </Section>
          <Section title={t('activity.match')}>
            <p className="text">{t('activity.match.text')}</p>
            <Chart of={told.charts.match} />
            <MatchTable at={to('federal-proof')} {...table} />
          </Section>
          <Areas told={told} words={words.areas} />
          <Measures told={told} />
          <Section title={t('activity.timings')}>
            <p className="text">{t('activity.timings.text')}</p>
            <Chart of={told.charts.timings} />
            <TimingsTable at={to('statistics')} {...table} />
          </Section>
        </>
      )}
      <Requests told={told} />
      <Section title={t('evaluation.title')}>
        <Evaluations evaluations={evaluations} />
      </Section>
      <Said title={t('field.conclusions')} words={words.conclusions} />
      <Said title={t('field.outlook')} words={words.outlook} />
    </>
  )
}

function Chart({ of }: { of: ToldChart | null }): ReactNode {
  return of && <ColumnsChart {...of} table={null} />
}

/** A part that the office has written; nothing where it says nothing. */
function Said({ title, words }: { title: string; words: string }) {
  if (words === '') return null
  return (
    <Section title={title}>
      <Written>{words}</Written>
    </Section>
  )
}

type OfTold = Pick<ActivityBodyProps, 'told'>

function Areas({ told: { rows, charts }, words }: OfTold & { words: ActivityWords['areas'] }) {
  const t = useText()
  return (
    <Section title={t('activity.areas')}>
      <Chart of={charts.areas} />
      <AreasTable rows={rows} />
      {rows.map(({ area, name }) => {
        const own = words[areaKey(area)]
        return (
          own && (
            <div key={name} className="stack-s">
              <h3>{name}</h3>
              <Written>{own}</Written>
            </div>
          )
        )
      })}
    </Section>
  )
}

/** What became of the measures, and what was counted. */
function Measures({ told: { rows, outcomes } }: OfTold) {
  const t = useText()
  return (
    <>
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
        <KeyFiguresTable rows={rows} />
      </Section>
    </>
  )
}

function Requests({ told: { requests } }: OfTold) {
  const t = useText()
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

/** What was looked into, with what was found. */
function Evaluations({ evaluations }: Pick<ActivityTold, 'evaluations'>) {
  const t = useText()
  if (evaluations.length === 0) return <p className="soft">{t('activity.evaluations.none')}</p>
  return evaluations.map(({ title, evaluator, evaluatedOn, findings }) => (
    <div key={`${title} ${evaluatedOn}`} className="stack-s">
      <h3>
        <Name>{title}</Name>
      </h3>
      <p className="soft">
        <Name>{evaluator}</Name>, <DateText day={evaluatedOn} />
      </p>
      <Written>{findings}</Written>
    </div>
  ))
}
