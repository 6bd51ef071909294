import { z } from 'zod'
import { boundariesOf, existsOn, type MunicipalityHistory } from '#app/domain/contribution/population.ts'
import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import { box, identifier, text } from '#app/domain/forms/fields.ts'
import { readDay } from '#app/domain/forms/typed-day.ts'
import type { ReadSheet } from '#app/domain/sheet.ts'
import type { LineFault } from './import-line.ts'
import {
  municipalityNamed,
  NAME_LABELS,
  NUMBER_LABELS,
  numberAndName,
  type Registry,
} from './municipality-named.ts'
import { headKey, type Line, tableIn } from './table.ts'

type Name = 'number' | 'name' | 'residents' | 'day'

const WANTED = {
  number: NUMBER_LABELS,
  name: NAME_LABELS,
  residents: [
    'standige wohnbevolkerung',
    'wohnbevolkerung',
    'bevolkerung',
    'bevolkerungsstand',
    'einwohner',
    'population',
    'population residante permanente',
    'residents',
  ],
  day: ['stichtag', 'stand am', 'datum', 'as of', 'reference date', 'jour de reference'],
} as const satisfies Record<Name, readonly string[]>

/** A municipality with its residents on the reference day, by the line it stands in. */
export type PopulationLine = { line: number; bfsNumber: number; name: string; residents: number }
export type PopulationPlan = {
  /** Of all lines; null where no line says it. */
  day: PlainDate | null
  fresh: PopulationLine[]
  changed: (PopulationLine & { known: number })[]
  unchanged: PopulationLine[]
  /** Municipalities of that day which no line is about. */
  missing: { bfsNumber: number; name: string }[]
  faults: LineFault[]
  /** What may well be so, and should be looked at. */
  notes: LineFault[]
  total: number
  unread: readonly string[]
}
export type PopulationRead = { ok: true; plan: PopulationPlan } | { ok: false; fault: 'no_heading' }

type Known = Registry & {
  /** Of the import: nobody has been counted on a day that has not come. */
  today: PlainDate
  /** The reference days on which a contribution rests: their figures are never changed. */
  frozen: ReadonlySet<PlainDate>
}

/**
 * What taking over the permanent residents of one reference day would do (Merkblatt 5): every municipality of the
 * canton on that day in one line, by the boundaries that the Confederation publishes it with; a line for the whole
 * canton has to be the sum of all others.
 */
export function planPopulation(sheets: readonly ReadSheet[], known: Known): PopulationRead {
  const table = tableIn<Name>(sheets, {
    wanted: WANTED,
    isEnough: ({ number, name, residents, day }) =>
      (number ?? name) !== undefined && residents !== undefined && day !== undefined,
  })
  if (!table) return { ok: false, fault: 'no_heading' }
  const isSum = ({ cells }: Line<Name>) => !cells.number && SUMS.includes(headKey(cells.name ?? ''))
  const lines = table.lines.filter((line) => !isSum(line))
  const day = lines.map(({ cells }) => readDay((cells.day ?? '').trim())).find(Boolean) ?? null
  const read = lines.map((line) => readLine(line, day, known))
  const taken = read.flatMap(({ taken }) => taken ?? [])
  const twins = twinsAmong(taken)
  const populations = taken.filter(({ line }) => !twins.some((twin) => twin.line === line))
  const total = populations.reduce((sum, { residents }) => sum + residents, 0)
  const matched = matchedWith(populations, day, known)
  const sums = table.lines.filter(isSum).flatMap((line) => sumFault(line, total))
  const faults = [...read.flatMap((one) => one.faults), ...twins, ...matched.faults, ...sums]
  return {
    ok: true,
    plan: {
      ...matched,
      day,
      missing: day === null ? [] : missingAmong(lines, { day, known }),
      faults: faults.sort((a, b) => a.line - b.line),
      notes: read.flatMap(({ notes }) => notes),
      total,
      unread: table.unread,
    },
  }
}

/** Of how many municipalities more than a fifth have come or gone since the last day: somebody says that this is so. */
export function leapsIn({ notes }: Pick<PopulationPlan, 'notes'>): number {
  return notes.filter(({ fault }) => fault === 'residents_leap').length
}

/** Every municipality of the day has its figure, and nothing is wrong in any line. */
export function mayBeTakenOver(plan: PopulationPlan): plan is PopulationPlan & { day: PlainDate } {
  return plan.day !== null && plan.faults.length === 0 && plan.missing.length === 0
}

/** Takes a table over; `leapsChecked`: what has changed by more than a fifth is looked at and right. */
export const takeOverForm = z.object({ reason: text(2000), seen: identifier, leapsChecked: box })

/** How tables call the line of the whole canton. */
const SUMS = ['kanton', 'kanton luzern', 'luzern kanton', 'total', 'total kanton', 'lu', 'canton de lucerne']

type ReadLine = { taken?: PopulationLine; faults: LineFault[]; notes: LineFault[] }

