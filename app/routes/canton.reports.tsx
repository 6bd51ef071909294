import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { ReportCell } from '#app/components/canton/report-cell.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { isShown, MATRIX_FILTERS, type MatrixFilter, timingOf } from '#app/domain/report/matrix.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('matrix.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const asked = new URL(request.url).searchParams.get('show')
  const filter = MATRIX_FILTERS.find((known) => known === asked) ?? null
  const { terms } = programmeOn(day).settings
  const all = reportMatrix(person)
  const shown = all
    .filter((report) => filter === null || isShown(report, filter, day))
    .map((report) => ({ ...report, standing: timingOf(report, { today: day, terms }) }))
  const references = [...new Set(shown.map(({ reference }) => reference))]
  return {
    filter,
    mayRemind: hasRole(person, 'officer'),
    counts: Object.fromEntries(
      MATRIX_FILTERS.map((known) => [known, all.filter((report) => isShown(report, known, day)).length]),
    ) as Record<MatrixFilter, number>,
    years: [...new Set(shown.map(({ year }) => year))].sort(),
    rows: references.map((reference) => shown.filter((report) => report.reference === reference)),
  }
}

type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function ReportMatrixPage() {
  const t = useText()
  const { years, rows, mayRemind } = useLoaderData<typeof loader>()
  const columns: Column<Row>[] = [
    { key: 'party', label: t('matrix.party'), cell: (row) => <Party row={row} /> },
    ...years.map((year) => ({
      key: String(year),
      label: String(year),
      cell: (row: Row) => <ReportCell report={row.find((report) => report.year === year)} />,
    })),
  ]
  return (
    <div className="stack-l">
      <PageTitle title={t('matrix.title')} lead={t('matrix.lead')} />
      <Filters />
      {mayRemind && (
        <div className="row">
          <ButtonLink to="/canton/reports/remind" kind="secondary">
            {t('remind.link')}
          </ButtonLink>
        </div>
      )}
      <DataTable
        caption={t('matrix.table')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row[0]?.reference ?? ''}
        empty={<EmptyState title={t('matrix.none')}>{t('matrix.none.text')}</EmptyState>}
      />
    </div>
  )
}

function Filters() {
  const t = useText()
  const { filter, counts } = useLoaderData<typeof loader>()
  return (
    <nav className="row choices-row" aria-label={t('matrix.filter')}>
      <Link to="?" aria-current={filter === null ? 'page' : undefined}>
        {t('matrix.filter.all')}
      </Link>
      {MATRIX_FILTERS.map((known) => (
        <Link key={known} to={`?show=${known}`} aria-current={filter === known ? 'page' : undefined}>
          {t(`matrix.filter.${known}`, { count: counts[known] })}
        </Link>
      ))}
    </nav>
  )
}

function Party({ row: [first] }: { row: Row }) {
  return first ? (
    <Link to={dossierPath(first.reference)}>
      <Name>{first.party}</Name>
    </Link>
  ) : null
}
