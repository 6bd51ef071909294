import { describe, expect, test } from 'vitest'
import { keyVersions, programmeOn } from '#app/models/programme/programme.server.ts'
import * as act from '#app/routes/canton.programme.keys.$key.$act.tsx'
import * as edit from '#app/routes/canton.programme.keys.$key.edit.tsx'
import * as enact from '#app/routes/canton.programme.keys.$key.enact.tsx'
import * as page from '#app/routes/canton.programme.keys.$key.tsx'
import * as begin from '#app/routes/canton.programme.keys.new.tsx'
import * as list from '#app/routes/canton.programme.keys.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

clockStandsAt('2026-05-04T09:00:00Z')

const versions = () => keyVersions(programmeOn('2026-05-04').id)
const locationOf = (answer: unknown) => (answer as Response).headers.get('Location') ?? ''
const textsIn = (values: object) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
type Rows = { values: { brackets: { over: string; amount: string }[] }; errors: object }
const answered = (answer: unknown) =>
  (answer as { data: { values: Record<string, unknown>; errors: Record<string, string> } }).data

async function begun(form: string, name = 'Variante A') {
  const location = locationOf(await begin.action(send(as('officer'), { name, form })))
  const [, key = ''] = /keys\/([\w-]+)\/edit/.exec(location) ?? []
  const { typed, seen } = await edit.loader(visit(as('officer'), { params: { key } }))
  const figures = { base: '2000', rate: '4.50' }
  const fields = { ...textsIn(typed), ...figures }
  const filled = { ...fields, seen }
  if (form === 'per_capita') await edit.action(send(as('officer'), filled, { params: { key } }))
  return { key, fields: filled, sent: { params: { key } } }
}

describe('the editor', () => {
  test('takes what is pasted from a table as rows, and saves them in their order', async () => {
    const { key, fields, sent } = await begun('brackets')
    const paste = 'über\tBeitrag\n10’000\t15 000\n0\t5’000\n2’000\tCHF 9’000.–'
    const taken = (await edit.action(
      send(as('officer'), { ...fields, paste, _paste: '1' }, sent),
    )) as unknown as Rows
    expect(taken.errors).toEqual({})
    expect(taken.values.brackets.map(({ over }) => over)).toEqual(['10’000', '0', '2’000'])
    const rows = Object.fromEntries(
      taken.values.brackets.flatMap(({ over, amount }, index) => [
        [`brackets.${index}.over`, over],
        [`brackets.${index}.amount`, amount],
      ]),
    )
    const sorted = await edit.action(send(as('officer'), { ...fields, ...rows, _sort: '1' }, sent))
    expect((sorted as unknown as Rows).values.brackets.map(({ over }) => over)).toEqual([
      '0',
      '2’000',
      '10’000',
    ])
    expect(await edit.action(send(as('officer'), { ...fields, ...rows }, sent))).toBeInstanceOf(Response)
    expect(versions().find(({ id }) => id === key)?.key).toMatchObject({
      form: 'brackets',
      brackets: [
        { over: 0, amount: 500_000 },
        { over: 2_000, amount: 900_000 },
        { over: 10_000, amount: 1_500_000 },
      ],
    })
  })

  test('names the lines that are not two columns, and the cells that are no figures', async () => {
    const { fields, sent } = await begun('marginal_brackets')
    const paste = async (text: string) => {
      const typed = { ...fields, paste: text, _paste: '1' }
      return (await edit.action(send(as('officer'), typed, sent))) as unknown as Rows
    }
    expect((await paste('0\t5\n2000\n9000\t4\t3')).errors).toEqual({ paste: 'paste_columns:2, 3' })
    expect((await paste('')).errors).toEqual({ paste: 'required' })
    expect((await paste('0\t5\n2000\t-4\n2000\tviel')).errors).toMatchObject({
      'brackets.1.rate': 'negative_amount',
      'brackets.2.rate': 'not_an_amount',
    })
  })

  test('refuses what cannot be at its row, keeps what was typed, and leaves the draft as it was', async () => {
    const { key, fields, sent } = await begun('brackets')
    const before = versions().find(({ id }) => id === key)
    const rows = {
      'brackets.0.over': '0',
      'brackets.0.amount': '5',
      'brackets.1.over': '0',
      'brackets.1.amount': '6',
    }
    const typed = { ...fields, ...rows, minimum: '10', cap: '5' }
    const { errors, values } = answered(await edit.action(send(as('officer'), typed, sent)))
    expect(errors).toMatchObject({ 'brackets.1.over': 'brackets_not_ascending' })
    expect(values.brackets).toHaveLength(2)
    expect(versions().find(({ id }) => id === key)).toEqual(before)
  })

  test('offers another form for the same draft, with what counts around it', async () => {
    const { key, sent } = await begun('per_capita')
    const at = { ...sent, path: '/?form=pool' }
    const { form, typed, seen } = await edit.loader(visit(as('officer'), at))
    expect([form, typed.association]).toEqual(['pool', 'on_sum'])
    const plain = { ...textsIn(typed), seen, pool: '1’000’000', name: 'Topf' }
    expect(await edit.action(send(as('officer'), plain, at))).toBeInstanceOf(Response)
    expect(versions().find(({ id }) => id === key)).toMatchObject({
      name: 'Topf',
      key: { pool: 100_000_000 },
    })
  })
})

