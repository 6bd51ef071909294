import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MACHINES, type MachineName, transitionRows } from '#app/domain/lifecycle/machines.ts'
import { TERRAINS } from '../support/circumstances.ts'
import { ENDS } from '../support/lawful-ends.ts'
import type { Acting, Place } from '../support/terrain.ts'

/** Two persons have decided, and until its day somebody can stop it: the calendar carries it out. */
const DECIDED: readonly string[] = ['accountChange confirmed']

/** What a municipality owes, nobody else brings to its end. */
const OWN: Partial<Record<MachineName, readonly string[]>> = {
  dossier: ['draft'],
}

const NAMES = Object.keys(MACHINES) as MachineName[]
const open = (name: MachineName, acting: Acting = 'everybody') =>
  MACHINES[name].states.filter(
    (state) => !ENDS[name].includes(state) && !(acting === 'canton' && OWN[name]?.includes(state)),
  )

/** Whatever may be otherwise around a record of this kind, on a day in its time or years later. */
const surroundings = (name: MachineName) =>
  fc.record({ otherwise: fc.subarray([...TERRAINS[name].circumstances]), late: fc.boolean() })

function reachesAnEnd(name: MachineName, from: Place, { acting, without = [] }: Walk): boolean {
  const known = new Set<string>()
  const places = [from]
  for (let place = places.pop(); place; place = places.pop()) {
    if (ENDS[name].includes(place.state)) return true
    for (const next of TERRAINS[name].ahead(place, acting, without)) {
      const key = JSON.stringify(next)
      if (!known.has(key)) places.push(next)
      known.add(key)
    }
  }
  return false
}
type Walk = { acting: Acting; without?: readonly string[] }

/** The open states from which no way leads on, in the usual course or with one thing otherwise. */
function deadEnds(name: MachineName, walk: Walk): string[] {
  const courses = [[], ...TERRAINS[name].circumstances.map((one) => [one])]
  const tried = courses.flatMap((otherwise) => [true, false].map((late) => ({ otherwise, late })))
  return open(name, walk.acting).filter((state) =>
    tried.some((around) => !reachesAnEnd(name, { state, ...around }, walk)),
  )
}

describe.each(NAMES)('the table %s with its guards', (name) => {
  test.each(open(name))(
    'leads people from «%s» to a lawful end, whatever has happened around it',
    (state) => {
      fc.assert(
        fc.property(surroundings(name), (around) => {
          expect(reachesAnEnd(name, { state, ...around }, { acting: 'everybody' })).toBe(true)
        }),
      )
    },
  )

  test.each(open(name, 'canton'))(
    'leads the canton from «%s» to a lawful end, also where nobody at the municipality answers',
    (state) => {
      fc.assert(
        fc.property(surroundings(name), (around) => {
          expect(reachesAnEnd(name, { state, ...around }, { acting: 'canton' })).toBe(true)
        }),
      )
    },
  )

  test('never ends a record by silence', () => {
    fc.assert(
      fc.property(surroundings(name), fc.constantFrom(...open(name)), (around, state) => {
        const silent = TERRAINS[name].bySilence({ state, ...around })
        const ended = silent.filter((to) => ENDS[name].includes(to))
        expect(DECIDED.includes(`${name} ${state}`) ? [] : ended).toEqual([])
      }),
    )
  })

  test('comes into every state but its first', () => {
    const entered = new Set(transitionRows().flatMap((row) => (row.machine === name ? row.to : [])))
    const states: readonly string[] = MACHINES[name].states
    expect(states.filter((state) => state !== MACHINES[name].initial && !entered.has(state))).toEqual([])
  })
})

describe('a walk over a table without one of its ways', () => {
  test.each<[MachineName, string, Acting, string[]]>([
    ['dossier', 'withdraw', 'everybody', ['draft']],
    ['dossier', 'complete', 'everybody', ['active']],
    ['dossier', 'send_back', 'canton', ['second_review']],
    ['dossier', 'send_copy_back', 'canton', ['signed_by_municipality']],
    ['dossier', 'withdraw_issue', 'canton', ['agreement_issued', 'signed_by_municipality']],
    ['dossier', 'reopen', 'canton', ['approved', 'agreement_issued', 'signed_by_municipality']],
    ['amendment', 'withdraw', 'everybody', ['accepted']],
    ['amendment', 'refuse', 'canton', ['proposed']],
    ['reportingYear', 'return', 'everybody', ['submitted', 'in_review', 'second_review']],
    [
      'reportingYear',
      'settle_ex_officio',
      'canton',
      ['scheduled', 'open', 'submitted', 'in_review', 'returned', 'second_review'],
    ],
    ['tranche', 'resume', 'everybody', ['held']],
    ['accountChange', 'refuse', 'canton', ['requested']],
    ['accountChange', 'stop', 'everybody', ['confirmed']],
  ])('finds who is stuck: %s without «%s», %s', (name, action, acting, stuck) => {
    expect(deadEnds(name, { acting, without: [action] })).toEqual(stuck)
  })
})
