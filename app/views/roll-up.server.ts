import { drawColumns } from '#app/charts/columns.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { balance, formatFrancs } from '#app/domain/money.ts'
import { type RollUpRow, rollUp } from '#app/domain/programme/roll-up.ts'
import { periodCatalogue } from '#app/models/programme/catalogues.server.ts'
import { type Programme, programmes } from '#app/models/programme/programme.server.ts'
import { rolledYears, yearsOf } from '#app/models/programme/roll-up.server.ts'
import { FUNDS } from '#app/text/roll-up-sheet.ts'
import { translator } from '#app/text/text.ts'

/** The year of a period that an address asks for; without one the last that is over. */
export function askedYear(programme: Programme, address: string, now: Date) {
  const years = yearsOf(programme)
  const asked = new URL(address).searchParams.get('year')
  const last = years.findLast((year) => year < yearOf(today(now))) ?? yearOf(programme.startsOn)
  const year = years.find((one) => String(one) === asked) ?? last
  return { periodId: programme.id, years, year }
}

/** The agreements of the year that is asked for, Förderbereich by Förderbereich. */
export function rollUpView(
  programme: Programme,
  { address, language, now }: { address: string; language: Language; now: Date },
) {
  const { periodId, years, year } = askedYear(programme, address, now)
  const { rows, total, unsettled } = rollUp(rolledYears({ periodId, year }))
  return {
    periodId,
    periods: programmes().map(({ id, name }) => ({ id, name })),
    years,
    year,
    rows: rows.map(({ parties, ...row }) => ({
      ...row,
      parties: { planned: parties.length, actual: parties.filter(({ actual }) => actual !== null).length },
    })),
    total,
    unsettled,
    catalogue: periodCatalogue(periodId, language),
    chart: rows.length > 0 ? chartOf(rows, language) : null,
  }
}

/** Eligible costs by who bears them; where contribution and third-party funds exceed them, own spending goes below. */
function chartOf(rows: readonly RollUpRow[], language: Language) {
  const t = translator(language)
  const bearers = FUNDS.filter((name) => name !== 'eligible')
  return drawColumns({
    series: bearers.map((name) => t(`rollUp.${name}`)),
    groups: rows.map(({ area, planned }) => ({
      name: area === null ? t('rollUp.area.none.short') : String(area),
      values: bearers.map((name) => planned[name]),
    })),
    words: (value) => formatFrancs(balance(value)),
    stacked: true,
  })
}

/** What stands behind one Förderbereich; undefined where no agreement has anything in it. */
export function rollUpArea(
  programme: Programme,
  { address, area, language, now }: { address: string; area: string; language: Language; now: Date },
) {
  const asked = askedYear(programme, address, now)
  const { rows } = rollUp(rolledYears(asked))
  const row = rows.find((one) => String(one.area ?? 'none') === area)
  const { year, periodId } = asked
  return row && { ...row, year, periodId, catalogue: periodCatalogue(periodId, language) }
}
