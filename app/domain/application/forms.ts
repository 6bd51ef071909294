import { z } from 'zod'
import { CONTACT_FIELDS } from '#app/domain/agreement/contact.ts'
import {
  amount,
  choice,
  choices,
  count,
  day,
  iban,
  line,
  optionalLine,
  orNull,
  pastDay,
  percentage,
  rowsOf,
  text,
  year,
} from '#app/domain/forms/fields.ts'
import { limited } from '#app/domain/forms/form-errors.ts'
import type { Rappen } from '#app/domain/money.ts'
import { goalsOf, lacksGoal, offeredCodes, openAreas } from '#app/domain/programme/catalogue.ts'
import type { AnyCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { Party, Structure } from './application.ts'
import { amountsOf, answersIn, type Budgeted, budgetRow, linesOf } from './budget-grid.ts'

/**
 * What people type in a new dossier and in the sections of an application.
 *
 * Two kinds of fault: what is wrong in itself (a format, a choice that does not exist, a text too long) is
 * refused at once. What is only missing is kept as '' or null where a section may be saved half done, that is
 * in party, structure and budget; `missingIn` names it before filing. A measure and a resolution are records
 * of their own: they are saved whole or not at all.
 */
export const FORM_FAULTS = [
  'date_in_the_future',
  'ends_before_start',
  'outside_period',
  'not_taken',
  'unknown_municipality',
] as const

/** An association is found by its name, so it cannot be left out; a municipality has its own. */
export function partyForm(kind: Party['kind']) {
  return z.object({
    name: kind === 'association' ? line(120) : z.undefined().catch(undefined),
    ...eachOrEmpty(CONTACT_FIELDS),
    iban: orEmpty(iban),
    /** 70 characters are the longest payee of a payment (Swiss Payment Standards). */
    accountHolder: optionalLine(70),
  })
}
export type PartyForm = z.output<ReturnType<typeof partyForm>>

/**
 * Up to ten full posts (1'000 per cent): several people may share the contact point of a city or a large
 * association; more than that is a slip of the pen. A budget of nothing is no budget (Merkblatt 2).
 */
export function structureForm({ today }: { today: string }) {
  return z
    .object({
      contactPoint: optionalLine(200),
      responsiblePerson: optionalLine(120),
      jobPercentage: orNull(percentage),
      mandateBasis: optionalLine(500),
      mandateSince: orNull(pastDay(today)),
      ownBudget: orNull(amount.refine((budget) => budget > 0, limited('too_small', 0.01))),
    })
    .transform(({ ownBudget, ...form }) => ({ ...form, ownBudgetRappen: ownBudget }))
}
export type StructureForm = z.output<ReturnType<typeof structureForm>>

/** A structure is one whole (Merkblatt 2): with a part missing it counts as missing. */
export function structureOf(form: StructureForm): Structure | null {
  const { contactPoint, responsiblePerson, mandateBasis } = form
  const { jobPercentage, mandateSince, ownBudgetRappen } = form
  if (!contactPoint || !responsiblePerson || !mandateBasis) return null
  if (jobPercentage === null || mandateSince === null || ownBudgetRappen === null) return null
  return { contactPoint, responsiblePerson, jobPercentage, mandateBasis, mandateSince, ownBudgetRappen }
}

/** Where a measure belongs: an area that is open to municipalities (Merkblatt 3). */
export function fundingArea(catalogue: AnyCatalogue) {
  return choice(openAreas(catalogue).map(({ number }) => String(number))).transform(Number)
}

/** Key figures without any entry are dropped; that there is one at least is asked before filing. */
export function measureFields(catalogue: AnyCatalogue) {
  const groups = offeredCodes(catalogue.targetGroups)
  const goals = offeredCodes(goalsOf({ areas: openAreas(catalogue) }))
  return z.object({
    title: line(120),
    description: text(20_000),
    fundingArea: fundingArea(catalogue),
    targetGroups: choices(choice(groups), groups.length).refine((chosen) => chosen.length > 0, {
      error: 'choose',
    }),
    goals: choices(choice(goals), goals.length),
    keyFigures: rowsOf(keyFigure(catalogue), 10).transform((rows) => rows.filter((row) => row !== null)),
  })
}

type Serving = { fundingArea: number; goals: string[] }
const Serving = z.object({ fundingArea: z.number(), goals: z.array(z.string()) })

/** Whoever has chosen the area of a measure says which of its goals it serves, whatever else is still missing. */
export function servingAGoal<Out extends Serving, In>(form: z.ZodType<Out, In>, catalogue: AnyCatalogue) {
  return form.refine((chosen) => !lacksGoal(catalogue, chosen), {
    path: ['goals'],
    error: 'choose',
    when: ({ value, issues }) =>
      Serving.safeParse(value).success && !issues.some(({ path }) => path?.[0] === 'goals'),
  })
}

export function measureForm(catalogue: AnyCatalogue) {
  return servingAGoal(measureFields(catalogue), catalogue)
}
export type MeasureForm = z.output<ReturnType<typeof measureForm>>

/**
 * A grid of cost lines by the years of the term, each for one measure or, without one, for the contact point.
 * Cells may stay empty. A row without label and amounts is dropped; a row that is begun needs category, label
 * and one amount at least, because a line is kept by its amounts.
 */
export function budgetForm({ years, ...row }: Budgeted) {
  return z
    .object({ rows: rowsOf(budgetRow({ years, ...row }), 60), thirdParty: amountsOf(years) })
    .transform(({ rows, thirdParty }) => ({
      lines: rows.filter((row) => row !== null).flatMap(linesOf),
      /** Only the years that were answered. */
      thirdParty: Object.fromEntries(answersIn(thirdParty)) as Record<number, Rappen>,
    }))
}
export type BudgetForm = z.output<ReturnType<typeof budgetForm>>

/** The day may lie ahead while the council has yet to meet; filing asks for a day in the past. */
export const resolutionForm = z
  .object({
    body: line(120),
    resolvedOn: day,
    businessNumber: line(60),
    amount,
    fromYear: year,
    toYear: year,
  })
  .refine(({ fromYear, toYear }) => fromYear <= toYear, { path: ['toYear'], error: 'ends_before_start' })
export type ResolutionForm = z.output<typeof resolutionForm>

/** While an agreement runs, the paper comes with it: the council has met. */
export function passedResolutionForm({ today }: { today: string }) {
  return resolutionForm.safeExtend({ resolvedOn: pastDay(today) })
}

function orEmpty(field: z.ZodType<string>) {
  return orNull(field).transform((value) => value ?? '')
}

function eachOrEmpty<Name extends string>(fields: Readonly<Record<Name, z.ZodType<string>>>) {
  const entries = Object.entries<z.ZodType<string>>(fields)
  return Object.fromEntries(entries.map(([name, field]) => [name, orEmpty(field)])) as Record<
    Name,
    ReturnType<typeof orEmpty>
  >
}

/** One of the catalogue, or one of one's own by what it is called. */
function keyFigure({ keyFigures }: AnyCatalogue) {
  return z
    .object({
      figure: orNull(choice(offeredCodes(keyFigures))),
      label: optionalLine(120),
      planned: orNull(count),
    })
    .superRefine(({ figure, label, planned }, context) => {
      const isNamed = figure !== null || label !== ''
      if (isNamed !== (planned !== null))
        context.addIssue({ code: 'custom', path: [isNamed ? 'planned' : 'label'], message: 'required' })
    })
    .transform(({ figure, label, planned }) =>
      planned === null ? null : { label, planned, ...(figure !== null && { code: figure }) },
    )
}
