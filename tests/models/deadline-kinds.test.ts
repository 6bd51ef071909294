import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { rappen } from '#app/domain/money.ts'
import { endPassedAgreements } from '#app/models/deadlines/deadline-changes.server.ts'
import { calendarOf } from '#app/models/deadlines/deadlines.server.ts'
import { saveResolution } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { removePaper } from '#app/models/dossier/paper-changes.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { db } from '#db/client.server.ts'
import { moveDossier, sign } from '#db/demo/road.server.ts'
import { deadlines } from '#db/schema/report.ts'
import { moveClaim, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import * as scene from '../support/scenes.ts'

const { DAYS } = scene

function deadlineOf({ id }: Dossier, kind: DeadlineKind) {
  return db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.dossierId, id), eq(deadlines.kind, kind)))
    .get()
}

const mailOf = (dossier: Dossier, template: string) =>
  listMails({ limit: 500 }).find((mail) => mail.dossierId === dossier.id && mail.template === template)

describe('the resolutions of the councils', () => {
  test('are due 60 days after the beginning, and met by the paper of the last member', async () => {
    const dossier = scene.begun({ lead: scene.freshTown() })
    expect(deadlineOf(dossier, 'resolution')).toMatchObject({
      legalOn: '2025-11-07',
      effectiveOn: '2025-11-07',
      metAt: null,
    })
    const filled = await scene.draft()
    expect(deadlineOf(filled, 'resolution')?.metAt).toBe(DAYS.begun.toISOString())
  })

  test('are due again where a paper is taken out before the filing', async () => {
    const dossier = await scene.draft()
    const met = deadlineOf(dossier, 'resolution')
    const paper = documentsOf(dossier.id).find(({ slot }) => slot === 'resolution')
    const person = as('clerk', dossier.party.leadBfsNumber)
    expect(removePaper({ dossierId: dossier.id, person, now: DAYS.filed }, paper?.id ?? '')).toEqual({
      ok: true,
    })
    expect(deadlineOf(dossier, 'resolution')).toMatchObject({
      metAt: null,
      sequence: (met?.sequence ?? 0) + 1,
    })
  })

  test('are met by the filing and cancelled by the withdrawal, whatever else is open', async () => {
    expect(deadlineOf(await scene.submitted(), 'resolution')?.metAt).not.toBeNull()
    const dossier = scene.begun({ lead: scene.freshTown() })
    const person = as('signatory', dossier.party.leadBfsNumber)
    moveDossier(dossier, 'withdraw', person, { at: DAYS.filed, input: { reason: 'Vertagt.' } })
    expect(deadlineOf(dossier, 'resolution')).toMatchObject({
      metAt: null,
      cancelledAt: DAYS.filed.toISOString(),
    })
  })

  test('count from the first member’s resolution where the programme says so', async () => {
    const before = scene.settings()
    scene.changeSettings({ deadlines: { ...before.deadlines, resolutionFrom: 'first_resolution' } })
    const [lead, other] = [scene.freshTown(), scene.freshTown()]
    const dossier = scene.begun({ lead, members: [lead, other], name: 'Verbund' })
    expect(deadlineOf(dossier, 'resolution')).toBeUndefined()
    const person = as('clerk', lead)
    const resolution = (bfsNumber: number, sha: string) =>
      saveResolution(
        { dossierId: dossier.id, person, now: DAYS.filed },
        {
          bfsNumber,
          form: {
            body: 'Gemeinderat',
            resolvedOn: '2025-09-09',
            businessNumber: '1',
            amount: rappen(1_000_000),
            fromYear: 2026,
            toYear: 2027,
          },
          file: {
            fileName: `${sha}.pdf`,
            mediaType: 'application/pdf',
            size: 1,
            sha256: sha,
            storageName: sha,
          },
        },
      )
    expect(resolution(lead, 'a'.repeat(64))).toEqual({ ok: true })
    expect(deadlineOf(dossier, 'resolution')).toMatchObject({
      legalOn: '2025-11-09',
      effectiveOn: '2025-11-10',
    })
    expect(resolution(other, 'b'.repeat(64))).toEqual({ ok: true })
    expect(deadlineOf(dossier, 'resolution')?.metAt).toBe(DAYS.filed.toISOString())
    scene.changeSettings(before)
  })
})

