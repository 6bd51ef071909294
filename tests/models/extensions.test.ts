import { describe, expect, test } from 'vitest'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { grantedExtensions } from '#app/models/deadlines/granted-extensions.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { correctExtension, grantExtension } from '#app/models/report/extensions.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import { as } from '../support/people.ts'
import { mailsOf, mailsSince } from '../support/records.ts'
import { reportFiled, reportOpen, yearOf } from '../support/report-scenes.ts'
import { asOneMay } from '../support/settings.ts'

const NOW = new Date('2027-03-01T09:00:00Z')
const extension = {
  person: as('officer'),
  seen: '2027-03-15',
  dueOn: '2027-04-16',
  reason: 'Krankheit',
  now: NOW,
}

test('an extension moves the effective day and leaves the legal one, with author, reason and event', async () => {
  const { id } = yearOf(await reportOpen())
  expect(grantExtension({ ...extension, reportingYearId: id })).toEqual({ ok: true })
  const deadline = deadlineOf(id)
  expect(deadline).toMatchObject({ legalOn: '2027-03-15', effectiveOn: '2027-04-16' })
  expect(grantedExtensions(deadline?.id ?? '')).toMatchObject([
    { dueOn: '2027-04-16', reason: 'Krankheit', grantedBy: 'Livia Arnold' },
  ])
  expect(latestEvents(1)).toMatchObject([{ action: 'extend', recordId: id, reason: 'Krankheit' }])
  expect(reportMatrix(extension.person).filter(({ dueOn }) => dueOn === '2027-04-16')).toHaveLength(1)
})

test.each([
  ['by finance', { person: as('finance') }, 'wrong_role'],
  ['on a day that held before', { seen: '2027-03-01' }, 'changed_meanwhile'],
  ['to a day that is not later', { dueOn: '2027-03-15' }, 'not_fulfilled'],
  ['of a report that does not exist', { reportingYearId: 'nothing' }, 'not_found'],
])('an extension %s is refused', async (_how, changed, refusal) => {
  const { id } = yearOf(await reportOpen())
  expect(grantExtension({ ...extension, reportingYearId: id, ...changed })).toMatchObject({
    ok: false,
    refusal,
  })
})

test('an extension to a day that is over is refused, also where a weekend would move it to today', async () => {
  const { id } = yearOf(await reportOpen())
  const monday = { dueOn: '2027-04-18', now: new Date('2027-04-19T09:00:00Z') }
  expect(grantExtension({ ...extension, reportingYearId: id, ...monday })).toMatchObject({
    refusal: 'not_fulfilled',
    reasons: [{ key: 'extension_day_is_over', data: { day: '2027-04-18' } }],
  })
})

test('a report that is filed has met its deadline', async () => {
  const { id } = yearOf(await reportFiled())
  expect(grantExtension({ ...extension, reportingYearId: id })).toMatchObject({
    ok: false,
    refusal: 'deadline_met',
  })
})

describe('a mistyped extension', () => {
  const NEW_YEAR = { dueOn: '2027-09-15', reason: 'Vertippt.' }

  test('is put right by a later record, earlier too; the municipality is told that only this day holds', async () => {
    const dossier = await reportOpen()
    const { id } = yearOf(dossier)
    grantExtension({ ...extension, ...NEW_YEAR, reportingYearId: id })
    const known = mailsOf(dossier)
    const right = { ...extension, reportingYearId: id, seen: '2027-09-15', dueOn: '2027-04-15' }
    expect(correctExtension({ ...right, reason: 'Gemeint war April.' })).toEqual({ ok: true })
    const deadline = deadlineOf(id)
    expect(deadline).toMatchObject({ legalOn: '2027-03-15', effectiveOn: '2027-04-15', sequence: 2 })
    expect(grantedExtensions(deadline?.id ?? '')).toMatchObject([
      { dueOn: '2027-04-15', corrects: true, reason: 'Gemeint war April.' },
      { dueOn: '2027-09-15', corrects: false, reason: 'Vertippt.' },
    ])
    expect(latestEvents(1)).toMatchObject([
      { action: 'correct_extension', data: { from: '2027-09-15', dueOn: '2027-04-15', year: 2026 } },
    ])
    const told = mailsSince(dossier, known)
    expect(new Set(told.map(({ template }) => template))).toEqual(new Set(['deadline-corrected']))
    expect(told[0]?.facts).toMatchObject({ dueOn: '2027-04-15', reason: 'Gemeint war April.' })
    expect(correctExtension({ ...right, dueOn: '2027-04-30' })).toMatchObject({
      refusal: 'changed_meanwhile',
    })
    expect(correctExtension({ ...right, seen: '2027-04-15', dueOn: '2027-04-30' })).toEqual({ ok: true })
  })

  test.each([
    ['below the day before it', { dueOn: '2027-03-12' }, 'extension_takes_days_away'],
    ['to the day that counts', { dueOn: '2027-09-15' }, 'extension_same_day'],
    [
      'to a day that is over',
      { dueOn: '2027-03-19', now: new Date('2027-03-20T09:00:00Z') },
      'extension_day_is_over',
    ],
    ['to the far future', { dueOn: '2099-12-31' }, 'extension_too_long'],
    ['without a reason', { reason: ' ' }, 'reason_missing'],
  ])('cannot be put right %s', async (_how, changed, key) => {
    const { id } = yearOf(await reportOpen())
    grantExtension({ ...extension, ...NEW_YEAR, reportingYearId: id })
    const wish = { ...extension, reportingYearId: id, seen: '2027-09-15', dueOn: '2027-04-15' }
    expect(correctExtension({ ...wish, ...changed })).toMatchObject({ reasons: [{ key }] })
  })

  test('needs one to put right, and the officer', async () => {
    const { id } = yearOf(await reportOpen())
    const wish = { ...extension, reportingYearId: id }
    expect(correctExtension(wish)).toMatchObject({ reasons: [{ key: 'extension_nothing_to_correct' }] })
    grantExtension({ ...wish, ...NEW_YEAR })
    expect(correctExtension({ ...wish, seen: '2027-09-15', person: as('second') })).toMatchObject({
      refusal: 'wrong_role',
    })
  })
})

test('an extension to a Sunday holds until the next working day', async () => {
  const { id } = yearOf(await reportOpen())
  expect(grantExtension({ ...extension, reportingYearId: id, dueOn: '2027-04-18' })).toEqual({ ok: true })
  expect(deadlineOf(id)?.effectiveOn).toBe('2027-04-19')
})

test('an extension of more than half a year waits for a second person, or is refused where none is asked', async () => {
  const dossier = await reportOpen()
  const { id } = yearOf(dossier)
  const long = { ...extension, reportingYearId: id, dueOn: '2027-11-30' }
  asOneMay(() =>
    expect(grantExtension(long)).toMatchObject({
      reasons: [{ key: 'extension_too_long', data: { day: '2027-09-15' } }],
    }),
  )
  expect(grantExtension(long)).toEqual({ ok: true })
  expect(deadlineOf(id)?.effectiveOn).toBe('2027-03-15')
  const [proposal] = openProposals(dossier.id)
  const word = { dossier, id: proposal?.id ?? '', now: NOW }
  expect(confirmProposal({ ...word, person: as('second') })).toMatchObject({ ok: true })
  const deadline = deadlineOf(id)
  expect(deadline?.effectiveOn).toBe('2027-11-30')
  expect(grantedExtensions(deadline?.id ?? '')).toMatchObject([{ grantedBy: as('officer').name }])
})
