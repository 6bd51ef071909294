import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { mergerMendingPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { choicesOn, searchChoices } from '#app/domain/programme/municipality-choice.ts'
import { agreementsOf } from '#app/models/agreement/agreements.server.ts'
import { projectFundingWithin } from '#app/models/dossier/coverage.server.ts'
import { createDossier } from '#app/models/dossier/dossier-beginning.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { calculateFor } from '#app/models/money/calculator.server.ts'
import { moveRoles, rolesToMove } from '#app/models/people/role-succession.server.ts'
import {
  faultsOfFoundation,
  previewFoundation,
  registerFoundation,
} from '#app/models/programme/foundations.server.ts'
import { addGrant } from '#app/models/programme/grants.server.ts'
import { listedOpenings, openForLate } from '#app/models/programme/late-openings.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import { markOfMerger, standingOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { registerMerger, unionOf } from '#app/models/programme/mergers.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { tilesOf } from '#app/views/cockpit.server.ts'
import { db } from '#db/client.server.ts'
import { memberships } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/process.ts'
import { as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { active } from '../support/scenes.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const [DOPPLESCHWAND, ENTLEBUCH, HASLE, ROMOOS] = [1001, 1002, 1005, 1007]
const NEW = 1110
const RENUMBERED = 1109
const FOUNDATION = {
  ends: [DOPPLESCHWAND, ROMOOS],
  bfsNumber: NEW,
  name: 'Fontannen',
  district: 'Entlebuch',
  placeOf: ROMOOS,
  mergedOn: '2027-01-01',
  reason: 'Beschluss beider Gemeinden.',
}
let dossier: Dossier

beforeAll(async () => {
  dossier = await active({ lead: ROMOOS, members: [ROMOOS, HASLE], name: 'Verband Fontannen' })
  as('clerk', DOPPLESCHWAND)
})

const officer = () => as('officer')
const residentsOf = (bfsNumber: number) =>
  municipalityHistories().find((one) => one.bfsNumber === bfsNumber)?.populations['2023-12-31'] ?? 0
const together = () => residentsOf(DOPPLESCHWAND) + residentsOf(ROMOOS)

test.each([
  [{ ends: [] }, { ends: 'foundation_of_none' }],
  [{ ends: [ROMOOS, 1057] }, { ends: 'merger_ended_already' }],
  [{ ends: [ROMOOS, 9998] }, { ends: 'merger_ended_already' }],
  [{ bfsNumber: HASLE }, { bfsNumber: 'foundation_number_taken' }],
  [{ name: 'entlebuch' }, { name: 'foundation_name_taken' }],
  [{ district: 'Bern' }, { district: 'required' }],
  [{ placeOf: ENTLEBUCH }, { placeOf: 'foundation_place' }],
  [{ mergedOn: '1990-01-01' }, { mergedOn: 'day_outside:01.01.2024 – 31.12.2028' }],
])('what cannot be is refused: %o', (part, errors) => {
  expect(faultsOfFoundation({ ...FOUNDATION, ...part })).toEqual(errors)
})

const REASON = 'Die Abstimmung steht noch aus.'

const undone = (changed = {}) =>
  undoMerger({
    ...{ bfsNumber: ROMOOS, person: officer(), reason: REASON },
    ...{ seen: markOfMerger(ROMOOS), now: NOW, ...changed },
  })

test('a look changes nothing, and proposes the new municipality as lead', () => {
  const before = municipalityHistories()
  expect(previewFoundation(FOUNDATION, today(NOW))).toMatchObject([
    { reference: dossier.reference, lead: NEW, leadEnds: true, decide: 'amend', fromYear: 2027 },
  ])
  expect(municipalityHistories()).toEqual(before)
})

test('registered by mistake it is undone, with two events, and can be entered again', () => {
  const before = municipalityHistories()
  expect(registerFoundation(as('finance'), FOUNDATION, NOW)).toEqual({ ok: false, refusal: 'wrong_role' })
  expect(registerFoundation(officer(), FOUNDATION, NOW)).toEqual({ ok: true })
  expect(unionOf(ROMOOS)).toEqual({ from: FOUNDATION.ends, into: NEW, mergedOn: '2027-01-01', isNew: true })
  expect(undone({ person: as('auditor') })).toMatchObject({ refusal: 'wrong_role' })
  expect(undone({ seen: 'the-page-of-another-merger' })).toMatchObject({
    refusal: 'changed_meanwhile',
    meanwhile: { action: 'found' },
  })
  expect(undone()).toEqual({ ok: true })
  expect(municipalityHistories()).toEqual(before)
  const events = db.select().from(auditEvents).where(eq(auditEvents.machine, 'municipality')).all()
  expect(events.map(({ action, recordId, reason }) => [action, recordId, reason])).toEqual([
    ['found', String(NEW), FOUNDATION.reason],
    ['undo_merger', String(NEW), REASON],
  ])
})

rehearsal(
  'a single municipality goes on under another number, with its residents and its project grants; what was issued stays as it was',
  () => {
    const renumbered = { ...FOUNDATION, ends: [ROMOOS], bfsNumber: RENUMBERED, name: 'Romoos' }
    const issued = agreementsOf(dossier.id)
    const grant = { bfsNumber: ROMOOS, title: 'Dorffest', reference: '', fromYear: 2027, toYear: 2027 }
    expect(addGrant(grant, { person: officer(), now: NOW })).toMatchObject({ ok: true })
    expect(registerFoundation(officer(), renumbered, NOW)).toEqual({ ok: true })
    const answer = calculateFor({ members: [RENUMBERED], year: 2027 })
    expect(answer.ok && answer.calculation.result.population).toBe(residentsOf(ROMOOS))
    const covered = [{ bfsNumber: RENUMBERED, fromYear: 2027, toYear: 2027 }]
    expect(projectFundingWithin(covered).map(({ title }) => title)).toContain('Dorffest')
    expect(agreementsOf(dossier.id)).toEqual(issued)
  },
)

describe('once registered', () => {
  beforeAll(() => {
    registerFoundation(officer(), FOUNDATION, NOW)
  })

  test('its population on the reference date is that of those that ended in it', () => {
    const answer = calculateFor({ members: [NEW], year: 2027 })
    expect(answer.ok && answer.calculation.result.population).toBe(together())
    const early = calculateFor({ members: [NEW], year: 2026 })
    expect(early.ok ? [] : early.faults.map(({ key }) => key)).toEqual(['municipality_not_yet'])
    const late = calculateFor({ members: [ROMOOS], year: 2027 })
    expect(late.ok ? [] : late.faults.map(({ key }) => key)).toEqual(['municipality_dissolved'])
  })

  test('the search finds it by its own name and by the former ones, from its first day on', () => {
    const found = (query: string, day: string) =>
      searchChoices(choicesOn(municipalityHistories(), day), query).map(({ bfsNumber }) => bfsNumber)
    expect(found('fontannen', '2027-01-01')).toEqual([NEW])
    expect(found('romoos', '2027-01-01')).toEqual([NEW])
    expect(found('romoos', '2026-12-31')).toEqual([ROMOOS])
    expect(found('fontannen', '2026-12-31')).toEqual([])
  })

  test('the list and the map have it from its first day on, in the place of a former one', () => {
    const row = (day: string, bfsNumber: number) =>
      overviewRows(day).find((one) => one.bfsNumber === bfsNumber)
    expect(row('2026-12-31', NEW)).toBeUndefined()
    expect(row('2026-12-31', ROMOOS)?.mergedInto).toBeNull()
    expect(row('2027-01-01', NEW)).toMatchObject({ residents: together(), mergedInto: null })
    expect(row('2027-01-01', ROMOOS)?.mergedInto).toBe('Fontannen')
    const places = tilesOf('2027-01-01').map(({ column, row: line }) => `${column}/${line}`)
    expect(new Set(places).size).toBe(places.length)
  })

  test('only ticked roles move; the old one stays until the day of the merger', () => {
    const clerk = rolesToMove(ROMOOS).find(({ bfsNumber }) => bfsNumber === DOPPLESCHWAND)
    const signatory = rolesToMove(ROMOOS).find(
      ({ bfsNumber, role }) => bfsNumber === ROMOOS && role === 'signatory',
    )
    const ticked = [clerk?.membershipId ?? '', signatory?.membershipId ?? '']
    expect(moveRoles(as('admin'), { bfsNumber: ROMOOS, ticked: ['stranger'] }, NOW)).toMatchObject({
      refusal: 'not_found',
    })
    expect(moveRoles(as('finance'), { bfsNumber: ROMOOS, ticked }, NOW)).toMatchObject({
      refusal: 'wrong_role',
    })
    expect(moveRoles(officer(), { bfsNumber: ROMOOS, ticked }, NOW)).toEqual({ ok: true })
    const atNew = db
      .select()
      .from(memberships)
      .where(and(eq(memberships.bfsNumber, NEW), isNull(memberships.endedAt)))
      .all()
    expect(atNew.map(({ role }) => role).sort()).toEqual(['clerk', 'signatory'])
    const isMoved = () =>
      ticked.map((id) => rolesToMove(ROMOOS).find(({ membershipId }) => membershipId === id)?.isMoved)
    expect(isMoved()).toEqual([true, true])
    const first = new Date(`${FOUNDATION.mergedOn}T09:00:00Z`)
    expect(moveRoles(officer(), { bfsNumber: ROMOOS, ticked }, first)).toEqual({ ok: true })
    expect(isMoved()).toEqual([undefined, undefined])
  })

  rehearsal('undone, the roles that were moved go back, and it can be founded anew', () => {
    expect(standingOfMerger(ROMOOS, NOW)).toEqual({ is: 'free' })
    expect(undone()).toEqual({ ok: true })
    expect(municipalityHistories().some(({ bfsNumber }) => bfsNumber === NEW)).toBe(false)
    expect(overviewRows('2027-02-01').some(({ bfsNumber }) => bfsNumber === NEW)).toBe(false)
    expect(rolesToMove(ROMOOS)).toEqual([])
    const held = (bfsNumber: number) =>
      db
        .select({ role: memberships.role })
        .from(memberships)
        .where(and(eq(memberships.bfsNumber, bfsNumber), isNull(memberships.endedAt)))
        .all()
        .map(({ role }) => role)
    expect([held(NEW), held(DOPPLESCHWAND), held(ROMOOS).includes('signatory')]).toEqual([
      [],
      ['clerk'],
      true,
    ])
    expect(municipalityName(NEW)).toBe('Fontannen')

    expect(faultsOfFoundation(FOUNDATION)).toEqual({})
    expect(registerFoundation(officer(), { ...FOUNDATION, name: 'Napf' }, NOW)).toEqual({ ok: true })
    expect(municipalityHistories().find(({ bfsNumber }) => bfsNumber === NEW)).toMatchObject({ name: 'Napf' })
  })

  rehearsal('what names the new municipality stands in the way: each with its record', () => {
    const given = as('coordinator', NEW)
    const opened = openForLate(
      officer(),
      { bfsNumber: NEW, fromYear: 2027, untilOn: '2027-03-31', reason: 'Spät beschlossen.' },
      NOW,
    )
    expect(opened).toEqual({ ok: true })
    const grant = { bfsNumber: NEW, title: 'Quartierfest', reference: '', fromYear: 2027, toYear: 2027 }
    const added = addGrant(grant, { person: officer(), now: NOW })
    const begun = createDossier(
      given,
      {
        kind: 'municipality',
        name: '',
        leadBfsNumber: NEW,
        members: [NEW],
        periodId: dossier.periodId,
        startsOn: '2027-01-01',
        endsOn: '2027-12-31',
      },
      NOW,
    )
    const reference = begun.ok ? begun.reference : ''
    const municipality = 'Fontannen'
    const standing = standingOfMerger(ROMOOS, NOW)
    const reasons = standing.is === 'in_use' ? standing.reasons : []
    expect(reasons).toMatchObject([
      { key: 'merger_in_application', data: { reference } },
      { key: 'merger_in_role', data: { userId: given.id, name: given.name, municipality } },
      { key: 'merger_in_opening', data: { untilOn: '2027-03-31', municipality } },
      { key: 'merger_in_grant', data: { title: 'Quartierfest', municipality } },
    ])
    expect(undone()).toEqual({ ok: false, refusal: 'merger_in_use', reasons })
    const [opening] = listedOpenings()
    expect(reasons.map(mergerMendingPath)).toEqual([
      `/canton/dossiers/${reference}`,
      `/canton/contacts/${given.id}`,
      `/canton/settings/applications/${opening?.id}/close`,
      `/canton/programme/grants/${added.ok && added.grantId}`,
    ])
  })

  test('the dossier it concerns is named with the contribution of all of them', () => {
    const union = unionOf(DOPPLESCHWAND)
    const [affected] = union ? affectedBy(union, today(NOW)) : []
    expect(affected?.members.sort((a, b) => a - b)).toEqual([HASLE, NEW])
    expect(affected?.after).toBeGreaterThanOrEqual(affected?.before ?? 0)
  })
})

test('a merger on which a pinned calculation rests cannot be undone, one on which none does can', async () => {
  expect(standingOfMerger(1057, NOW)).toEqual({ is: 'not_ours' })
  const ofTheRegister = { bfsNumber: 1057, seen: markOfMerger(1057) }
  expect(undone(ofTheRegister)).toEqual({ ok: false, refusal: 'merger_not_ours' })
  registerMerger(officer(), { from: 1081, into: 1103, mergedOn: '2024-06-01' }, NOW)
  expect(standingOfMerger(1081, NOW)).toEqual({ is: 'free' })
  await active({ lead: 1103 })
  expect(standingOfMerger(1081, NOW)).toMatchObject({
    is: 'in_use',
    reasons: [{ key: 'merger_in_agreement' }],
  })
})
