import { Link } from '@remix-run/react'
import { Amount, Count } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Name } from '#app/components/written.tsx'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { FUNDS, rolledArea } from '#app/text/roll-up-sheet.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ActivityShown } from '#app/views/activity.server.ts'

type Side = 'planned' | 'actual'
type Year = ActivityShown['years'][number]

type YearsTableProps = { of: Side; periodId: string } & Pick<ActivityShown, 'years' | 'total'>

/** Who bears the costs, year by year; each year leads to its roll-up. */
export function YearsTable({ of, periodId, years, total }: YearsTableProps) {
  const t = useText()
  const columns: Column<Year>[] = [
    {
      key: 'year',
      label: t('rollUp.years'),
      cell: ({ year }) => <Link to={`/canton/rollup?period=${periodId}&year=${year}`}>{year}</Link>,
      foot: t('rollUp.total'),
    },
    {
      key: 'agreements',
      label: t(of === 'planned' ? 'activity.agreements' : 'activity.settled'),
      align: 'end',
      cell: ({ agreements, settled }) => <Count value={of === 'planned' ? agreements : settled} />,
      foot: '',
    },
    ...FUNDS.map((name) => ({
      key: name,
      label: t(`rollUp.${name}`),
      align: 'end' as const,
      cell: (year: Year) => <Amount rappen={year[of][name]} />,
      foot: <Amount rappen={total[of][name]} />,
    })),
  ]
  return (
    <DataTable
      caption={t(`rollUp.${of}`)}
      captionHidden
      columns={columns}
      rows={years}
      rowKey={({ year }) => String(year)}
    />
  )
}

type Row = ActivityShown['rows'][number]

/** Förderbereich by Förderbereich: what was agreed and what came out. */
export function AreasTable({ rows, catalogue }: { rows: readonly Row[]; catalogue: NamedCatalogue }) {
  const t = useText()
  const columns: Column<Row>[] = [
    { key: 'area', label: t('rollUp.area'), cell: ({ area }) => rolledArea(t, catalogue, area) },
    {
      key: 'parties',
      label: t('rollUp.parties'),
      align: 'end',
      cell: (row) => <Count value={row.parties.planned} />,
    },
    {
      key: 'measures',
      label: t('activity.measureYears'),
      align: 'end',
      cell: (row) => <Count value={row.measures} />,
    },
    {
      key: 'planned',
      label: t('activity.eligible.planned'),
      align: 'end',
      cell: (row) => <Amount rappen={row.planned.eligible} />,
    },
    {
      key: 'actual',
      label: t('activity.eligible.actual'),
      align: 'end',
      cell: (row) => <Amount rappen={row.actual.eligible} />,
    },
  ]
  return (
    <DataTable
      caption={t('activity.areas')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ area }) => String(area)}
    />
  )
}

/** What was looked into; each leads to its record. */
export function EvaluationsTold({ evaluations }: Pick<ActivityShown, 'evaluations'>) {
  const t = useText()
  if (evaluations.length === 0) return <p className="soft">{t('activity.evaluations.none')}</p>
  return (
    <ul>
      {evaluations.map(({ evaluationId, title, evaluator, evaluatedOn }) => (
        <li key={evaluationId}>
          <Link to={`/canton/evaluations/${evaluationId}`}>
            <Name>{title}</Name>
          </Link>
          , <Name>{evaluator}</Name>, <DateText day={evaluatedOn} />
        </li>
      ))}
    </ul>
  )
}
