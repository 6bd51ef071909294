import type { FormFigures, Trace, TraceStep, YearlyChange } from '#app/domain/contribution/trace.ts'
import type { Language } from '#app/domain/language.ts'
import { type ExactAmount, formatRappen } from '#app/domain/money.ts'
import { longDate } from './dates.ts'
import { formatCount } from './numbers.ts'
import { type Translate, translator } from './text.ts'

/** One line of a calculation for a layperson: what is done, how, and what comes out. */
export type TraceLine = { label: string; text: string; result: string }

/** The whole way from population to contribution; steps that change nothing are left out. */
export function traceLines(language: Language, trace: Trace): TraceLine[] {
  const names = new Map(
    trace
      .flatMap((step) => (step.step === 'population' ? step.members : []))
      .map((m) => [m.bfsNumber, m.name]),
  )
  const teller: Teller = {
    language,
    t: translator(language),
    nameOf: (bfs) => names.get(bfs) ?? String(bfs),
  }
  return trace.flatMap((step) => {
    const told = tell(step, teller)
    return told ? [{ label: teller.t(`trace.label.${step.step}`), ...told }] : []
  })
}

/** `CHF 1’234.56`, and the part of a Rappen that is left: `CHF 1’234.56 + 1/3 Rappen` */
export function formatExact({ rappen, fraction }: ExactAmount) {
  return fraction ? `${formatRappen(rappen)} + ${fraction[0]}/${fraction[1]} Rappen` : formatRappen(rappen)
}

type Teller = { language: Language; t: Translate; nameOf: (bfsNumber: number) => string }
type Told = Omit<TraceLine, 'label'>
type StepOf<Name extends TraceStep['step']> = Extract<TraceStep, { step: Name }>

function tell(step: TraceStep, teller: Teller): Told | null {
  const { t, language } = teller
  switch (step.step) {
    case 'population':
      return tellPopulation(step, teller)
    case 'form':
      return { text: tellForm(step, teller).join(' '), result: formatExact(step.amount) }
    case 'member_bonus':
      if (step.bonus === 0 || step.members < 2) return null
      return {
        text: t('trace.memberBonus', { members: step.members, bonus: formatRappen(step.bonus) }),
        result: formatExact(step.after),
      }
    case 'bounds':
      return tellBounds(step, t)
    case 'first_year':
      if (step.months === 12) return null
      return {
        text: t('trace.firstYear', { months: step.months, day: longDate(language, step.startOn) }),
        result: t('trace.firstYearResult', { amount: formatExact(step.after) }),
      }
    case 'deduct':
      if (step.deduct === 0) return null
      return { text: t('trace.deduct', { amount: formatRappen(step.deduct) }), result: bothYears(step, t) }
    case 'rounding':
      return {
        text: t(`trace.rounding.${step.mode}`, { unit: formatUnit(step.unit) }),
        result: bothYears(step, t),
      }
  }
}

function tellPopulation(step: StepOf<'population'>, { language, t }: Teller): Told {
  const day = longDate(language, step.referenceDate)
  const counted = step.members.filter(({ ownResidents }) => ownResidents > 0)
  const list = counted
    .map(({ name, ownResidents }) => t('trace.member', { name, residents: formatCount(ownResidents) }))
    .join(', ')
  const sentences = [
    ...(list ? [t('trace.population', { day, members: list })] : []),
    ...step.members
      .filter(({ ownResidents }) => ownResidents === 0)
      .map(({ name }) => t('trace.newMember', { name })),
    ...step.members.flatMap(({ name, merged }) =>
      merged.map((one) => {
        const into = step.members.find(({ bfsNumber }) => bfsNumber === one.into)?.name ?? name
        return t('trace.merged', {
          name: one.name,
          residents: formatCount(one.residents),
          day: longDate(language, one.mergedOn),
          into,
        })
      }),
    ),
  ]
  const shortfall = step.belowMinimum
    ? [t('trace.belowMinimum', { minimum: formatCount(step.minimumPopulation) })]
    : []
  return {
    text: [...sentences, ...shortfall].join(' '),
    result: t('trace.people', { residents: formatCount(step.residents) }),
  }
}

