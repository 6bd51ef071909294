import { expect, test } from 'vitest'
import { identityOf } from '#app/models/records/document-store.server.ts'
import { loader as pdf } from '#app/routes/calculator.pdf.ts'
import { loader } from '#app/routes/calculator.tsx'
import { everything } from '../support/records.ts'

const context = { address: '192.0.2.9' } as never
const ask = (query: string) =>
  loader({ request: new Request(`http://localhost/calculator?${query}`), params: {}, context })

test('Root from 2025 rests on Root and Honau', () => {
  const { shown } = ask('municipality=1065&year=2025')
  expect(shown).toMatchObject({ names: ['Root'], population: 6293, fullYear: 3_031_900 })
  expect(shown?.view.years).toEqual(
    [2025, 2026, 2027].map((year) => ({ year, contribution: 3_031_900, required: 3_031_900 })),
  )
  expect(shown?.view.sample).toBe(true)
})

test('before the merger Honau can be chosen, afterwards a sentence names its successor', () => {
  expect(ask('municipality=1057&year=2024').shown).toMatchObject({ names: ['Honau'], population: 566 })
  expect(ask('municipality=1057&year=2025')).toMatchObject({
    shown: null,
    faults: [{ key: 'municipality_dissolved', name: 'Honau', day: '2025-01-01', successor: 'Root' }],
  })
})

test('the name of a municipality that has joined another stands beside it', () => {
  const root = ask('year=2026').municipalities.find(({ bfsNumber }) => bfsNumber === 1065)
  expect(root?.joined).toEqual([{ name: 'Honau', on: '2025-01-01' }])
})

test('several municipalities are one association, each counted once', () => {
  expect(ask('municipality=1065&municipality=1055&municipality=1065').shown?.names).toEqual([
    'Root',
    'Gisikon',
  ])
})

test.each([
  ['municipality=9998', [{ key: 'municipality_unknown', name: '9998' }], false],
  ['municipality=Root', [], true],
  ['municipality=1065&municipality=<b>', [], true],
  ['year=never', [], false],
])('%s gets a sentence, not a figure', (query, faults, unreadable) => {
  expect(ask(query)).toMatchObject({ shown: null, faults, unreadable })
})

test('the link to share holds the question and nothing else', () => {
  expect(ask('q=hon&municipality=1065&year=2026&x=1').link).toMatch(
    /\/calculator\?municipality=1065&year=2026$/,
  )
})

test('the same address with the ending .pdf is the calculation to keep', async () => {
  const request = new Request('http://localhost/calculator.pdf?municipality=1065&year=2026')
  const answer = await pdf({ request, params: {}, context })
  expect(answer.headers.get('Content-Type')).toBe('application/pdf')
  expect(answer.headers.get('Content-Disposition')).toContain(
    'attachment; filename="Mini-KIP Beitrag Root.pdf"',
  )
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('the calculation to keep is a paper without code and attachment, of which the portal remembers nothing', async () => {
  const before = everything()
  const request = new Request('http://localhost/calculator.pdf?municipality=1065&year=2026')
  const bytes = Buffer.from(await (await pdf({ request, params: {}, context })).arrayBuffer())
  expect(identityOf(bytes).fingerprint).toBeUndefined()
  expect(bytes.toString('latin1')).not.toMatch(/\/EmbeddedFile|\/Filespec/)
  expect({ ...everything(), rate_limits: [] }).toEqual({ ...before, rate_limits: [] })
})

test('without a figure there is no PDF, but the page with the sentence', async () => {
  const request = new Request('http://localhost/calculator.pdf?municipality=1057&year=2026')
  const answer = await pdf({ request, params: {}, context })
  expect(answer.headers.get('Location')).toBe('/calculator?municipality=1057&year=2026')
})
