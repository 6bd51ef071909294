import { balance, formatFrancs } from '#app/domain/money.ts'
import type { ActivityFigures } from '#app/domain/programme/activity.ts'
import { PUNCTUALITY } from '#app/domain/programme/statistics.ts'
import { formatCount } from '#app/text/numbers.ts'
import { FUNDS } from '#app/text/roll-up-sheet.ts'
import type { Translate } from '#app/text/text.ts'
import { type DrawnColumns, drawColumns } from './columns.ts'

/** A chart with what is said of it; its figures stand in the table beside it. */
export type ToldChart = { title: string; unit: string; sentence: string; drawn: DrawnColumns }

/** The charts of an activity, for its page and its paper; null where there is nothing to compare. */
export type ActivityCharts = Record<'funds' | 'match' | 'areas' | 'timings', ToldChart | null>

type Told = Pick<ActivityFigures, 'years' | 'rows' | 'total'>

/** Over years only where there are several; of settled years only once one is settled. */
export function activityCharts({ years, rows, total }: Told, t: Translate): ActivityCharts {
  const overYears = (
    name: 'funds' | 'match' | 'timings',
    { values, ...drawing }: Drawing & { values: (year: Told['years'][number]) => number[] },
  ) =>
    years.length < 2
      ? null
      : told(t, name, {
          ...drawing,
          groups: years.map((year) => ({ name: String(year.year), values: values(year) })),
        })
  const bearers = FUNDS.filter((name) => name !== 'eligible')
  const isReported = PUNCTUALITY.some((timing) => total.timings[timing] > 0)
  return {
    funds: overYears('funds', {
      series: bearers.map((name) => t(`rollUp.${name}`)),
      values: ({ planned }) => bearers.map((name) => planned[name]),
      stacked: true,
      words: francs,
    }),
    match:
      total.match.contribution === 0
        ? null
        : overYears('match', {
            series: [t('rollUp.contribution'), t('activity.match.own')],
            values: ({ match: { contribution, own } }) => [contribution, own],
            words: francs,
          }),
    areas:
      rows.length === 0
        ? null
        : told(t, 'areas', {
            series: [t('rollUp.planned'), t('rollUp.actual')],
            groups: rows.map(({ area, planned, actual }) => ({
              name: area === null ? t('rollUp.area.none.short') : String(area),
              values: [planned.eligible, actual.eligible],
            })),
            words: francs,
          }),
    timings: isReported
      ? overYears('timings', {
          series: PUNCTUALITY.map((timing) => t(`statistics.timing.${timing}`)),
          values: ({ timings }) => PUNCTUALITY.map((timing) => timings[timing]),
          stacked: true,
          words: formatCount,
        })
      : null,
  }
}

type Drawing = Omit<Parameters<typeof drawColumns>[0], 'groups'>

function told(
  t: Translate,
  name: keyof ActivityCharts,
  drawing: Parameters<typeof drawColumns>[0],
): ToldChart {
  return {
    title: t(`activity.chart.${name}`),
    unit: t(`activity.chart.${name}.unit`),
    sentence: t(`activity.chart.${name}.sentence`),
    drawn: drawColumns(drawing),
  }
}

const francs = (value: number) => formatFrancs(balance(value))
