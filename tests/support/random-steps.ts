import fc from 'fast-check'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { rappen } from '#app/domain/money.ts'
import { type ActingRole, ROLES } from '#app/domain/roles.ts'
import { anyText } from './hostile.ts'

const fits = <T>(wanted: fc.Arbitrary<T>, anything: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: wanted }, { weight: 1, arbitrary: anything })

const day = fc
  .integer({ min: 0, max: 4 * 365 })
  .map((days) => new Date(Date.parse('2025-06-01T10:00:00Z') + days * 86_400_000))

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
    which: fc.nat(5),
    /** Mostly something that the state allows, so that the walk gets somewhere. */
    allowed: fits(fc.constant(true), fc.constant(false)),
    turn: fc.nat(20),
    role: fits(
      fc.constant('who may' as const),
      fc.constantFrom<ActingRole | 'stranger'>(...ROLES, 'system', 'stranger'),
    ),
    stale: fits(fc.constant(false), fc.constant(true)),
    input,
    now: day,
  }),
)

export const edit = fc.record({
  kind: fc.constant('edit' as const),
  what: fc.constantFrom('accounts' as const, 'checklist' as const, 'extension' as const),
  percent: fc.integer({ min: 0, max: 150 }),
  text: anyText,
  now: day,
})

export type Moving = typeof transition extends fc.Arbitrary<infer Held> ? Held : never

export type Editing = typeof edit extends fc.Arbitrary<infer Held> ? Held : never

export type Step = Moving | Editing
