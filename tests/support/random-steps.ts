import fc from 'fast-check'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { rappen } from '#app/domain/money.ts'
import { ROLES, type Role } from '#app/domain/roles.ts'
import { anyText } from './hostile.ts'

const fits = <T>(wanted: fc.Arbitrary<T>, anything: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: wanted }, { weight: 1, arbitrary: anything })

const mostly = <T>(wanted: fc.Arbitrary<T>, anything: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 20, arbitrary: wanted }, { weight: 1, arbitrary: anything })

/** Days until somebody does it: mostly soon, at times after long standstill. */
const waits = mostly(fc.nat(12), fc.integer({ min: 100, max: 500 }))

/** On the dossier itself, or on another whose people live the same days. */
const beside = fc.integer({ min: 0, max: 4 }).map((n) => n === 0)

/** Forms give plain objects. */
const plain = <T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(parts, { noNullPrototype: true })

const typed = (fitting: string) => fits(fc.constant(fitting), anyText)

export const input = fc.record<TransitionInput>(
  {
    reason: typed('Geprüft und begründet.'),
    ground: fc.constantFrom('incorrect', 'incomplete', 'outdated'),
    items: fc.array(
      plain({ section: fc.constantFrom('budget', 'accounts'), text: typed('Bitte ergänzen.') }),
      {
        maxLength: 2,
      },
    ),
    dueOn: fits(fc.constant('2029-12-01'), anyText),
    legalRemedies: typed('Einsprache innert 20 Tagen.'),
    effectiveOn: fits(fc.constantFrom('2026-12-31', '2027-12-31'), anyText),
    declaration: plain({ name: typed('David'), function: typed('Schreiber'), onBehalfOf: typed('Rat') }),
    signatureKind: fc.constantFrom('acceptance', 'handwritten_scan', 'electronic_pdf'),
    documentId: anyText,
    copyMatches: fits(fc.constant(true), fc.constant(false)),
    amountRappen: fc.constantFrom(0, 1, 50_00, 1_000_00, 10_000_00).map(rappen),
    paidOn: fits(fc.constantFrom('2025-06-01', '2026-12-31'), anyText),
  },
  { requiredKeys: ['reason', 'declaration'], noNullPrototype: true },
)

const machine = fc.constantFrom(...(Object.keys(MACHINES) as MachineName[]))

export const transition = machine.chain((name) =>
  fc.record({
    kind: fc.constant('transition' as const),
    name: fc.constant(name),
    action: fc.constantFrom(...Object.keys(MACHINES[name].transitions)),
    /** Mostly something that the state allows, so that the walk gets somewhere. */
    allowed: mostly(fc.constant(true), fc.constant(false)),
    turn: fc.nat(200),
    /** Is ready to end the record. */
    ends: fits(fc.constant(false), fc.constant(true)),
    role: mostly(fc.constant('who may' as const), fc.constantFrom<Role | 'stranger'>(...ROLES, 'stranger')),
    stale: mostly(fc.constant(false), fc.constant(true)),
    input,
    /** What is typed fits the record and the day. */
    fitting: mostly(fc.constant(true), fc.constant(false)),
    waits,
    beside,
  }),
)

export const edit = fc.record({
  kind: fc.constant('edit' as const),
  what: fc.constantFrom('accounts' as const, 'checklist' as const, 'extension' as const),
  percent: fc.integer({ min: 0, max: 150 }),
  text: anyText,
  waits,
  beside,
})

/** One of the two municipalities goes into the other on a day around that of its registration, or has not after all. */
export const merger = fc.record({
  kind: fc.constant('merger' as const),
  undone: fits(fc.constant(false), fc.constant(true)),
  daysAhead: fc.integer({ min: -600, max: 600 }),
  waits,
  beside,
})

/** Whoever was asked for the second word gives it, or does not. */
export const word = fc.record({
  kind: fc.constant('word' as const),
  given: fits(fc.constant(true), fc.constant(false)),
  waits,
  beside,
})

/** The portal passes over its days. */
export const pass = fc.record({ kind: fc.constant('pass' as const), waits, beside })

type Of<Kind> = Kind extends fc.Arbitrary<infer Held> ? Held : never
export type Moving = Of<typeof transition>
export type Editing = Of<typeof edit>
export type Merging = Of<typeof merger>
export type Answering = Of<typeof word>
export type Step = Moving | Editing | Merging | Answering | Of<typeof pass>

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: transition },
    { weight: 2, arbitrary: edit },
    { weight: 2, arbitrary: word },
    { weight: 1, arbitrary: pass },
    { weight: 1, arbitrary: merger },
  ),
  { minLength: 5, maxLength: 40, size: 'max' },
)
