import { describe, expect, test } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import {
  addGrant,
  allGrants,
  changeGrant,
  endGrant,
  grantBy,
  restoreGrant,
  standingGrants,
  takeBackGrant,
  versionsOfGrant,
} from '#app/models/programme/grants.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { fundingAnswer } from '#app/views/funding-question.server.ts'
import { grantList } from '#app/views/grants.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

const by = { person: as('officer'), now: DAYS.takenUp }
const TOWN = scenes.freshTown()
const NEIGHBOUR = scenes.freshTown()
const LEAD = scenes.freshTown()
const grant = (more = {}) => ({
  bfsNumber: TOWN,
  title: 'Sprachtreff',
  reference: 'P-17',
  fromYear: 2026,
  toYear: 2028,
  ...more,
})
const ALONE = await scenes.active()
await scenes.active({ lead: LEAD, members: [LEAD, NEIGHBOUR], name: 'Verband' })
const ASKED = await scenes.inReview()

function added(more = {}) {
  const result = addGrant(grant(more), by)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.grantId
}

describe('the register of project grants', () => {
  rehearsal('keeps every version of a grant, with who wrote it and why', () => {
    const grantId = added()
    const reason = 'Ein Jahr mehr gesprochen.'
    expect(changeGrant({ grantId, version: 1, reason }, grant({ toYear: 2029 }), by)).toEqual({
      ok: true,
      grantId,
    })
    expect(endGrant({ grantId, version: 2, reason: 'Abgebrochen.', toYear: 2026 }, by)).toEqual({
      ok: true,
      grantId,
    })
    const known = grantBy(grantId)
    expect(known).toMatchObject({ version: 3, act: 'end', toYear: 2026, registeredOn: '2025-09-16' })
    expect(
      known && versionsOfGrant(known).map(({ act, toYear, reason, writer }) => [act, toYear, reason, writer]),
    ).toEqual([
      ['end', 2026, 'Abgebrochen.', 'Livia Arnold'],
      ['change', 2029, reason, 'Livia Arnold'],
      ['add', 2028, '', 'Livia Arnold'],
    ])
    expect(
      db
        .select()
        .from(auditEvents)
        .all()
        .filter(({ recordId }) => recordId === grantId)
        .map(({ machine, action }) => `${machine}.${action}`),
    ).toEqual(['programme.add_grant', 'programme.change_grant', 'programme.end_grant'])
  })

  rehearsal('takes a grant back and puts it back, and loses nothing', () => {
    const grantId = added()
    expect(takeBackGrant({ grantId, version: 1, reason: 'Irrtum.' }, by)).toMatchObject({ ok: true })
    expect(standingGrants().some((one) => one.grantId === grantId)).toBe(false)
    expect(allGrants().some((one) => one.grantId === grantId)).toBe(true)
    expect(takeBackGrant({ grantId, version: 2, reason: 'x' }, by)).toMatchObject({
      refusal: 'grant_taken_back',
    })
    expect(changeGrant({ grantId, version: 2, reason: 'x' }, grant(), by)).toMatchObject({
      refusal: 'grant_taken_back',
    })
    expect(restoreGrant({ grantId, version: 2, reason: 'Doch.' }, by)).toMatchObject({ ok: true })
    expect(standingGrants().find((one) => one.grantId === grantId)).toMatchObject({
      toYear: 2028,
      version: 3,
    })
    expect(restoreGrant({ grantId, version: 3, reason: 'x' }, by)).toMatchObject({ refusal: 'grant_stands' })
  })

  rehearsal('puts nothing back that stands there under another number meanwhile', () => {
    const grantId = added()
    takeBackGrant({ grantId, version: 1, reason: 'Irrtum.' }, by)
    added()
    expect(restoreGrant({ grantId, version: 2, reason: 'x' }, by)).toEqual({
      ok: false,
      errors: { reason: 'grant_known:2026–2028' },
    })
  })

  rehearsal(
    'refuses the same grant twice, a change of what was changed meanwhile, and whoever may not',
    () => {
      const grantId = added()
      expect(addGrant(grant(), by)).toEqual({ ok: false, errors: { title: 'grant_known:2026–2028' } })
      changeGrant({ grantId, version: 1, reason: 'x' }, grant({ title: 'Treff' }), by)
      expect(changeGrant({ grantId, version: 1, reason: 'x' }, grant(), by)).toMatchObject({
        refusal: 'changed_meanwhile',
        meanwhile: { who: 'Livia Arnold', action: 'change_grant' },
      })
      for (const role of ['finance', 'auditor', 'second'] as const)
        expect(addGrant(grant({ fromYear: 2030, toYear: 2030 }), { ...by, person: as(role) })).toEqual({
          ok: false,
          refusal: 'wrong_role',
        })
      expect(endGrant({ grantId: 'none', version: 1, reason: 'x', toYear: 2026 }, by)).toMatchObject({
        refusal: 'not_found',
      })
    },
  )

  rehearsal('ends a grant only in a year that it has, before its last one', () => {
    const grantId = added()
    const end = (toYear: number | null) => endGrant({ grantId, version: 1, reason: 'x', toYear }, by)
    expect([end(2025), end(2028), end(null)]).toEqual([
      { ok: false, errors: { toYear: 'grant_before:2026' } },
      { ok: false, errors: { toYear: 'grant_ends_then:2028' } },
      { ok: false, errors: { toYear: 'required' } },
    ])
  })

  rehearsal('lets no version be changed or deleted, whoever writes', () => {
    added()
    for (const sql of ["UPDATE project_grants SET title = 'x'", 'DELETE FROM project_grants'])
      expect(() => sqlite.exec(sql)).toThrow(/a version of a grant is never/)
  })

  rehearsal('is shown by the address that asks: period, year, municipality, standing', () => {
    added()
    const over = added({ title: 'Alt', fromYear: 2022, toYear: 2023 })
    const back = added({ bfsNumber: NEIGHBOUR, title: 'Irrtum' })
    takeBackGrant({ grantId: back, version: 1, reason: 'x' }, by)
    const shown = (query: string) =>
      grantList(`http://portal/?${query}`, '2026-05-01').rows.map(({ title }) => title)
    expect(shown('').sort()).toEqual(['Alt', 'Sprachtreff'])
    expect(shown('period=kip3')).toEqual(['Sprachtreff'])
    expect(shown('year=2023')).toEqual(['Alt'])
    expect(shown(`municipality=${NEIGHBOUR}`)).toEqual([])
    expect(shown('standing=taken_back')).toEqual(['Irrtum'])
    expect(shown('standing=over')).toEqual([grantBy(over)?.title])
    expect(shown('period=none&year=x&municipality=-1&standing=y').sort()).toEqual(['Alt', 'Sprachtreff'])
  })
})