function readLine({ line, cells, formulas }: Line<Name>, day: PlainDate | null, known: Known): ReadLine {
  const at = (field: Name, fault: string, said = ''): LineFault => ({ line, field, fault, said })
  const { number, name } = numberAndName(cells)
  const named = municipalityNamed({ number, name }, known)
  const residents = countIn(cells.residents ?? '')
  const own = readDay((cells.day ?? '').trim())
  const faults = [
    ...formulas.map((field) => at(field, 'formula', cells[field])),
    ...(named.ok ? [] : [at(named.field, named.fault, named.field === 'number' ? number : name)]),
    ...(residents === undefined ? [at('residents', 'residents_unreadable', cells.residents)] : []),
    ...(residents === 0 ? [at('residents', 'residents_none')] : []),
    ...(own === undefined ? [at('day', 'day_unreadable', cells.day)] : []),
    ...(own !== undefined && own > known.today ? [at('day', 'day_ahead')] : []),
    ...(own !== undefined && own !== day ? [at('day', 'day_other', day === null ? '' : shownDay(day))] : []),
    ...(named.ok && own === day && day !== null && !existsOn(named.municipality, boundariesOf(day))
      ? [at('name', 'municipality_not_then', named.municipality.name)]
      : []),
  ]
  if (faults.length > 0 || !named.ok || residents === undefined) return { faults, notes: [] }
  const { bfsNumber, name: ofRegister } = named.municipality
  const before = latestBefore(named.municipality, own ?? '')
  const notes = [
    ...(named.calledOtherwise === null ? [] : [at('name', 'called_otherwise', ofRegister)]),
    ...(before !== undefined && isLeap(before, residents)
      ? [at('residents', 'residents_leap', String(before))]
      : []),
  ]
  return { taken: { line, bfsNumber, name: ofRegister, residents }, faults, notes }
}

/** The residents of the last reference day before this one. */
function latestBefore({ populations }: MunicipalityHistory, day: PlainDate): number | undefined {
  const [last] = Object.keys(populations)
    .filter((one) => one < day)
    .sort()
    .slice(-1)
  return last === undefined ? undefined : populations[last]
}

/** More than a fifth in one step is seldom growth, and often a digit too many. */
const isLeap = (before: number, residents: number) => Math.abs(residents - before) * 5 > before

const shownDay = (day: PlainDate) => day.split('-').reverse().join('.')

/** `4’321`, `4 321`, `4321.0`; no municipality of the canton has a million. */
function countIn(typed: string): number | undefined {
  const digits = typed.trim().replace(/(?<=\d)['’\s\u00A0\u202F](?=\d{3}(?:\D|$))/g, '')
  return /^\d{1,6}(?:\.0+)?$/.test(digits) ? Number.parseInt(digits, 10) : undefined
}

function twinsAmong(taken: readonly PopulationLine[]): LineFault[] {
  return taken.flatMap(({ line, bfsNumber }) => {
    const first = taken.find((one) => one.bfsNumber === bfsNumber)
    if (!first || first.line === line) return []
    return { line, field: 'name', fault: 'municipality_doubled', said: String(first.line) }
  })
}

function matchedWith(populations: readonly PopulationLine[], day: PlainDate | null, known: Known) {
  const standing = (bfsNumber: number) =>
    day === null ? undefined : municipalityOf(bfsNumber, known)?.populations[day]
  const changed = populations.flatMap((one) => {
    const before = standing(one.bfsNumber)
    return before === undefined || before === one.residents ? [] : [{ ...one, known: before }]
  })
  const frozen = day !== null && known.frozen.has(day) ? changed : []
  return {
    fresh: populations.filter(({ bfsNumber }) => standing(bfsNumber) === undefined),
    changed,
    unchanged: populations.filter(({ bfsNumber, residents }) => standing(bfsNumber) === residents),
    faults: frozen.map(({ line, known: before }) => ({
      ...{ line, field: 'residents', fault: 'frozen' },
      said: String(before),
    })),
  }
}

function municipalityOf(bfsNumber: number, { municipalities }: Known): MunicipalityHistory | undefined {
  return municipalities.find((one) => one.bfsNumber === bfsNumber)
}

/** A line that is faulty elsewhere is about its municipality all the same. */
function missingAmong(lines: readonly Line<Name>[], { day, known }: { day: PlainDate; known: Known }) {
  const named = lines.flatMap(({ cells }) => {
    const found = municipalityNamed(numberAndName(cells), known)
    return found.ok ? found.municipality.bfsNumber : []
  })
  return known.municipalities
    .filter((one) => existsOn(one, boundariesOf(day)) && !named.includes(one.bfsNumber))
    .map(({ bfsNumber, name }) => ({ bfsNumber, name }))
}

function sumFault({ line, cells }: Line<Name>, total: number): LineFault[] {
  if (countIn(cells.residents ?? '') === total) return []
  return [{ line, field: 'residents', fault: 'sum_differs', said: String(total) }]
}
