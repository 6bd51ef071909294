import { drawDifferences } from '#app/charts/differences.ts'
import { drawDots } from '#app/charts/dots.ts'
import type { Language } from '#app/domain/language.ts'
import { balance, formatDifference, formatFrancs, formatRappen, rappen } from '#app/domain/money.ts'
import { counting, creditOf } from '#app/domain/programme/credit.ts'
import { keyStandingOf } from '#app/domain/programme/key-version.ts'
import {
  gainOf,
  gainsAndLosses,
  perHead,
  type SimulatedRow,
  type Simulation,
  simulate,
  sumInYear,
} from '#app/domain/programme/simulation.ts'
import type { Comparison } from '#app/models/programme/comparison.server.ts'
import { enteredCredits } from '#app/models/programme/credits.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { keyVersions, type StoredKey } from '#app/models/programme/programme.server.ts'
import { yearsOf } from '#app/models/programme/roll-up.server.ts'
import { simulatedParties } from '#app/models/programme/simulated-parties.server.ts'
import { versionText } from '#app/text/key.ts'
import { formatCount } from '#app/text/numbers.ts'
import { type Translate, translator } from '#app/text/text.ts'

/** The version that all others are compared with, the others, and which of them are. */
export function comparedKeys({ day, keys }: Comparison, versions: readonly StoredKey[]) {
  const offered = versions.map((one) => ({
    id: one.id,
    version: one.version,
    name: one.name,
    standing: keyStandingOf(one, versions, day),
  }))
  const [first, ...chosen] = keys.map(({ id }) => id)
  return {
    first: { id: first ?? '' },
    others: offered.filter(({ id }) => id !== first),
    chosen,
  }
}

/** The comparison with its columns, and every party by its name. */
export function simulatedFor(comparison: Comparison, language: Language) {
  const { programme, day, over, keys } = comparison
  const simulation = simulate({
    keys: keys.map(({ key }) => key),
    parties: simulatedParties(over, { periodId: programme.id, day }),
    referenceDate: programme.settings.referenceDate,
    municipalities: municipalityHistories(),
  })
  return {
    columns: columnsOf(comparison, simulation, language),
    rows: simulation.rows.map(shownRow),
  }
}

const PAGE_SIZE = 100

/** One page of the comparison, with the charts of all of it. */
export function simulatorView(
  comparison: Comparison,
  { language, sort, page }: { language: Language; sort: string; page: number },
) {
  const { columns, rows } = simulatedFor(comparison, language)
  return {
    columns,
    rows: sortedRows(rows, sort).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    residents: rows.reduce((sum, { population }) => sum + population, 0),
    total: rows.length,
    page,
    pageSize: PAGE_SIZE,
    charts: rows.length > 0 ? chartsOf(rows, columns) : null,
  }
}
export type SimulatorView = ReturnType<typeof simulatorView>

/** Each key as its column: what it gives in all, against the credit of each year, and whom it gives more or less. */
function columnsOf({ programme, keys, day }: Comparison, { sums, rows }: Simulation, language: Language) {
  const t = translator(language)
  const entered = counting(enteredCredits(programme.id))
  const versions = keyVersions(programme.id)
  const residents = rows.reduce((sum, { population }) => sum + population, 0)
  return keys.map((stored, index) => {
    const sum = sums[index]
    return {
      id: stored.id,
      name: versionText(t, stored),
      standing: keyStandingOf(stored, versions, day),
      sum: sum?.ok ? sum.sum : null,
      faults: sum?.ok === false ? faultSentences(t, sum.faults) : [],
      perHead: sum?.ok ? perHead(sum.sum, residents) : null,
      years: yearsOf(programme).map((year) => {
        const credit = creditOf(entered, year)
        const inYear = sum?.ok ? sumInYear(rows, index, year) : null
        const left = credit === null || inYear === null ? null : balance(credit - inYear)
        return { year, sum: inYear, credit, left }
      }),
      gains: index > 0 && sum?.ok && sums[0]?.ok ? gainsAndLosses(rows, index) : null,
    }
  })
}
export type SimulatedColumn = ReturnType<typeof columnsOf>[number]

/** One sentence for each kind of fault, however many parties it holds up. */
function faultSentences(t: Translate, faults: readonly { key: string }[]): string[] {
  const kinds = [...new Set(faults.map(({ key }) => key))]
  return kinds.map((key) => {
    const known = KNOWN_FAULTS.find((one) => one === key)
    return t(known ? `simulator.fault.${known}` : 'simulator.fault.other')
  })
}

const KNOWN_FAULTS = [
  'eligible_cost_missing',
  'class_unknown',
  'population_missing',
  'minima_above_pool',
  'caps_below_pool',
  'municipality_twice',
] as const

/** A row of the table, with what each key gives per head and how it differs from the first. */
function shownRow(row: SimulatedRow) {
  const { id, name, population, amounts } = row
  return {
    id,
    name,
    population,
    amounts,
    perHead: amounts.map((amount) => perHead(amount, population)),
    gains: amounts.map((_, key) => (key === 0 ? null : gainOf(row, key))),
  }
}
export type ShownRow = ReturnType<typeof shownRow>

/** Rows by name in the order that the address asks for (`population`, `amount-0`, `head-0`, `gain-1`; `-` the other way). */
function sortedRows(rows: readonly ShownRow[], sort: string): readonly ShownRow[] {
  const [, less = '', column = 'name', key = '0'] = /^(-?)([a-z]+)(?:-(\d))?$/.exec(sort) ?? []
  const figureOf = FIGURES[column]
  if (!figureOf) return less ? rows.toReversed() : rows
  const sign = less ? -1 : 1
  return rows.toSorted((one, other) => sign * (figureOf(one, Number(key)) - figureOf(other, Number(key))))
}

const FIGURES: Readonly<Record<string, (row: ShownRow, key: number) => number>> = {
  population: ({ population }) => population,
  head: ({ perHead: heads }, key) => heads[key] ?? -1,
  amount: ({ amounts }, key) => amounts[key] ?? -1,
  gain: ({ gains }, key) => gains[key] ?? 0,
}

/** Francs per head over population, and for each key but the first who gains and who loses. */
function chartsOf(rows: readonly ShownRow[], columns: readonly SimulatedColumn[]) {
  const francs = (value: number) => formatFrancs(balance(Math.round(value)))
  const difference = (value: number) => formatDifference(balance(Math.round(value)))
  const told = columns.flatMap(({ sum, ...column }, key) => (sum === null ? [] : [{ ...column, key }]))
  return {
    dots: drawDots(
      told.map(({ name, key }) => ({
        name,
        dots: rows.map(({ name: party, population, perHead: heads }) => ({
          x: population,
          y: heads[key] ?? 0,
          words: `${party}, ${name}: ${formatRappen(heads[key] ?? rappen(0))}`,
        })),
      })),
      { across: formatCount, up: francs },
    ),
    differences: told
      .filter(({ gains }) => gains !== null)
      .map(({ id, name, key }) => ({
        id,
        name,
        drawn: drawDifferences(
          rows.map((row) => ({
            name: row.name,
            value: row.gains[key] ?? 0,
            words: `${row.name}: ${difference(row.gains[key] ?? 0)}`,
          })),
          francs,
        ),
      })),
  }
}
