import type { BudgetLine } from '#app/domain/application/application.ts'
import { formatAmount } from '#app/domain/money.ts'
import { type AmendmentChange, type ByKind, type ChangeOf, meaningOf } from './amendment.ts'

type Field = [name: string, value: string]
type Line = Pick<BudgetLine, 'id' | 'year' | 'amountRappen'>
/** `budget`: the lines that the form asks for. `measures`: those there are; another one is new. */
type Form = { reason: string; budget: readonly Line[]; measures: readonly { id: string }[] }

/** In the place of the id of a measure that is added. */
export const NEW_MEASURE = 'new'

/** What somebody would type to ask for a change once more, as the address of its form carries it. */
export function fieldsOf(change: AmendmentChange, form: Form): Field[] {
  const { matchException } = change
  return [
    ...('fromYear' in change ? [field('fromYear', change.fromYear)] : []),
    ...meaningOf(FIELDS, form, change),
    field('reason', form.reason),
    ...(matchException ? [field('matchException', matchException)] : []),
  ]
}

const field = (name: string, value: string | number): Field => [name, String(value)]

const FIELDS: ByKind<Form, Field[]> = {
  amount: (_, change) => [
    'keyVersion' in change
      ? field('keyVersion', change.keyVersion)
      : field('amountRappen', formatAmount(change.amountRappen)),
  ],
  term: (_, { endsOn }) => [field('endsOn', endsOn)],
  members: (_, { members, leadBfsNumber }) => [
    ...members.map((one) => field('members', one)),
    ...(leadBfsNumber ? [field('leadBfsNumber', leadBfsNumber)] : []),
  ],
  budget: ({ budget }, { lines }) => {
    const amounts = new Map(lines.map(({ id, amountRappen }) => [id, amountRappen]))
    return budget.flatMap(({ id, amountRappen }, index) => [
      field(`lines.${index}.id`, id),
      field(`lines.${index}.amountRappen`, formatAmount(amounts.get(id) ?? amountRappen)),
    ])
  },
  measures: measureFields,
}

function measureFields({ measures }: Form, { measure }: ChangeOf<'measures'>): Field[] {
  const isKnown = measures.some(({ id }) => id === measure.id)
  const named = field('measure', isKnown ? measure.id : NEW_MEASURE)
  if (measure.dropped) return [named, field('dropped', 'on')]
  return [
    named,
    field('title', measure.title),
    field('description', measure.description),
    field('fundingArea', measure.fundingArea),
    ...measure.targetGroups.map((group) => field('targetGroups', group)),
    ...(measure.goals ?? []).map((goal) => field('goals', goal)),
    ...measure.keyFigures.flatMap(({ code, label, planned }, index) => [
      ...(code ? [field(`keyFigures.${index}.figure`, code)] : []),
      field(`keyFigures.${index}.label`, label),
      field(`keyFigures.${index}.planned`, planned),
    ]),
    ...typedRows(measure.lines).flatMap(({ label, category, amounts }, index) => [
      field(`rows.${index}.label`, label),
      field(`rows.${index}.category`, category),
      ...Object.entries(amounts).map(([year, typed]) => field(`rows.${index}.amounts.${year}`, typed)),
    ]),
  ]
}

/** The lines of a measure that read alike, with the amounts of their years, as people type them. */
export function typedRows(
  lines: readonly Pick<BudgetLine, 'label' | 'category' | 'year' | 'amountRappen'>[],
) {
  const rows = new Map<string, { label: string; category: string; amounts: Record<string, string> }>()
  for (const { label, category, year, amountRappen } of lines) {
    const key = `${category} ${label}`
    const row = rows.get(key) ?? { label, category, amounts: {} }
    rows.set(key, { ...row, amounts: { ...row.amounts, [year]: formatAmount(amountRappen) } })
  }
  return [...rows.values()]
}

/** So many rows of a list have an answer in an address. */
export function rowsAsked(asked: Iterable<[string, string]>, list: string): number {
  const rows = [...asked].flatMap(([name, value]) => {
    const [, index] = new RegExp(`^${list}\\.(\\d{1,2})\\.`).exec(name) ?? []
    return index && value.trim() ? [Number(index) + 1] : []
  })
  return Math.max(0, ...rows)
}