describe('the signature of the municipality', () => {
  test('is due 60 days after the issue, named and entered by the mail', async () => {
    const dossier = await scene.issued()
    const deadline = deadlineOf(dossier, 'signature')
    expect(deadline).toMatchObject({ legalOn: '2025-12-14', effectiveOn: '2025-12-15', metAt: null })
    expect(mailOf(dossier, 'agreement-issued')?.facts).toMatchObject({
      dueOn: '2025-12-15',
      calendar: { uid: `${deadline?.id}@mini-kip`, sequence: 0, cancelled: false },
    })
  })

  test('is met by signing; the mail of the agreement in force takes it out of the calendar', async () => {
    const dossier = await scene.active()
    const deadline = deadlineOf(dossier, 'signature')
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
    expect(deadlineOf(dossier, 'signature')).toMatchObject({
      metAt: null,
      cancelledAt: DAYS.signed.toISOString(),
    })
    expect(() => sign(scene.current(dossier), DAYS.signed)).toThrow()
  })
})

describe('the end of an agreement', () => {
  test('stands in the calendar on its day, weekend or not, from the coming into force on', async () => {
    const dossier = await scene.active({ lead: scene.freshTown(), years: [2026, 2026] })
    expect(deadlineOf(await scene.signed(), 'end_of_agreement')).toBeUndefined()
    expect(deadlineOf(dossier, 'end_of_agreement')).toMatchObject({
      legalOn: '2026-12-31',
      effectiveOn: '2026-12-31',
      metAt: null,
    })
  })

  test('moves with a termination, and has come once the day is over', async () => {
    const dossier = await scene.terminated()
    const moved = deadlineOf(dossier, 'end_of_agreement')
    expect(moved).toMatchObject({ legalOn: '2026-12-31', sequence: 1, metAt: null })
    const pass = (day: string) => endPassedAgreements(day, new Date(`${day}T05:00:00Z`))
    pass('2026-12-31')
    expect(deadlineOf(dossier, 'end_of_agreement')?.metAt).toBeNull()
    pass('2027-01-01')
    expect(deadlineOf(dossier, 'end_of_agreement')?.metAt).toBe('2027-01-01T05:00:00.000Z')
  })
})

test('a claim is due within the days of the programme, and its closing takes it out of the calendar', async () => {
  const before = scene.settings()
  scene.changeSettings({ deadlines: { ...before.deadlines, claim: 45 } })
  const dossier = await scene.reportApproved({ percent: 60 })
  scene.changeSettings(before)
  const deadline = deadlineOf(dossier, 'claim')
  expect(deadline).toMatchObject({ legalOn: '2027-04-26', effectiveOn: '2027-04-26', year: 2026 })
  expect(deadline && calendarOf(deadline).uid).toBe(mailOf(dossier, 'claim-issued')?.facts.calendar?.uid)
})

test('a claim that comes back keeps the day it was given where the days of the programme end before it', async () => {
  const before = scene.settings()
  scene.changeSettings({ deadlines: { ...before.deadlines, claim: 60 } })
  const dossier = await scene.reportApproved({ percent: 80 })
  scene.changeSettings(before)
  const given = deadlineOf(dossier, 'claim')
  moveClaim(scene.claimOf(dossier), 'offset', as('finance'))
  const tranche = scene.trancheOf(dossier, 2027)
  const cancelled = (now: Date) => moveTranche(tranche, 'cancel', as('officer'), { now })
  scene.rehearsed(() => {
    cancelled(DAYS.approved)
    expect(deadlineOf(dossier, 'claim')).toMatchObject({
      legalOn: given?.legalOn,
      effectiveOn: given?.effectiveOn,
      metAt: null,
      sequence: 1,
    })
  })
  cancelled(new Date('2027-06-01T08:00:00Z'))
  expect(deadlineOf(dossier, 'claim')).toMatchObject({ legalOn: '2027-07-01', effectiveOn: '2027-07-01' })
})
