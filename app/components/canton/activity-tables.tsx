import { Link } from '@remix-run/react'
import { Amount, Count } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { type ActivityYear, ownPerFranc } from '#app/domain/programme/activity.ts'
import { PUNCTUALITY } from '#app/domain/programme/statistics.ts'
import { FUNDS } from '#app/text/roll-up-sheet.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ActivityTold } from '#app/views/activity.server.ts'

type Side = 'planned' | 'actual'

/** `at`: where the figures of a year can be followed further; none where they are frozen. */
type OfYears = Pick<ActivityTold, 'years' | 'total'> & { at: ((year: number) => string) | null }

function useYearColumn(at: OfYears['at'], foot: string): Column<ActivityYear> {
  const t = useText()
  return {
    key: 'year',
    label: t('rollUp.years'),
    cell: ({ year }) => (at ? <Link to={at(year)}>{year}</Link> : year),
    foot,
  }
}

/** A column of counts with their sum. */
function counts(
  key: string,
  label: string,
  { of, foot }: { of: (year: ActivityYear) => number; foot: number | null },
): Column<ActivityYear> {
  return {
    key,
    label,
    align: 'end',
    cell: (year) => <Count value={of(year)} />,
    foot: foot === null ? '' : <Count value={foot} />,
  }
}

/** Who bears the costs, year by year. */
export function YearsTable({ of, at, years, total }: OfYears & { of: Side }) {
  const t = useText()
  const sum = (count: (year: ActivityYear) => number) => years.reduce((all, year) => all + count(year), 0)
  const columns: Column<ActivityYear>[] = [
    useYearColumn(at, t('rollUp.total')),
    of === 'planned'
      ? counts('agreements', t('activity.agreements'), { of: (year) => year.agreements, foot: null })
      : counts('settled', t('activity.settled'), { of: (year) => year.settled, foot: null }),
    ...(of === 'planned'
      ? [
          counts('measures', t('rollUp.measures'), {
            of: (year) => year.measures,
            foot: sum((year) => year.measures),
          }),
        ]
      : []),
    ...FUNDS.map((name) => ({
      key: name,
      label: t(`rollUp.${name}`),
      align: 'end' as const,
      cell: (year: ActivityYear) => <Amount rappen={year[of][name]} />,
      foot: <Amount rappen={total[of][name]} />,
    })),
  ]
  return <Years caption={t(`rollUp.${of}`)} columns={columns} years={years} />
}

/** What municipalities spent themselves against what the canton gave, of the settled years (Merkblatt 5). */
export function MatchTable({ at, years, total: { match } }: OfYears) {
  const t = useText()
  const perFranc = (of: ActivityYear['match']) => {
    const own = ownPerFranc(of)
    return own === null ? '–' : <Amount rappen={own} />
  }
  const columns: Column<ActivityYear>[] = [
    useYearColumn(at, t('rollUp.total')),
    {
      key: 'contribution',
      label: t('rollUp.contribution'),
      align: 'end',
      cell: (year) => <Amount rappen={year.match.contribution} />,
      foot: <Amount rappen={match.contribution} />,
    },
    {
      key: 'own',
      label: t('activity.match.own'),
      align: 'end',
      cell: (year) => <Amount rappen={year.match.own} />,
      foot: <Amount rappen={match.own} />,
    },
    {
      key: 'perFranc',
      label: t('activity.match.perFranc'),
      align: 'end',
      cell: (year) => perFranc(year.match),
      foot: perFranc(match),
    },
    counts('reduced', t('activity.match.reduced'), { of: (year) => year.match.reduced, foot: match.reduced }),
  ]
  return <Years caption={t('activity.match')} columns={columns} years={years} />
}

/** How the reports stand to their day. */
export function TimingsTable({ at, years, total }: OfYears) {
  const t = useText()
  const columns: Column<ActivityYear>[] = [
    useYearColumn(at, t('rollUp.total')),
    ...PUNCTUALITY.map((timing) =>
      counts(timing, t(`statistics.timing.${timing}`), {
        of: ({ timings }) => timings[timing],
        foot: total.timings[timing],
      }),
    ),
  ]
  return <Years caption={t('activity.timings')} columns={columns} years={years} />
}

type YearsProps = { caption: string; columns: Column<ActivityYear>[]; years: readonly ActivityYear[] }

function Years({ caption, columns, years }: YearsProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      columns={columns}
      rows={years}
      rowKey={({ year }) => String(year)}
    />
  )
}

type Row = ActivityTold['rows'][number]

/** Förderbereich by Förderbereich: what was agreed and what came out. */
export function AreasTable({ rows }: Pick<ActivityTold, 'rows'>) {
  const t = useText()
  const columns: Column<Row>[] = [
    { key: 'area', label: t('rollUp.area'), cell: ({ name }) => name },
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
      stacked
      columns={columns}
      rows={rows}
      rowKey={({ area }) => String(area)}
    />
  )
}
