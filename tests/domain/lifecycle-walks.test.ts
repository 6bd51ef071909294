import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, offered } from '#app/domain/lifecycle/decide.ts'
import { type DossierAction, dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { MACHINES, type MachineName, transitionRows } from '#app/domain/lifecycle/machines.ts'
import { type ReportingYearAction, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import type { Machine } from '#app/domain/lifecycle/table.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import { type ActingRole, ROLES } from '#app/domain/roles.ts'
import { dossierFacts, FULL_INPUT, reportingYearFacts, TODAY, trancheFacts } from '../support/facts.ts'

const EVERYONE: readonly ActingRole[] = [...ROLES, 'system']

type Step = {
  pick: number
  person: string
  roles: readonly ActingRole[]
  second: boolean
  /** Tries anything, offered or not. */
  wild: boolean
  /** Gives nothing that is asked for. */
  bare: boolean
  /** Is ready to end the record. */
  ends: boolean
}
type Moved<Action> = Pick<Step, 'person' | 'roles' | 'bare'> & { action: Action; from: string; to: string }

const rarely = fc.nat({ max: 7 }).map((n) => n === 0)
const someRoles: fc.Arbitrary<readonly ActingRole[]> = fc
  .tuple(rarely, fc.subarray([...EVERYONE]))
  .map(([few, some]) => (few ? some : EVERYONE))

/** A person with some roles tries something: mostly what is offered to somebody, now and then anything. */
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    pick: fc.nat({ max: 1000 }),
    person: fc.constantFrom('ada', 'bea', 'cem'),
    roles: someRoles,
    second: fc.boolean(),
    wild: rarely,
    bare: rarely,
    ends: rarely,
  }),
  { maxLength: 60, size: 'max' },
)

type Walking<S extends string, F> = {
  factsOf: (facts: { state: S; decidedBy: string | null; secondPersonAsked: boolean }) => F
}

/** Walks a machine as the one door does: a refusal changes nothing. */
const walk = <S extends string, F extends { state: S }, A extends string, G extends string, E extends string>(
  machine: Machine<S, F, A, G, E>,
  { factsOf }: Walking<S, F>,
  taken: Step[],
) => {
  const actions = Object.keys(machine.transitions) as A[]
  const moves: Moved<A>[] = []
  let state = machine.initial
  let decidedBy: string | null = null
  for (const { pick, wild, person, roles, second, bare, ends } of taken) {
    const facts = factsOf({ state, decidedBy, secondPersonAsked: second })
    const shown = offered(machine, { facts, actor: { id: person, roles: EVERYONE } })
    const open = wild
      ? actions
      : shown.filter((action) => ends || !isEnd(machine, machine.transitions[action].to))
    const action = open[pick % Math.max(open.length, 1)]
    if (!action) continue
    const situation = { facts, actor: { id: person, roles }, input: bare ? {} : FULL_INPUT, today: TODAY }
    const decision = decide(machine, action, situation)
    if (!decision.allowed) continue
    moves.push({ action, from: state, to: decision.to, person, roles, bare })
    if (action === 'approve') decidedBy = person
    state = decision.to
  }
  return { moves, state }
}

const isEnd = (machine: { transitions: Record<string, { from: readonly string[] }> }, state: string) =>
  !Object.values(machine.transitions).some(({ from }) => from.includes(state))

const walkDossier = (taken: Step[]) => walk(dossierMachine, { factsOf: dossierFacts }, taken)
const walkYear = (taken: Step[]) => walk(reportingYearMachine, { factsOf: reportingYearFacts }, taken)

const everyMoveIsInTheTable = (name: MachineName, moves: Moved<string>[]) => {
  const rows = transitionRows().filter((row) => row.machine === name)
  for (const { action, from, to, roles } of moves) {
    const row = rows.find((row) => row.action === action && row.from === from && row.to === to)
    expect(row, `${from} ${action} ${to}`).toBeDefined()
    expect(roles.some((role) => row?.roles.includes(role))).toBe(true)
  }
}

/** What happened since the dossier was last with an officer, in order. */
const sinceReview = (moves: Moved<DossierAction>[]) => {
  const start = moves.findLastIndex(({ to }) => to === 'in_review')
  return moves.slice(start + 1).map(({ action }) => action)
}