function tellBounds({ bound, minimum, cap, after }: StepOf<'bounds'>, t: Translate): Told | null {
  if (bound === 'minimum')
    return { text: t('trace.minimum', { amount: formatRappen(minimum) }), result: formatExact(after) }
  if (bound === 'cap' && cap !== null)
    return { text: t('trace.cap', { amount: formatRappen(cap) }), result: formatExact(after) }
  return null
}

/** Applied to each member by itself, a form names the member first. */
function tellForm(figures: FormFigures, { t, nameOf }: Teller): string[] {
  const each = <Part extends { members: readonly number[] }>(
    parts: readonly Part[],
    say: (part: Part) => string,
  ) =>
    parts.map((part) =>
      parts.length > 1 ? `${part.members.map(nameOf).join(', ')}: ${say(part)}` : say(part),
    )
  switch (figures.form) {
    case 'brackets':
      return each(figures.parts, (part) => {
        const [over, amount] = [formatCount(part.over), formatRappen(part.amount)]
        return part.upTo === null
          ? t('trace.lastBracket', { over, amount })
          : t('trace.bracket', { over, upTo: formatCount(part.upTo), amount })
      })
    case 'marginal_brackets':
      return each(figures.parts, ({ slices, amount }) => {
        const parts = slices.map((slice) =>
          t('trace.slice', {
            residents: formatCount(slice.residents),
            rate: formatRappen(slice.rate),
            amount: formatRappen(slice.amount),
          }),
        )
        return t('trace.sum', { parts: parts.join('; '), total: formatRappen(amount) })
      })
    case 'per_capita':
      return each(figures.parts, (part) => {
        const perHead = {
          rate: formatRappen(figures.rate),
          residents: formatCount(part.residents),
          amount: formatRappen(part.amount),
        }
        return figures.base === 0
          ? t('trace.perCapita', perHead)
          : t('trace.baseAndPerCapita', { base: formatRappen(figures.base), ...perHead })
      })
    case 'pool':
      return tellPool(figures, t)
    case 'co_funding':
      return [
        t('trace.coFunding', {
          rate: figures.rate.join('/'),
          cost: formatRappen(figures.eligibleCost),
          product: formatExact(figures.product),
        }),
        ...(figures.cap === null ? [] : [t('trace.coFundingCap', { cap: formatRappen(figures.cap) })]),
      ]
    case 'fixed':
      return each(figures.parts, ({ amount }) =>
        [t('trace.fixed', { amount: formatRappen(amount) }), figures.reason].filter(Boolean).join(' '),
      )
  }
}

function tellPool(figures: Extract<FormFigures, { form: 'pool' }>, t: Translate): string[] {
  const { pool, residents, poolResidents, poolParties, bound, remainderUnit } = figures
  const share = t('trace.pool', {
    pool: formatRappen(pool),
    residents: formatCount(residents),
    poolResidents: formatCount(poolResidents),
    count: poolParties,
  })
  const before = poolTaken(figures, t)
  if (bound) return [...before, share, t(`trace.poolBound.${bound}`)]
  const sharedAgain =
    figures.restPool === pool
      ? []
      : [
          t('trace.poolRest', {
            pool: formatRappen(figures.restPool),
            residents: formatCount(figures.restResidents),
          }),
        ]
  return [
    ...before,
    share,
    ...sharedAgain,
    ...(remainderUnit ? [t('trace.poolUnit', { unit: formatUnit(figures.unit) })] : []),
  ]
}

/** What others were promised of it comes off first. */
function poolTaken({ whole, taken }: Extract<FormFigures, { form: 'pool' }>, t: Translate): string[] {
  if (!whole || !taken) return []
  const { year, amount } = taken
  return [t('trace.poolTaken', { whole: formatRappen(whole), taken: formatRappen(amount), year })]
}

/** One amount where both years are the same, else both. */
function bothYears({ fullYear, firstYear }: YearlyChange, t: Translate) {
  const [full, first] = [formatExact(fullYear.after), formatExact(firstYear.after)]
  return full === first ? full : `${full}; ${t('trace.firstYearResult', { amount: first })}`
}

/** `1 Rappen`, `5 Rappen`, `CHF 1.–` */
function formatUnit(unit: number) {
  return unit < 100 ? `${unit} Rappen` : `CHF ${formatCount(unit / 100)}.–`
}
