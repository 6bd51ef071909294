import { drawColumns } from '#app/charts/columns.ts'
import { startOfDay } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { balance, formatFrancs } from '#app/domain/money.ts'
import { type Activity, activityOf } from '#app/domain/programme/activity.ts'
import { outcomesIn, requestsBetween } from '#app/models/programme/activity.server.ts'
import { periodCatalogue } from '#app/models/programme/catalogues.server.ts'
import { evaluationsOf } from '#app/models/programme/evaluations.server.ts'
import { type Programme, programmes } from '#app/models/programme/programme.server.ts'
import { allRolledYears, yearsOf } from '#app/models/programme/roll-up.server.ts'
import { FUNDS } from '#app/text/roll-up-sheet.ts'
import { type Translate, translator } from '#app/text/text.ts'

/** What was done and reported in a period, or in the one year of it that the address asks for (`?period=kip3&year=2025`). */
export function activityView(
  programme: Programme,
  { address, language }: { address: string; language: Language },
) {
  const { id: periodId, name } = programme
  const all = yearsOf(programme)
  const asked = new URL(address).searchParams.get('year')
  const year = all.find((one) => String(one) === asked) ?? null
  const years = year === null ? all : [year]
  const { rows, parties, ...activity } = activityOf(allRolledYears(periodId), years)
  const [from, to] = [years[0] ?? 0, (years.at(-1) ?? 0) + 1].map((one) =>
    startOfDay(`${one}-01-01`).toISOString(),
  )
  return {
    period: { id: periodId, name },
    periods: programmes().map((one) => ({ id: one.id, name: one.name })),
    all,
    year,
    ...activity,
    parties,
    rows: rows.map(({ parties: behind, ...row }) => ({ ...row, parties: distinct(behind) })),
    outcomes: outcomesIn({ periodId, years }),
    requests: requestsBetween(from ?? '', to ?? ''),
    evaluations: evaluationsOf(periodId)
      .filter(({ act, evaluatedOn }) => act !== 'withdraw' && isIn(evaluatedOn, year))
      .map(({ evaluationId, title, evaluator, evaluatedOn }) => ({
        evaluationId,
        title,
        evaluator,
        evaluatedOn,
      })),
    catalogue: periodCatalogue(periodId, language),
    chart: parties.length > 0 ? chartOf(activity.years, translator(language)) : null,
  }
}

export type ActivityShown = ReturnType<typeof activityView>

/** Over several years an agreement stands behind an area once. */
function distinct(behind: Activity['rows'][number]['parties']) {
  const count = (counts: (one: (typeof behind)[number]) => boolean) =>
    new Set(behind.filter(counts).map(({ reference }) => reference)).size
  return { planned: count(() => true), actual: count(({ actual }) => actual !== null) }
}

/** Of a whole period every evaluation of it counts, also one that came when it was over. */
function isIn(day: string, year: number | null) {
  return year === null || day.startsWith(`${year}-`)
}

/** Eligible costs as agreed, year by year, by who bears them. */
function chartOf(years: Activity['years'], t: Translate) {
  const bearers = FUNDS.filter((name) => name !== 'eligible')
  return drawColumns({
    series: bearers.map((name) => t(`rollUp.${name}`)),
    groups: years.map(({ year, planned }) => ({
      name: String(year),
      values: bearers.map((name) => planned[name]),
    })),
    words: (value) => formatFrancs(balance(value)),
    stacked: true,
  })
}
