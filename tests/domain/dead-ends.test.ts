import { describe, expect, test } from 'vitest'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'

/** The lawful ends of each machine: where nothing is owed by anybody. */
const ENDS: Record<MachineName, readonly string[]> = {
  dossier: ['completed', 'rejected', 'withdrawn', 'terminated'],
  amendment: ['in_force', 'declined', 'withdrawn'],
  reportingYear: ['settled'],
  tranche: ['paid', 'cancelled', 'reversed'],
  claim: ['paid', 'offset', 'waived', 'withdrawn'],
}

/** Where the calendar alone has the next move. */
const WAITS_FOR_THE_CALENDAR: readonly string[] = ['reportingYear scheduled']

type Way = { from: readonly string[]; to: string; by: readonly string[]; guards?: readonly string[] }
type Detour = Way & { detour?: { to: string } }

const waysOf = (name: MachineName) =>
  Object.entries<Detour>(MACHINES[name].transitions).flatMap(([action, way]) =>
    [way.to, ...(way.detour ? [way.detour.to] : [])].map((to) => ({ ...way, action, to })),
  )
const isTakenByPeople = ({ by }: Way) => by.some((role) => role !== 'system')
const open = (name: MachineName) => MACHINES[name].states.filter((state) => !ENDS[name].includes(state))

describe.each(Object.keys(MACHINES) as MachineName[])('the table %s', (name) => {
  const states: readonly string[] = MACHINES[name].states

  test.each(open(name))('lets somebody act in «%s»', (state) => {
    const acting = waysOf(name).filter(({ from }) => from.includes(state))
    expect(acting.some(isTakenByPeople) || WAITS_FOR_THE_CALENDAR.includes(`${name} ${state}`)).toBe(true)
    expect(acting.length).toBeGreaterThan(0)
  })

  test.each(open(name))('leads from «%s» to a lawful end', (state) => {
    const reached = new Set<string>([state])
    for (const at of reached) for (const { from, to } of waysOf(name)) if (from.includes(at)) reached.add(to)
    expect([...reached].some((one) => ENDS[name].includes(one))).toBe(true)
  })

  test('never ends by silence: a person decides, or a step of a person brings it along with its reason', () => {
    const silent = waysOf(name)
      .filter(({ to }) => ENDS[name].includes(to))
      .filter((way) => !isTakenByPeople(way) && !way.guards?.includes('reasonIsGiven'))
    expect(silent.map(({ action }) => action)).toEqual([])
  })

  test('comes into every state but its first', () => {
    const entered = new Set<string>(waysOf(name).map(({ to }) => to))
    expect(states.filter((state) => state !== MACHINES[name].initial && !entered.has(state))).toEqual([])
  })
})
