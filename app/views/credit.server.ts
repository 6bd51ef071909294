import { drawColumns } from '#app/charts/columns.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { balance, formatFrancs } from '#app/domain/money.ts'
import { MONEY_OF_CREDIT } from '#app/domain/programme/credit.ts'
import {
  creditLines,
  creditYears,
  enteredCredits,
  markOfCredits,
  yearsOfLines,
} from '#app/models/programme/credits.server.ts'
import { type Programme, programmes } from '#app/models/programme/programme.server.ts'
import { yearsOf } from '#app/models/programme/roll-up.server.ts'
import { translator } from '#app/text/text.ts'

/** The credit of a period, year by year. */
export function creditView({ id, name }: Programme, { language, now }: { language: Language; now: Date }) {
  const years = creditYears(id, today(now))
  return {
    period: { id, name },
    periods: programmes().map((one) => ({ id: one.id, name: one.name })),
    years,
    chart: chartOf(years, language),
  }
}

/** What stands behind the figures of one year, and how its credit came to be; undefined outside of the period. */
export function creditYear({ id, name }: Programme, { year, now }: { year: string; now: Date }) {
  const all = creditLines(id, today(now))
  const found = yearsOfLines(id, all).find((one) => String(one.year) === year)
  if (!found) return undefined
  const lines = all.filter((line) => line.year === found.year)
  return {
    period: { id, name },
    figures: MONEY_OF_CREDIT.map((figure) => ({
      figure,
      sumRappen: found[figure],
      lines: lines.filter((line) => line.figure === figure),
    })),
    entered: enteredCredits(id)
      .filter((one) => one.year === found.year)
      .reverse(),
    ...found,
  }
}

/** What the form begins with: the year that was asked for, and what counts of it so far. */
export function creditForm({ id, name, ...period }: Programme, address: string) {
  const years = yearsOf(period)
  const asked = years.find((year) => String(year) === new URL(address).searchParams.get('year'))
  return { period: { id, name }, years, year: asked ?? null, seen: markOfCredits(id) }
}

function chartOf(years: ReturnType<typeof creditYears>, language: Language) {
  const t = translator(language)
  return drawColumns({
    series: [t('credit.committed'), t('credit.reserved'), t('credit.left')],
    groups: years.map(({ year, committed, freed, reserved, leftRappen }) => ({
      name: String(year),
      values: [committed - freed, reserved, Math.max(0, leftRappen ?? 0)],
    })),
    words: (value) => formatFrancs(balance(value)),
    stacked: true,
  })
}
