import { describe, expect, test } from 'vitest'
import { MACHINES, type MachineName, transitionRows } from '#app/domain/lifecycle/machines.ts'

/** What is opened or waited for again was there before. */
const WAYS_BACK = ['reopen', 'await_again']

describe('gates', () => {
  /** The states that can be reached for the first time when one may never be entered. */
  const reachableWithout = (name: MachineName, closed: string) => {
    const rows = transitionRows().filter(
      ({ machine, to, action }) => machine === name && to !== closed && !WAYS_BACK.includes(action),
    )
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