describe('putting a version into force', () => {
  const decided = { legalBasis: 'RRB Nr. 412', inForceFrom: '1.1.2027', reason: 'Beschlossen.' }

  test('shows first what it replaces, and does nothing by that', async () => {
    const { key, sent } = await begun('per_capita')
    const { seen } = (await enact.loader(visit(as('officer'), sent))) as { seen: string }
    const path = `/?${new URLSearchParams({ ...decided, seen })}`
    const shown = await enact.loader(visit(as('officer'), { ...sent, path }))
    expect(shown).toMatchObject({ preview: { inForceFrom: '2027-01-01', replaces: [{ version: 1 }] } })
    expect(versions().find(({ id }) => id === key)?.state).toBe('draft')
  })

  test('asks for legal basis, reason, and a day of its period', async () => {
    const { sent } = await begun('per_capita')
    const { seen } = (await enact.loader(visit(as('officer'), sent))) as { seen: string }
    const faulty = { legalBasis: '', inForceFrom: '1.1.2030', reason: '', seen }
    expect(answered(await enact.action(send(as('officer'), faulty, sent))).errors).toEqual({
      legalBasis: 'required',
      reason: 'required',
    })
    const late = { ...decided, inForceFrom: '1.1.2030', seen }
    expect(answered(await enact.action(send(as('officer'), late, sent))).errors).toEqual({
      inForceFrom: 'day_outside:01.01.2024 – 31.12.2027',
    })
  })

  test('leads to the version, which can be taken back while nothing rests on it', async () => {
    const { key, sent } = await begun('per_capita')
    const { seen } = (await enact.loader(visit(as('officer'), sent))) as { seen: string }
    const done = await enact.action(send(as('officer'), { ...decided, seen }, sent))
    expect(locationOf(done)).toBe(`/canton/programme/keys/${key}`)
    const shown = await page.loader(visit(as('auditor'), sent))
    expect(shown).toMatchObject({ isFree: true, mayChange: false, shown: { standing: 'coming' } })
    const suspending = { params: { key, act: 'suspend' } }
    const now = (await act.loader(visit(as('officer'), suspending))).seen
    await act.action(send(as('officer'), { seen: now, reason: 'Zu früh.' }, suspending))
    expect(versions().find(({ id }) => id === key)?.state).toBe('draft')
  })
})

test('the list names each version with its standing, and lets those begin a draft who may', async () => {
  const shown = await list.loader(visit(as('officer')))
  expect(shown.versions.at(-1)).toMatchObject({ version: 1, standing: 'in_force', sample: true })
  expect(shown.mayChange).toBe(true)
  expect((await list.loader(visit(as('finance')))).mayChange).toBe(false)
  expect(await statusThrown(begin.loader(visit(as('finance'))))).toBe(404)
  expect(await statusThrown(list.loader(visit(as('officer'), { path: '/?period=kip9' })))).toBe(404)
})