describe('a grant beside an agreement that runs', () => {
  const tasks = ({ reference }: Dossier) =>
    waitingFor(as('officer'), '2026-06-01').filter(
      (one) => one.action === 'grant' && one.reference === reference,
    )

  rehearsal('is entered, shown with the agreement, and a task until one of the two ends', () => {
    const grantId = added({ bfsNumber: ALONE.party.leadBfsNumber })
    const { rows } = grantList('http://portal/', '2026-06-01')
    expect(rows.find((one) => one.grantId === grantId)?.beside).toEqual([
      { reference: ALONE.reference, party: ALONE.party.name, year: 2026 },
    ])
    expect(tasks(ALONE)).toMatchObject([{ year: 2026, record: grantId, since: '2025-09-16' }])
    takeBackGrant({ grantId, version: 1, reason: 'Die Gemeinde verzichtet.' }, by)
    expect(tasks(ALONE)).toEqual([])
    restoreGrant({ grantId, version: 2, reason: 'Doch nicht.' }, by)
    expect(tasks(ALONE)).toHaveLength(1)
  })

  rehearsal('is none after it was ended with a year before the agreement', () => {
    const grantId = added({ bfsNumber: ALONE.party.leadBfsNumber, fromYear: 2025 })
    expect(tasks(ALONE)).toHaveLength(1)
    endGrant({ grantId, version: 1, reason: 'Abgeschlossen.', toYear: 2025 }, by)
    expect(tasks(ALONE)).toEqual([])
  })
})

describe('whether a municipality may get project funding', () => {
  const ask = (municipality: number, year: number) => fundingAnswer({ municipality, year })

  test.each([
    ['has an agreement of its own', ALONE.party.leadBfsNumber, 2026, 'no', 'own'],
    ['leads an association', LEAD, 2027, 'no', 'association'],
    ['is in an association', NEIGHBOUR, 2027, 'no', 'association'],
  ])('no, where it %s', (_what, municipality, year, answer, way) => {
    expect(ask(municipality, year)).toMatchObject({ answer, excluding: [{ way }] })
  })

  test('yes, before and after the term, and where nothing runs', () => {
    for (const [municipality, year] of [
      [ALONE.party.leadBfsNumber, 2025],
      [ALONE.party.leadBfsNumber, 2028],
      [TOWN, 2026],
    ] as const)
      expect(ask(municipality, year)).toMatchObject({ answer: 'yes', excluding: [], undecided: [] })
  })

  test('open, while its application is not decided on', () => {
    expect(ask(ASKED.party.leadBfsNumber, 2026)).toMatchObject({
      answer: 'open',
      undecided: [{ reference: ASKED.reference, way: 'own' }],
    })
  })

  rehearsal('follows a merger from the municipality that ended to the one that counts it', () => {
    const merger = { from: TOWN, into: ALONE.party.leadBfsNumber, mergedOn: '2027-01-01' }
    expect(registerMerger(as('officer'), merger, DAYS.decided)).toEqual({ ok: true })
    expect(ask(TOWN, 2026)).toMatchObject({ answer: 'yes', heir: null })
    expect(ask(TOWN, 2027)).toMatchObject({
      answer: 'no',
      heir: ALONE.party.name,
      excluding: [{ reference: ALONE.reference, way: 'merger' }],
    })
  })

  rehearsal('follows a merger from the one that counts another to its agreement', () => {
    const merger = { from: ALONE.party.leadBfsNumber, into: TOWN, mergedOn: '2027-01-01' }
    expect(registerMerger(as('officer'), merger, DAYS.decided)).toEqual({ ok: true })
    expect(ask(TOWN, 2026)).toMatchObject({ answer: 'yes' })
    expect(ask(TOWN, 2027)).toMatchObject({
      answer: 'no',
      excluding: [{ reference: ALONE.reference, way: 'merger', member: ALONE.party.name }],
    })
  })

  rehearsal('says what it gets already', () => {
    const grantId = added()
    expect(ask(TOWN, 2027).grants).toEqual([{ grantId, title: 'Sprachtreff', fromYear: 2026, toYear: 2028 }])
    expect(ask(TOWN, 2029).grants).toEqual([])
  })
})
