import { describe, expect, test } from 'vitest'
import { endPassedAgreements } from '#app/models/deadlines/deadline-changes.server.ts'
import { calendarOf } from '#app/models/deadlines/deadlines.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { current, moveDossier, sign } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { moveClaim, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, deadlineOfKind, trancheOf } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportApproved } from '../support/report-scenes.ts'
import * as scene from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

const mailOf = (dossier: Dossier, template: string) =>
  listMails({ limit: 500 }).find((mail) => mail.dossierId === dossier.id && mail.template === template)

describe('the signature of the municipality', () => {
  test('is due 60 days after the issue, named and entered by the mail', async () => {
    const dossier = await scene.issued()
    const deadline = deadlineOfKind(dossier, 'signature')
    expect(deadline).toMatchObject({ legalOn: '2025-12-14', effectiveOn: '2025-12-15', metAt: null })
    expect(mailOf(dossier, 'agreement-issued')?.facts).toMatchObject({
      dueOn: '2025-12-15',
      calendar: { uid: `${deadline?.id}@mini-kip`, sequence: 0, cancelled: false },
    })
  })

  test('is met by signing; the mail of the agreement in force takes it out of the calendar', async () => {
    const dossier = await scene.active()
    const deadline = deadlineOfKind(dossier, 'signature')
    expect(deadline?.metAt).toBe(DAYS.signed.toISOString())
    expect(mailOf(dossier, 'agreement-in-force')?.facts.calendar).toEqual({
      uid: `${deadline?.id}@mini-kip`,
      sequence: 1,
      cancelled: true,
    })
  })

  test('is cancelled with the application', async () => {
    const dossier = await scene.issued()
    const person = as('signatory', dossier.party.leadBfsNumber)
    moveDossier(dossier, 'withdraw', person, { at: DAYS.signed, input: { reason: 'Vertagt.' } })
    expect(deadlineOfKind(dossier, 'signature')).toMatchObject({
      metAt: null,
      cancelledAt: DAYS.signed.toISOString(),
    })
    expect(() => sign(current(dossier), DAYS.signed)).toThrow()
  })
})

describe('the end of an agreement', () => {
  test('stands in the calendar on its day, weekend or not, from the coming into force on', async () => {
    const dossier = await scene.active({ lead: scene.freshTown(), years: [2026, 2026] })
    expect(deadlineOfKind(await scene.signed(), 'end_of_agreement')).toBeUndefined()
    expect(deadlineOfKind(dossier, 'end_of_agreement')).toMatchObject({
      legalOn: '2026-12-31',
      effectiveOn: '2026-12-31',
      metAt: null,
    })
  })

  test('moves with a termination, and has come once the day is over', async () => {
    const dossier = await scene.terminated()
    const moved = deadlineOfKind(dossier, 'end_of_agreement')
    expect(moved).toMatchObject({ legalOn: '2026-12-31', sequence: 1, metAt: null })
    const pass = (day: string) => endPassedAgreements(day, new Date(`${day}T05:00:00Z`))
    pass('2026-12-31')
    expect(deadlineOfKind(dossier, 'end_of_agreement')?.metAt).toBeNull()
    pass('2027-01-01')
    expect(deadlineOfKind(dossier, 'end_of_agreement')?.metAt).toBe('2027-01-01T05:00:00.000Z')
  })
})

test('a claim is due within the days of the programme, and its closing takes it out of the calendar', async () => {
  const before = programmeSettings()
  changeSettings({ deadlines: { ...before.deadlines, claim: 45 } })
  const dossier = await reportApproved({ percent: 60 })
  changeSettings(before)
  const deadline = deadlineOfKind(dossier, 'claim')
  expect(deadline).toMatchObject({ legalOn: '2027-04-26', effectiveOn: '2027-04-26', year: 2026 })
  expect(deadline && calendarOf(deadline).uid).toBe(mailOf(dossier, 'claim-issued')?.facts.calendar?.uid)
})

test('a claim that comes back keeps the day it was given where the days of the programme end before it', async () => {
  const before = programmeSettings()
  changeSettings({ deadlines: { ...before.deadlines, claim: 60 } })
  const dossier = await reportApproved({ percent: 80 })
  changeSettings(before)
  const given = deadlineOfKind(dossier, 'claim')
  moveClaim(claimOf(dossier), 'offset', as('finance'))
  const tranche = trancheOf(dossier, 2027)
  const cancelled = (now: Date) => moveTranche(tranche, 'cancel', as('officer'), { now })
  rehearsed(() => {
    cancelled(DAYS.approved)
    expect(deadlineOfKind(dossier, 'claim')).toMatchObject({
      legalOn: given?.legalOn,
      effectiveOn: given?.effectiveOn,
      metAt: null,
      sequence: 1,
    })
  })
  cancelled(new Date('2027-06-01T08:00:00Z'))
  expect(deadlineOfKind(dossier, 'claim')).toMatchObject({ legalOn: '2027-07-01', effectiveOn: '2027-07-01' })
})
