import { expect, test } from 'vitest'
import { run } from '#app/commands/lifecycle.ts'
import { MACHINES, type MachineName, mermaidOf, transitionRows } from '#app/domain/lifecycle/machines.ts'

const runWith = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    stdin: () => Promise.reject(new Error('The command reads nothing')),
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  })
  return { code, out: out.join(''), err: err.join('') }
}

test('prints the six tables as one JSON list with the fields of the contract', async () => {
  const { code, out, err } = await runWith()
  const rows: Record<string, unknown>[] = JSON.parse(out)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(rows).toEqual(transitionRows())
  const fields = ['machine', 'from', 'action', 'to', 'roles', 'guards', 'mails']
  for (const { confirmedBy, ...row } of rows) {
    expect(Object.keys(row)).toEqual(fields)
    expect([undefined, 'second_person', 'other_side']).toContain(confirmedBy)
  }
  expect(
    rows.find(({ machine, action }) => machine === 'reportingYear' && action === 'reopen'),
  ).toMatchObject({
    confirmedBy: 'second_person',
  })
  expect(new Set(rows.map(({ machine }) => machine))).toEqual(new Set(Object.keys(MACHINES)))
})

test('prints the six diagrams, each under its name', async () => {
  const { code, out } = await runWith('--mermaid')
  expect(code).toBe(0)
  for (const name of Object.keys(MACHINES) as MachineName[])
    expect(out).toContain(`%% ${name}\n${mermaidOf(name)}\n`)
})

test('answers --help', async () => {
  const { code, out } = await runWith('--help')
  expect(code).toBe(0)
  expect(out).toContain('npm run -s lifecycle')
})

test('refuses each argument that it does not know with a sentence, and prints nothing else', async () => {
  expect(await runWith('--mermaid', '--table', 'x')).toEqual({
    code: 2,
    out: '',
    err: '--table: There is no such option; see --help.\nx: There is no such option; see --help.\n',
  })
})
