import { expect, test } from 'vitest'
import { grantImportsSent } from '#app/models/programme/grant-imports.server.ts'
import { standingGrants } from '#app/models/programme/grants.server.ts'
import * as upload from '#app/routes/canton.programme.grants.import.tsx'
import * as drop from '#app/routes/canton.programme.grants.imports.$import.drop.tsx'
import * as preview from '#app/routes/canton.programme.grants.imports.$import.tsx'
import { as } from '../support/people.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const form = (content: string, name = 'Projekte.csv') => {
  const data = new FormData()
  data.set('file', new File([content], name))
  return data
}
const sent = async (content: string, name?: string) => {
  const answer = await upload.action(send(as('officer'), form(content, name)))
  return (answer as Response).headers?.get?.('Location')?.split('/').at(-1)?.split('?')[0] ?? answer
}
const shown = (id: unknown) => preview.loader(visit(as('officer'), { params: { import: String(id) } }))

test('a table with faults is kept and shown, its mended successor taken over', async () => {
  const faulty = await sent('BFS-Nr.;Projekt;Jahr\n1024;Treff;2026\n1057;Fest;2026\n')
  expect(await shown(faulty)).toMatchObject({
    fileName: 'Projekte.csv',
    state: 'open',
    plan: {
      faults: [{ line: 3, field: 'name', fault: 'municipality_gone', said: 'Root' }],
      fresh: [{ line: 2 }],
    },
  })
  const fields = { reason: 'Liste', takeBackGone: '' }
  const at = { params: { import: String(faulty) } }
  const { seen } = await shown(faulty)
  expect(await preview.action(send(as('officer'), { ...fields, seen }, at))).toMatchObject({
    init: { status: 409 },
    data: { refusal: 'import_faulty' },
  })
  expect(standingGrants()).toEqual([])

  const mended = await sent('BFS-Nr.;Projekt;Jahr\n1024;Treff;2026\n1065;Fest;2026\n')
  const ready = await shown(mended)
  const place = { params: { import: String(mended) } }
  await preview.action(send(as('officer'), { ...fields, seen: ready.seen }, place))
  expect(standingGrants().map(({ bfsNumber }) => bfsNumber)).toEqual([1024, 1065])
  expect(await shown(mended)).toMatchObject({ state: 'taken_over', plan: null, reason: 'Liste' })

  await drop.action(send(as('officer'), { reason: 'Berichtigt.' }, at))
  expect(
    grantImportsSent()
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['dropped', 'taken_over'])
})

test('a file that cannot be read says why at its field, and nothing is kept', async () => {
  const before = grantImportsSent().length
  expect(await upload.action(send(as('officer'), form('a;b\n"1;2\n')))).toMatchObject({
    init: { status: 422 },
    data: { errors: { file: 'sheet_open_quote:2' } },
  })
  expect(grantImportsSent()).toHaveLength(before)
})

test('only the office and its administration send a table', async () => {
  expect(await statusThrown(upload.action(send(as('finance'), form('a;b\n'))))).toBe(404)
})
