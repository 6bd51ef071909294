import { drawColumns } from '#app/charts/columns.ts'
import { drawDifferences, signedBar } from '#app/charts/differences.ts'
import { drawDots } from '#app/charts/dots.ts'
import type { Language } from '#app/domain/language.ts'
import { balance, formatDifference, formatFrancs, formatRappen } from '#app/domain/money.ts'
import { formatCount } from '#app/text/numbers.ts'
import { translator } from '#app/text/text.ts'

const POPULATIONS = [360, 720, 1_100, 1_650, 2_300, 3_800, 6_293, 9_400, 14_200, 31_000, 84_000]
const KEYS = [
  { version: 1, perHead: (residents: number) => 450 + 200_000 / residents },
  { version: 2, perHead: (residents: number) => (residents > 10_000 ? 300 : 620) },
  { version: 3, perHead: (residents: number) => 4_200_000 / (residents + 4_000) },
]
const YEARS = [2024, 2025, 2026, 2027]
const PAID = [
  [1_200_000, 400_000, 250_000],
  [1_450_000, 300_000, 150_000],
  [900_000, 800_000, 420_000],
  [300_000, 1_400_000, 610_000],
]

/** Invented figures, for the living page. */
export function sampleCharts(language: Language) {
  const t = translator(language)
  const francs = (value: number) => formatFrancs(balance(Math.round(value)))
  const difference = (value: number) => formatDifference(balance(Math.round(value)))
  const rows = POPULATIONS.map((residents, index) => {
    const amounts = KEYS.map(({ perHead }) => balance(Math.round(perHead(residents))))
    const [one = balance(0), other = balance(0)] = amounts
    const change = balance(other - one)
    const name = `${t('living.table.municipality')} ${index + 1}`
    return { name, residents, amounts, change, bar: { ...signedBar(change, 400), isLess: change < 0 } }
  })
  return {
    rows,
    dots: drawDots(
      KEYS.map(({ version }, key) => ({
        name: `Version ${version}`,
        dots: rows.map(({ name, residents, amounts }) => ({
          x: residents,
          y: amounts[key] ?? 0,
          words: `${name}, ${version}: ${formatRappen(amounts[key] ?? balance(0))}`,
        })),
      })),
      { across: formatCount, up: francs },
    ),
    differences: drawDifferences(
      rows.map(({ name, change }) => ({ name, value: change, words: `${name}: ${difference(change)}` })),
      difference,
    ),
    columns: ([false, true] as const).map((stacked) =>
      drawColumns({
        stacked,
        series: [t('living.own'), t('living.table.contribution'), t('living.table.total')],
        groups: YEARS.map((year, index) => ({ name: String(year), values: PAID[index] ?? [] })),
        words: francs,
      }),
    ),
  }
}
