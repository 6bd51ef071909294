import { activityCharts } from '#app/charts/activity.ts'
import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import type { ActivityFigures } from '#app/domain/programme/activity.ts'
import { activityFigures } from '#app/models/programme/activity.server.ts'
import { periodCatalogue } from '#app/models/programme/catalogues.server.ts'
import { type Programme, programmes } from '#app/models/programme/programme.server.ts'
import { yearsOf } from '#app/models/programme/roll-up.server.ts'
import { rolledArea } from '#app/text/roll-up-sheet.ts'
import { translator } from '#app/text/text.ts'

type Reader = { language: Language; today: PlainDate }

/** What was done and reported in a period, or in the one year of it that the address asks for (`?period=kip3&year=2025`). */
export function activityView(programme: Programme, { address, ...reader }: Reader & { address: string }) {
  const { id: periodId, name } = programme
  const { all, year } = askedTime(programme, address)
  return {
    period: { id: periodId, name },
    periods: programmes().map((one) => ({ id: one.id, name: one.name })),
    all,
    year,
    told: activityToday(programme, year, reader),
  }
}

/** The years of a period, and the one that an address asks for; null: the whole period. */
export function askedTime(programme: Programme, address: string) {
  const all = yearsOf(programme)
  const asked = new URL(address).searchParams.get('year')
  return { all, year: all.find((one) => String(one) === asked) ?? null }
}

/** The figures as they stand on a day, with the names of the Förderbereiche of today. */
export function activityToday(programme: Programme, year: number | null, { language, today }: Reader) {
  const catalogue = periodCatalogue(programme.id, language)
  const t = translator(language)
  const figures = activityFigures(programme, { year, today })
  return toldActivity(figures, {
    language,
    names: figures.rows.map(({ area }) => rolledArea(t, catalogue, area)),
  })
}

/** Figures with their charts, and the names of their Förderbereiche, in the order of their rows. */
export function toldActivity(
  figures: ActivityFigures,
  { language, names }: { language: Language; names: readonly string[] },
) {
  const rows = figures.rows.map((row, index) => ({ ...row, name: names[index] ?? '' }))
  return { ...figures, rows, charts: activityCharts(figures, translator(language)) }
}

export type ActivityTold = ReturnType<typeof toldActivity>
