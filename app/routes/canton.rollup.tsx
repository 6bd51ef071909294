import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { KeyFiguresTable } from '#app/components/canton/key-figures-table.tsx'
import { RollUpTable } from '#app/components/canton/roll-up-table.tsx'
import { ColumnsChart } from '#app/components/charts/columns-chart.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PeriodChoice } from '#app/components/period-choice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { SheetLinks } from '#app/components/sheet-links.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { languageOf } from '#app/http/language.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { rolledArea } from '#app/text/roll-up-sheet.ts'
import { useText } from '#app/text/use-text.tsx'
import { rollUpView } from '#app/views/roll-up.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('rollUp.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const at = now()
  const { programme } = askedPeriod(request, today(at))
  return rollUpView(programme, { address: request.url, language: languageOf(request), now: at })
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

export default function RollUp() {
  const t = useText()
  const { periodId, periods, year, rows, total, unsettled, chart, catalogue } = useLoaderData<typeof loader>()
  const search = `?period=${periodId}&year=${year}`
  const table = {
    rows,
    catalogue,
    pathOf: (area: number | null) => `/canton/rollup/${area ?? 'none'}${search}`,
  }
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={periods.find(({ id }) => id === periodId)?.name}
        title={`${t('rollUp.title')} ${year}`}
        lead={t('rollUp.lead')}
      />
      <Choices />
      {rows.length === 0 ? (
        <EmptyState title={t('rollUp.none')}>{t('rollUp.none.text')}</EmptyState>
      ) : (
        <>
          {chart && (
            <ColumnsChart
              title={t('rollUp.chart')}
              unit={t('rollUp.chart.unit')}
              sentence={t('rollUp.chart.sentence')}
              drawn={chart}
              table={null}
            />
          )}
          <Section title={t('rollUp.planned')}>
            <p className="text">{t('rollUp.planned.text')}</p>
            <RollUpTable {...table} of="planned" total={total.planned} />
          </Section>
          <Section title={t('rollUp.actual')}>
            <p className="text">{t('rollUp.actual.text')}</p>
            <Unsettled unsettled={unsettled} />
            <RollUpTable {...table} of="actual" total={total.actual} />
          </Section>
          <KeyFigures rows={rows} catalogue={catalogue} />
          <p className="text">{t('rollUp.rule')}</p>
          <p className="row">
            <SheetLinks to="/canton/rollup" search={search} />
          </p>
        </>
      )}
    </div>
  )
}

function Choices() {
  const t = useText()
  const { periodId, periods, years, year } = useLoaderData<typeof loader>()
  return (
    <>
      <PeriodChoice periods={periods} chosen={periodId} />
      <nav className="row choices-row" aria-label={t('rollUp.years')}>
        {years.map((one) => (
          <Link
            key={one}
            to={`?period=${periodId}&year=${one}`}
            aria-current={one === year ? 'page' : undefined}
          >
            {one}
          </Link>
        ))}
      </nav>
    </>
  )
}

function Unsettled({ unsettled }: Pick<Shown, 'unsettled'>) {
  const t = useText()
  if (unsettled.length === 0) return null
  return (
    <Notice kind="info">
      <p>{t('rollUp.unsettled', { count: unsettled.length })}</p>
      <ul>
        {unsettled.map(({ reference, party }) => (
          <li key={reference}>
            <Link to={dossierPath(reference)}>
              <Name>{party}</Name>
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function KeyFigures({ rows, catalogue }: Pick<Shown, 'rows' | 'catalogue'>) {
  const t = useText()
  if (rows.every(({ keyFigures }) => keyFigures.length === 0)) return null
  return (
    <Section title={t('rollUp.keyFigures')}>
      <p className="text">{t('rollUp.keyFigures.text')}</p>
      <KeyFiguresTable rows={rows.map((row) => ({ ...row, name: rolledArea(t, catalogue, row.area) }))} />
    </Section>
  )
}
