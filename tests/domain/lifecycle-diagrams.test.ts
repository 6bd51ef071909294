import { describe, expect, test } from 'vitest'
import { MACHINES, type MachineName, mermaidOf, transitionRows } from '#app/domain/lifecycle/machines.ts'

const ARROW = /^ {2}(\[\*\]|[a-z_]+) --> (\[\*\]|[a-z_]+)(?:: ([a-z_]+))?$/

describe.each(Object.keys(MACHINES) as MachineName[])('the diagram of the %s', (name) => {
  const [head, ...lines] = mermaidOf(name).split('\n')
  const arrows = lines.map((line) => ARROW.exec(line))
  const rows = transitionRows().filter((row) => row.machine === name)

  test('is a state diagram with one arrow on each line, none twice', () => {
    expect(head).toBe('stateDiagram-v2')
    expect(arrows).not.toContain(null)
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('draws exactly the ways of the table, those that a detour leaves as they are once', () => {
    const drawn = arrows.flatMap((arrow) => (arrow?.[3] ? [`${arrow[1]} ${arrow[3]} ${arrow[2]}`] : []))
    const ways = new Set(rows.map(({ from, action, to }) => `${from} ${action} ${to}`))
    expect(drawn.sort()).toEqual([...ways].sort())
  })

  test('begins at the first state, or where a step from nowhere leads, and ends at every state without a way out', () => {
    const ends = MACHINES[name].states.filter((state) => !rows.some(({ from }) => from === state))
    const rim = arrows.filter((arrow) => arrow?.[1] === '[*]' || arrow?.[2] === '[*]')
    const begins = rows.flatMap(({ from, to }) => (from === '[*]' ? [`[*] ${to}`] : []))
    expect(rim.map((arrow) => `${arrow?.[1]} ${arrow?.[2]}`)).toEqual([
      ...(begins.length > 0 ? begins : [`[*] ${MACHINES[name].initial}`]),
      ...ends.map((state) => `${state} [*]`),
    ])
    if (begins.length > 0) expect(begins).toContain(`[*] ${MACHINES[name].initial}`)
  })
})