describe('a dossier in the hands of anybody', () => {
  test('never leaves the table', () => {
    fc.assert(fc.property(steps, (taken) => everyMoveIsInTheTable('dossier', walkDossier(taken).moves)))
  })

  test('comes into force by approval, issue, signature and countersignature only, in this order', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { moves } = walkDossier(taken)
        const active = moves.findIndex(({ action }) => action === 'countersign')
        if (active < 0) return
        const way = sinceReview(moves.slice(0, active + 1))
        const gates = ['issue_agreement', 'sign', 'countersign']
        expect([
          ['approve', ...gates],
          ['approve', 'confirm', ...gates],
        ]).toContainEqual(way)
        expect(moves.slice(0, active).map(({ action }) => action)).toEqual(
          expect.arrayContaining(['submit', 'take_up']),
        )
      }),
      { numRuns: 400 },
    )
  })

  test('is never confirmed by the person who approved it', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { moves } = walkDossier(taken)
        for (const [index, { action, person }] of moves.entries())
          if (action === 'confirm') expect(moves[index - 1]).not.toMatchObject({ person })
      }),
      { numRuns: 400 },
    )
  })

  test('never moves backwards or ends without the reason that is asked for', () => {
    const asking = ['return', 'reject', 'send_back', 'withdraw', 'terminate', 'reopen', 'amend']
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { action, bare } of walkDossier(taken).moves)
          if (asking.includes(action)) expect(bare).toBe(false)
      }),
    )
  })

  test('does come into force, be sent back, be confirmed and end in every way in these walks', () => {
    const walks = fc.sample(steps, { numRuns: 1000, seed: 7 }).map(walkDossier)
    const seen = new Set(walks.flatMap(({ moves }) => moves.map(({ action }) => action)))
    expect([...seen].sort()).toEqual(Object.keys(dossierMachine.transitions).sort())
  })
})

describe('a reporting year in the hands of anybody', () => {
  test('never leaves the table', () => {
    fc.assert(fc.property(steps, (taken) => everyMoveIsInTheTable('reportingYear', walkYear(taken).moves)))
  })

  test('is never approved without having been submitted and taken up', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { moves } = walkYear(taken)
        const approved = moves.findIndex(({ to }) => to === 'approved')
        if (approved < 0) return
        const before: ReportingYearAction[] = moves.slice(0, approved).map(({ action }) => action)
        expect(before.slice(0, 3)).toEqual(['open', 'submit', 'take_up'])
      }),
    )
  })

  test('is never confirmed by the person who approved it', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { moves } = walkYear(taken)
        for (const [index, { action, person }] of moves.entries())
          if (action === 'confirm') expect(moves[index - 1]).not.toMatchObject({ person })
      }),
    )
  })
})

describe('tranches of one year in the hands of anybody', () => {
  test('never add up to more than the entitlement, nor move without an agreement in force', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 20_000_00 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(amounts, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean())), (sizes, taken) => {
        const tranches = sizes.map((size) => ({ state: trancheMachine.initial, amountRappen: rappen(size) }))
        const committed = () =>
          tranches
            .filter(({ state }) => ['released', 'ordered', 'paid'].includes(state))
            .reduce((sum, { amountRappen }) => sum + amountRappen, 0)
        for (const [which, pick, agreementActive] of taken) {
          const tranche = tranches[which % tranches.length]
          if (!tranche) continue
          const facts = trancheFacts({ ...tranche, agreementActive, committedRappen: rappen(committed()) })
          const actor = { id: 'fin', roles: EVERYONE }
          const open = offered(trancheMachine, { facts, actor })
          const action = open[pick % Math.max(open.length, 1)]
          if (!action) continue
          const decision = decide(trancheMachine, action, { facts, actor, input: FULL_INPUT, today: TODAY })
          if (!decision.allowed) continue
          if (decision.to === 'released' || decision.to === 'ordered') expect(agreementActive).toBe(true)
          tranche.state = decision.to
          expect(committed()).toBeLessThanOrEqual(facts.entitlementRappen)
        }
      }),
    )
  })
})

describe('gates', () => {
  /** The states that can be reached when one may never be entered. */
  const reachableWithout = (name: MachineName, closed: string) => {
    const rows = transitionRows().filter((row) => row.machine === name && row.to !== closed)
    const reached = new Set<string>([MACHINES[name].initial])
    for (const state of reached) for (const { from, to } of rows) if (from === state) reached.add(to)
    return reached
  }

  test.each(['submitted', 'in_review', 'approved', 'agreement_issued', 'signed_by_municipality'])(
    'no way leads a dossier into force around %s',
    (gate) => expect(reachableWithout('dossier', gate)).not.toContain('active'),
  )

  test.each(['open', 'submitted', 'in_review'])('no way leads a report to approval around %s', (gate) =>
    expect(reachableWithout('reportingYear', gate)).not.toContain('approved'),
  )

  test.each(['released', 'ordered'])('no way leads a tranche to payment around %s', (gate) =>
    expect(reachableWithout('tranche', gate)).not.toContain('paid'),
  )

  test.each(Object.keys(MACHINES) as MachineName[])('every state of the %s can be reached', (name) => {
    expect([...reachableWithout(name, 'none')].sort()).toEqual([...MACHINES[name].states].sort())
  })
})
