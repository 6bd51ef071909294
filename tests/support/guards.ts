import { describe, expect, test } from 'vitest'
import type { FileFacts } from '#app/domain/lifecycle/asked.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { type MachineName, transitionRows } from '#app/domain/lifecycle/machines.ts'
import { type Reason, type ReasonKey, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Situation } from '#app/domain/lifecycle/table.ts'
import { FULL_INPUT, TODAY } from './facts.ts'

/** What breaks a situation in which everything holds. */
type Change<Facts> = {
  facts?: Partial<Facts>
  /** With which it holds, where that is not the usual situation. */
  unless?: Partial<Facts>
  input?: TransitionInput
  actorId?: string | null
  today?: string
}
type Case<Facts> = [when: string, change: Change<Facts>, ...reasons: (Reason | ReasonKey)[]]

/** By guard: when it refuses, by what change of the situation, and with which reasons. */
export type GuardCases<Facts> = Record<string, readonly Case<Facts>[]>

type Guarded<Facts> = {
  machine: { guards: Record<string, (situation: Situation<Facts>) => readonly Reason[]> }
  factsOf: (overrides: Partial<Facts>) => Facts
  cases: GuardCases<Facts>
}

/** Every guard that a table asks for, refused by each of its cases and else passed. Gives what a guard answers to a change. */
export function describeGuards<Facts>(name: MachineName, { machine, factsOf, cases }: Guarded<Facts>) {
  const answered = (guard: string, change: Change<Facts>) =>
    machine.guards[guard]?.({
      facts: factsOf(change.facts ?? {}),
      actor: { id: change.actorId === undefined ? 'second-1' : change.actorId, roles: [] },
      input: { ...FULL_INPUT, ...change.input },
      today: change.today ?? TODAY,
    })
  const rows = Object.entries(cases).flatMap(([guard, ways]) =>
    ways.map(([when, change, ...reasons]) => ({ guard, when, change, reasons })),
  )

  describe(`the guards of the ${name}`, () => {
    test.each(rows)('$guard refuses when $when', ({ guard, change, reasons }) => {
      const expected = reasons.map((one) => (typeof one === 'string' ? reason(one) : one))
      expect(answered(guard, change)).toEqual(expected)
      expect(answered(guard, change.unless ? { facts: change.unless } : {})).toEqual([])
    })

    const asked = new Set(transitionRows().flatMap((row) => (row.machine === name ? row.guards : [])))
    test.each([...asked])('%s is refused and passed above', (guard) => {
      expect(Object.keys(cases)).toContain(guard)
    })
  })

  return answered
}

export const FILES = {
  lockedFiles: [
    { id: 'paper', fileName: 'Beschluss.pdf', slot: 'resolution' },
    { id: 'copy', fileName: 'Unterzeichnet.pdf', slot: 'agreement_signed' },
    { id: 'extract', fileName: 'Konto.xlsx', slot: 'ledger' },
  ],
} as const
export const LOCKED = [
  reason('file_locked', { fileName: 'Beschluss.pdf', documentId: 'paper' }, 'documents'),
  reason('file_locked', { fileName: 'Unterzeichnet.pdf', documentId: 'copy' }),
  reason('file_locked', { fileName: 'Konto.xlsx', documentId: 'extract' }, 'ledger'),
]
export const UNSCANNED: Case<FileFacts> = [
  'one waits that does not come with the step itself',
  {
    facts: {
      unscannedFiles: [
        { id: 'own', fileName: 'Beide.pdf', slot: 'agreement_countersigned' },
        { id: 'copy', fileName: 'Scan.pdf', slot: 'agreement_signed' },
      ],
    },
    input: { documentId: 'own' },
  },
  reason('file_not_scanned', { fileName: 'Scan.pdf' }),
]
