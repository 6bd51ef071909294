import { describe, expect, test } from 'vitest'
import { addGrant } from '#app/models/programme/grants.server.ts'
import * as act from '#app/routes/canton.programme.grants.$grant.$act.tsx'
import * as edit from '#app/routes/canton.programme.grants.$grant.edit.tsx'
import * as grantPage from '#app/routes/canton.programme.grants.$grant.tsx'
import * as fresh from '#app/routes/canton.programme.grants.new.tsx'
import * as question from '#app/routes/canton.programme.grants.question.tsx'
import * as sheet from '#app/routes/canton.programme.grants.sheet.ts'
import * as list from '#app/routes/canton.programme.grants.tsx'
import { as } from '../support/people.ts'
import { active, freshTown } from '../support/scenes.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const HERE = '/canton/programme/grants'
const now = new Date('2025-09-16T08:00:00Z')
const ALONE = await active()
const TOWN = freshTown()
const typed = (more = {}) => ({
  bfsNumber: String(TOWN),
  title: '=Treff am See',
  reference: 'P-17',
  fromYear: '2026',
  toYear: '2027',
  ...more,
})

const locationOf = (answer: unknown) => (answer as Response).headers.get('Location') ?? ''
const grantIn = (location: string) => location.split('/').at(-1)?.split('?')[0] ?? ''

describe('a grant', () => {
  test('is entered, changed, ended, taken back and put back on its pages', async () => {
    const officer = as('officer')
    const grant = grantIn(locationOf(await fresh.action(send(officer, typed()))))
    const at = { params: { grant } }
    const seen = async () => grantPage.loader(visit(as('auditor'), at))
    expect(await seen()).toMatchObject({
      title: '=Treff am See',
      standing: expect.any(String),
      mayChange: false,
    })
    const changed = typed({ toYear: '2028', reason: 'Ein Jahr mehr.', version: '1' })
    await edit.action(send(officer, changed, at))
    for (const [name, version, toYear] of [
      ['end', '2', '2026'],
      ['take-back', '3', ''],
      ['restore', '4', ''],
    ] as const) {
      const place = { params: { grant, act: name } }
      const answer = await act.action(send(officer, { version, toYear, reason: 'Weil.' }, place))
      expect(locationOf(answer)).toContain(`${HERE}/${grant}`)
    }
    expect((await seen()).history.map((one) => one.act)).toEqual([
      'restore',
      'take_back',
      'end',
      'change',
      'add',
    ])
  })

  test('with faults comes back with a sentence at each field, and nothing is kept', async () => {
    const answer = await fresh.action(send(as('officer'), typed({ title: '', toYear: '2020' })))
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { errors: { title: 'required', toYear: 'ends_before_start' }, values: { reference: 'P-17' } },
    })
  })

  test('is written by the office and its administration only', async () => {
    for (const role of ['second', 'finance', 'auditor'] as const)
      expect(await statusThrown(fresh.action(send(as(role), typed())))).toBe(404)
    expect(await statusThrown(act.loader(visit(as('officer'), { params: { grant: 'x', act: 'end' } })))).toBe(
      404,
    )
  })

  test('beside an agreement that runs is entered, and its page says so', async () => {
    const beside = typed({ bfsNumber: String(ALONE.party.leadBfsNumber) })
    const grant = grantIn(locationOf(await fresh.action(send(as('officer'), beside))))
    expect((await grantPage.loader(visit(as('officer'), { params: { grant } }))).beside).toMatchObject([
      { reference: ALONE.reference, year: 2026 },
    ])
  })
})

test('the register is handed out as it is shown, a title never as a formula', async () => {
  addGrant(
    { bfsNumber: TOWN, title: '@Park', reference: '', fromYear: 2030, toYear: 2031 },
    { person: as('officer'), now },
  )
  const path = `${HERE}.csv?year=2031`
  const lines = (await (await sheet.loader(visit(as('auditor'), { path }))).text()).trimEnd().split('\r\n')
  const { rows } = await list.loader(visit(as('auditor'), { path: `${HERE}?year=2031` }))
  expect(rows).toHaveLength(1)
  expect(lines).toEqual([
    '"BFS-Nr.";"Gemeinde";"Projekt";"Erstes Jahr";"Letztes Jahr";"Geschäftsnummer";"Stand"',
    `"${TOWN}";"${rows[0]?.municipality}";"'@Park";"2030";"2031";"";"beginnt noch"`,
  ])
  const xlsx = await sheet.loader(visit(as('auditor'), { path: `${HERE}.xlsx` }))
  expect(xlsx.headers.get('Content-Disposition')).toMatch(/mini-kip-grants-.*\.xlsx/)
})

describe('the question whether a municipality may get project funding', () => {
  const asked = (query: string) => question.loader(visit(as('finance'), { path: `${HERE}/question${query}` }))

  test('has its own address, and is answered to everybody at the canton', async () => {
    const query = `?municipality=${ALONE.party.leadBfsNumber}&year=2027`
    expect(await asked(query)).toMatchObject({
      answer: { answer: 'no', excluding: [{ reference: ALONE.reference }] },
    })
    expect(await asked('')).toMatchObject({ answer: null })
    expect(
      await statusThrown(question.loader(visit(as('clerk'), { path: `${HERE}/question${query}` }))),
    ).toBe(404)
  })

  test.each([
    ['?municipality=&year=2027', { municipality: 'choose' }],
    ['?municipality=9999&year=2027', { municipality: 'unknown_municipality' }],
    ['?municipality=1065&year=27', { year: 'not_a_year' }],
  ])('with %s says what is wrong', async (query, errors) => {
    expect(await asked(query)).toMatchObject({ init: { status: 422 }, data: { errors, answer: null } })
  })
})
