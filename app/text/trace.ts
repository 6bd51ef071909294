import type { FormFigures, Trace, TraceStep, YearlyChange } from '#app/domain/contribution/trace.ts'
import type { Language } from '#app/domain/language.ts'
import { type ExactAmount, formatRappen } from '#app/domain/money.ts'
import { longDate } from './dates.ts'
import { traceDe } from './de/trace.ts'
import { traceEn } from './en/trace.ts'
import { formatCount } from './numbers.ts'

/** One line of a calculation for a layperson: what is done, how, and what comes out. */
export type TraceLine = { label: string; text: string; result: string }

/** The words of a calculation in one language; figures and days arrive formatted. */
export type TraceWording = {
  label: Record<TraceStep['step'], string>
  people: (count: string) => string
  population: (day: string, members: string) => string
  member: (name: string, residents: string) => string
  merged: (merger: { name: string; residents: string; day: string; into: string }) => string
  newMember: (name: string) => string
  sum: (parts: string, total: string) => string
  belowMinimum: (minimum: string) => string
  bracket: (bracket: { over: string; upTo: string | null; amount: string }) => string
  slice: (slice: Record<'residents' | 'rate' | 'amount', string>) => string
  perCapita: (figures: { base: string | null; rate: string; residents: string; amount: string }) => string
  pool: (figures: { pool: string; residents: string; poolResidents: string; parties: number }) => string
  poolBound: Record<'minimum' | 'cap', string>
  poolRest: (restPool: string, restResidents: string) => string
  poolUnit: (unit: string) => string
  coFunding: (figures: { rate: string; cost: string; product: string }) => string
  coFundingCap: (cap: string) => string
  fixed: (amount: string, reason: string | null) => string
  memberBonus: (members: number, bonus: string) => string
  minimum: (amount: string) => string
  cap: (amount: string) => string
  firstYear: (months: number, day: string) => string
  deduct: (amount: string) => string
  rounding: Record<'half_up' | 'up' | 'down', (unit: string) => string>
  firstYearResult: (amount: string) => string
}

const WORDINGS: Record<Language, TraceWording> = { de: traceDe, en: traceEn }

/** The whole way from population to contribution; steps that change nothing are left out. */
export function traceLines(language: Language, trace: Trace): TraceLine[] {
  const names = new Map(
    trace
      .flatMap((step) => (step.step === 'population' ? step.members : []))
      .map((m) => [m.bfsNumber, m.name]),
  )
  const teller: Teller = {
    language,
    words: WORDINGS[language],
    nameOf: (bfs) => names.get(bfs) ?? String(bfs),
  }
  return trace.flatMap((step) => {
    const told = tell(step, teller)
    return told ? [{ label: teller.words.label[step.step], ...told }] : []
  })
}

/** `CHF 1’234.56`, and the part of a Rappen that is left: `CHF 1’234.56 + 1/3 Rappen` */
export function formatExact({ rappen, fraction }: ExactAmount) {
  return fraction ? `${formatRappen(rappen)} + ${fraction[0]}/${fraction[1]} Rappen` : formatRappen(rappen)
}

type Teller = { language: Language; words: TraceWording; nameOf: (bfsNumber: number) => string }
type Told = Omit<TraceLine, 'label'>
type StepOf<Name extends TraceStep['step']> = Extract<TraceStep, { step: Name }>

function tell(step: TraceStep, teller: Teller): Told | null {
  const { words, language } = teller
  switch (step.step) {
    case 'population':
      return tellPopulation(step, teller)
    case 'form':
      return { text: tellForm(step, teller).join(' '), result: formatExact(step.amount) }
    case 'member_bonus':
      if (step.bonus === 0 || step.members < 2) return null
      return {
        text: words.memberBonus(step.members, formatRappen(step.bonus)),
        result: formatExact(step.after),
      }
    case 'bounds':
      return tellBounds(step, words)
    case 'first_year':
      if (step.months === 12) return null
      return {
        text: words.firstYear(step.months, longDate(language, step.startOn)),
        result: words.firstYearResult(formatExact(step.after)),
      }
    case 'deduct':
      if (step.deduct === 0) return null
      return { text: words.deduct(formatRappen(step.deduct)), result: bothYears(step, words) }
    case 'rounding':
      return { text: words.rounding[step.mode](formatUnit(step.unit)), result: bothYears(step, words) }
  }
}

