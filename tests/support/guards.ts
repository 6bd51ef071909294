import { describe, expect, test } from 'vitest'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { type Reason, type ReasonKey, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Situation } from '#app/domain/lifecycle/table.ts'
import { ASKED_CASES, type AskedFacts } from './asked-cases.ts'
import { FULL_INPUT, TODAY } from './facts.ts'

/** What breaks a situation in which everything holds. */
type Change<Facts> = {
  facts?: Partial<Facts>
  /** With which it holds, where that is not the usual situation. */
  unless?: Partial<Facts>
  input?: TransitionInput
  actorId?: string | null
  confirms?: Situation<Facts>['confirms']
  signsFor?: readonly number[]
  today?: string
}
type Case<Facts> = [when: string, change: Change<Facts>, ...reasons: (Reason | ReasonKey)[]]

/** By guard: when it refuses, by what change of the situation, and with which reasons. */
export type GuardCases<Facts> = Record<string, readonly Case<Facts>[]>

type Table = Readonly<Record<string, { from: readonly string[]; guards?: readonly string[] }>>

type Guarded<Facts> = {
  machine: { transitions: Table; guards: Record<string, (situation: Situation<Facts>) => readonly Reason[]> }
  factsOf: (overrides: Partial<Facts>) => Facts
  /** Those that the table shares with no other. */
  cases: GuardCases<Facts>
  /** Whose guards are meant, where another file has those of the other steps. */
  guards?: readonly string[]
}

export function guardsIn(table: Table): string[] {
  return [...new Set(Object.values(table).flatMap(({ guards = [] }) => guards))]
}

/**
 * Every guard that a table asks for, refused by each of its cases and else passed: its own, and those that every
 * machine may ask for. Gives what a guard answers to a change.
 */
export function describeGuards<Facts extends object>(
  name: string,
  { machine, factsOf, cases, guards = guardsIn(machine.transitions) }: Guarded<Facts>,
) {
  const answered = (
    guard: string,
    { facts, actorId, signsFor, confirms, input, today }: Change<Facts> | Change<AskedFacts>,
  ) =>
    machine.guards[guard]?.({
      facts: { ...factsOf({}), ...facts },
      actor: { id: actorId === undefined ? 'second-1' : actorId, roles: [], ...(signsFor && { signsFor }) },
      input: { ...FULL_INPUT, ...input },
      ...(confirms && { confirms }),
      today: today ?? TODAY,
    })
  const rows = guards.flatMap((guard) => {
    const ways: readonly (Case<Facts> | Case<AskedFacts>)[] = cases[guard] ?? ASKED_CASES[guard] ?? []
    return ways.map(([when, change, ...reasons]) => ({ guard, when, change, reasons }))
  })

  describe(`the guards of the ${name}`, () => {
    test.each(rows)('$guard refuses when $when', ({ guard, change, reasons }) => {
      const expected = reasons.map((one) => (typeof one === 'string' ? reason(one) : one))
      expect(answered(guard, change)).toEqual(expected)
      expect(answered(guard, change.unless ? { facts: change.unless } : {})).toEqual([])
    })

    test('are each refused and passed above', () => {
      expect(guards.filter((guard) => !rows.some((row) => row.guard === guard))).toEqual([])
      expect(Object.keys(cases).filter((guard) => !guards.includes(guard))).toEqual([])
    })
  })

  return answered
}
