import { z } from 'zod'
import {
  box,
  choice,
  identifier,
  optionalLine,
  optionalText,
  orNull,
  rowsOf,
} from '#app/domain/forms/fields.ts'
import { limited } from '#app/domain/forms/form-errors.ts'
import type { Chain, ChainStep } from './chain-content.ts'
import {
  CHAIN_BODIES,
  CHAIN_KINDS,
  CHAIN_PLACES,
  CHAIN_RECORDERS,
  LONGEST_COPY,
  LONGEST_DELEGATE,
  LONGEST_STEP,
  MOST_COPIES,
  MOST_STEPS,
} from './chain-values.ts'

/** What is found beyond a single field of a chain. */
export const CHAIN_FAULTS = [
  'step_twice',
  'chain_decides_nothing',
  'decision_before_recommendation',
  'before_comes_first',
] as const
type ChainFault = (typeof CHAIN_FAULTS)[number]

/** A new draft begins as a copy of this version, or of what counts. */
export const beginChainForm = z.object({ from: orNull(identifier) })

const row = z.object({
  /** Of a step that is there already: its code. */
  id: optionalLine(40),
  position: optionalLine(20),
  name: optionalLine(LONGEST_STEP),
  chainBody: choice(CHAIN_BODIES),
  chainKind: choice(CHAIN_KINDS),
  place: choice(CHAIN_PLACES),
  recorder: choice(CHAIN_RECORDERS),
  asksNumber: box,
  asksPaper: box,
  sendsBack: box,
})
/** A step as it is typed; `at`: the row in which it stands. */
type TypedStep = z.output<typeof row> & { at: number }

/** The steps of a draft in the order of their numbers. A row without a name and a number is none. */
const steps = rowsOf(row, MOST_STEPS).transform((all, context): TypedStep[] => {
  const typed = all.flatMap((one, at) => (one.name === '' && one.id === '' ? [] : [{ ...one, at }]))
  const lack = (at: number, field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [at, field], message })
  for (const { name, position, at } of typed) {
    if (name === '') lack(at, 'name', 'required')
    if (position !== '' && !/^\d{1,3}$/.test(position)) lack(at, 'position', 'not_a_number')
  }
  // A row without a number stands where it was written.
  const ordered = typed.toSorted((a, b) => placed(a) - placed(b) || a.at - b.at)
  for (const { at, field, fault } of faultsOf(ordered)) lack(at, field, fault)
  if (typed.length > 0 && !typed.some(decides))
    context.addIssue({ code: 'custom', message: 'chain_decides_nothing' satisfies ChainFault })
  return ordered
})

function placed({ position, at }: TypedStep): number {
  return position === '' ? at + 1 : Number(position)
}

function decides({ chainKind }: Pick<TypedStep, 'chainKind'>): boolean {
  return chainKind === 'decision'
}

type Fault = { at: number; field: string; fault: ChainFault }

/** A recommendation is for a decision that is still to come; what comes after the agreement comes after all before it. */
function faultsOf(ordered: readonly TypedStep[]): Fault[] {
  return ordered.flatMap((step, index): Fault[] => {
    const { at, place, chainKind } = step
    const before = ordered.slice(0, index)
    const after = ordered.slice(index + 1)
    const later = after.filter((one) => one.place === place)
    const earlier = before.filter((one) => one.place === place)
    const overtaken = chainKind === 'recommendation' && earlier.some(decides) && !later.some(decides)
    return [
      ...(before.some((one) => isSame(one, step)) ? [fault(at, 'name', 'step_twice')] : []),
      ...(overtaken ? [fault(at, 'position', 'decision_before_recommendation')] : []),
      ...(place === 'before' && before.some((one) => one.place === 'after')
        ? [fault(at, 'position', 'before_comes_first')]
        : []),
    ]
  })
}

const fault = (at: number, field: string, found: ChainFault): Fault => ({ at, field, fault: found })

/** The same name, however it is written. */
function isSame(one: TypedStep, other: TypedStep): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase()
}

/** One copy a line. */
const copies = optionalText(MOST_COPIES * (LONGEST_COPY + 2))
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .pipe(
    z
      .array(z.string().max(LONGEST_COPY, limited('too_long', LONGEST_COPY)))
      .max(MOST_COPIES, limited('too_many', MOST_COPIES)),
  )

export const chainForm = z.object({
  seen: identifier,
  rows: steps,
  delegate: optionalLine(LONGEST_DELEGATE),
  distribution: copies,
})

/** What a chain becomes by what was typed: a step keeps its code, a new one gets one that no other has. */
export function chainFrom({ rows, delegate, distribution }: Omit<z.output<typeof chainForm>, 'seen'>): Chain {
  const taken = new Set(rows.map(({ id }) => id))
  const named = rows.map(
    ({ id, name, chainBody: body, chainKind: kind, place, recorder: recordedBy, ...asked }): ChainStep => {
      const free = Array.from({ length: MOST_STEPS + taken.size }, (_, at) => `step-${at + 1}`)
      const code = id || (free.find((one) => !taken.has(one)) ?? '')
      taken.add(code)
      const { asksNumber, asksPaper, sendsBack } = asked
      return { code, name, body, kind, place, recordedBy, asksNumber, asksPaper, sendsBack }
    },
  )
  return { steps: named, delegate, distribution }
}