function tellPopulation(step: StepOf<'population'>, { language, words }: Teller): Told {
  const day = longDate(language, step.referenceDate)
  const counted = step.members.filter(({ ownResidents }) => ownResidents > 0)
  const list = counted
    .map(({ name, ownResidents }) => words.member(name, formatCount(ownResidents)))
    .join(', ')
  const sentences = [
    ...(list ? [words.population(day, list)] : []),
    ...step.members.filter(({ ownResidents }) => ownResidents === 0).map(({ name }) => words.newMember(name)),
    ...step.members.flatMap(({ name, merged }) =>
      merged.map((one) => {
        const into = step.members.find(({ bfsNumber }) => bfsNumber === one.into)?.name ?? name
        return words.merged({
          name: one.name,
          residents: formatCount(one.residents),
          day: longDate(language, one.mergedOn),
          into,
        })
      }),
    ),
  ]
  const shortfall = step.belowMinimum ? [words.belowMinimum(formatCount(step.minimumPopulation))] : []
  return { text: [...sentences, ...shortfall].join(' '), result: words.people(formatCount(step.residents)) }
}

function tellBounds({ bound, minimum, cap, after }: StepOf<'bounds'>, words: TraceWording): Told | null {
  if (bound === 'minimum') return { text: words.minimum(formatRappen(minimum)), result: formatExact(after) }
  if (bound === 'cap' && cap !== null)
    return { text: words.cap(formatRappen(cap)), result: formatExact(after) }
  return null
}

/** Applied to each member by itself, a form names the member first. */
function tellForm(figures: FormFigures, { words, nameOf }: Teller): string[] {
  const each = <Part extends { members: readonly number[] }>(
    parts: readonly Part[],
    say: (part: Part) => string,
  ) =>
    parts.map((part) =>
      parts.length > 1 ? `${part.members.map(nameOf).join(', ')}: ${say(part)}` : say(part),
    )
  switch (figures.form) {
    case 'brackets':
      return each(figures.parts, ({ over, upTo, amount }) =>
        words.bracket({
          over: formatCount(over),
          upTo: upTo === null ? null : formatCount(upTo),
          amount: formatRappen(amount),
        }),
      )
    case 'marginal_brackets':
      return each(figures.parts, ({ slices, amount }) => {
        const parts = slices.map((slice) =>
          words.slice({
            residents: formatCount(slice.residents),
            rate: formatRappen(slice.rate),
            amount: formatRappen(slice.amount),
          }),
        )
        return words.sum(parts.join('; '), formatRappen(amount))
      })
    case 'per_capita':
      return each(figures.parts, ({ residents, amount }) =>
        words.perCapita({
          base: figures.base === 0 ? null : formatRappen(figures.base),
          rate: formatRappen(figures.rate),
          residents: formatCount(residents),
          amount: formatRappen(amount),
        }),
      )
    case 'pool':
      return tellPool(figures, words)
    case 'co_funding':
      return [
        words.coFunding({
          rate: figures.rate.join('/'),
          cost: formatRappen(figures.eligibleCost),
          product: formatExact(figures.product),
        }),
        ...(figures.cap === null ? [] : [words.coFundingCap(formatRappen(figures.cap))]),
      ]
    case 'fixed':
      return each(figures.parts, ({ amount }) => words.fixed(formatRappen(amount), figures.reason))
  }
}

function tellPool(figures: Extract<FormFigures, { form: 'pool' }>, words: TraceWording): string[] {
  const { pool, residents, poolResidents, poolParties, bound, remainderUnit } = figures
  const share = words.pool({
    pool: formatRappen(pool),
    residents: formatCount(residents),
    poolResidents: formatCount(poolResidents),
    parties: poolParties,
  })
  if (bound) return [share, words.poolBound[bound]]
  const sharedAgain =
    figures.restPool === pool
      ? []
      : [words.poolRest(formatRappen(figures.restPool), formatCount(figures.restResidents))]
  return [share, ...sharedAgain, ...(remainderUnit ? [words.poolUnit(formatUnit(figures.unit))] : [])]
}

/** One amount where both years are the same, else both. */
function bothYears({ fullYear, firstYear }: YearlyChange, words: TraceWording) {
  const [full, first] = [formatExact(fullYear.after), formatExact(firstYear.after)]
  return full === first ? full : `${full}; ${words.firstYearResult(first)}`
}

/** `1 Rappen`, `5 Rappen`, `CHF 1.–` */
function formatUnit(unit: number) {
  return unit < 100 ? `${unit} Rappen` : `CHF ${formatCount(unit / 100)}.–`
}
