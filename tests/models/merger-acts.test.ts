import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { lastInstantOf } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import type { Person } from '#app/domain/roles.ts'
import { accountOf, inheritedAccountOf } from '#app/models/agreement/account-records.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { dossierDoor, reportingYearDoor, trancheDoor } from '#app/models/doors.server.ts'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import { contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { moveRoles, rolesToMove } from '#app/models/people/role-succession.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { countersign, current } from '#db/demo/road.server.ts'
import { outbox } from '#db/schema/process.ts'
import { askForAccount, latestAccountChange, moveAccountChange } from '../support/account-changes.ts'
import { latestAmendment, propose } from '../support/amendments.ts'
import { moveAmendment, moveDossier, moveTranche } from '../support/moves.ts'
import { as, someone } from '../support/people.ts'
import { mailsOf, trancheOf } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportWritten, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { BY_HEIR, found, MEANWHILE, merged, NOW, SAID, undone } from '../support/undone-mergers.ts'

const BEFORE = new Date('2027-05-10T09:00:00Z')
const IN_2026 = new Date('2026-06-01T08:00:00Z')

const input = (dossier: Dossier) => ({ declaration: scenes.declarationFor(dossier), ...SAID })
function steps(dossier: Dossier, action: 'sign' | 'terminate' | 'withdraw', person: Person) {
  const typed = { ...input(dossier), signatureKind: 'acceptance' as const, effectiveOn: '2026-12-31' }
  const { id, version } = current(dossier)
  const taken = applyTransition(dossierDoor, { id, version, action, person, input: typed, now: IN_2026 })
  if (!taken.ok) throw new Error(JSON.stringify(taken.reasons))
}

describe('what people of the successor alone have done for a municipality', () => {
  test('an account: refused first; once in force, payments wait until the municipality confirms it', async () => {
    const dossier = await scenes.active()
    const lead = dossier.party.leadBfsNumber
    const { heir } = merged(lead)
    expect(await askForAccount(dossier, { now: MEANWHILE, person: heir })).toMatchObject({ ok: true })
    expect(found(lead)).toEqual([['merger_in_account', heir.name]])
    rehearsed(() => {
      moveAccountChange(dossier, 'refuse')
      expect(found(lead)).toEqual([])
    })
    moveAccountChange(dossier, 'confirm')
    moveAccountChange(dossier, 'put_in_force')
    expect(inheritedAccountOf(current(dossier), NOW.toISOString())).toBeNull()
    expect(found(lead)).toEqual([['merger_left_account', heir.name]])
    const own = as('signatory', lead)
    const theirs = { iban: 'CH9300762011623852957', holder: 'Gemeinde' }
    const asked = await askForAccount(current(dossier), { now: BEFORE, person: own, account: theirs })
    expect(asked).toMatchObject({ ok: true })
    expect(found(lead)).toEqual([['merger_left_account', heir.name]])
    rehearsed(() => {
      for (const step of ['confirm', 'put_in_force'] as const) moveAccountChange(dossier, step)
      expect(found(lead)).toEqual([])
    })
    moveAccountChange(dossier, 'refuse')
    const tranche = () => trancheOf(dossier)
    moveTranche(tranche(), 'release', as('finance'), { now: NOW })

    expect(undone(lead)).toEqual({ ok: true })
    const told = db.select().from(outbox).where(eq(outbox.template, 'merger-undone')).all()
    const readers = ['signatory', 'finance'] as const
    for (const one of readers.map((role) => (role === 'finance' ? as(role) : as(role, lead)).email))
      expect(told.find(({ toAddress }) => toAddress === one)?.facts.reasons).toMatchObject([
        { key: 'merger_left_account', data: { name: heir.name } },
      ])
    const orders = () =>
      applyTransition(trancheDoor, {
        ...{ id: tranche().id, version: tranche().version, action: 'order' },
        ...{ person: someone('Zweite Finanz', { role: 'finance', bfsNumber: null }), now: NOW },
      })
    expect(orders()).toMatchObject({ refusal: 'not_fulfilled', reasons: [{ key: 'account_of_others' }] })
    expect(inheritedAccountOf(current(dossier), NOW.toISOString())).toMatchObject({ how: 'undone' })
    expect(standingFacts(current(dossier), { today: '2027-05-20' }).accountToConfirm).toBe(true)

    const account = accountOf(current(dossier))
    expect(await askForAccount(current(dossier), { now: NOW, account })).toMatchObject({ ok: true })
    moveAccountChange(dossier, 'confirm')
    moveAccountChange(dossier, 'put_in_force')
    expect(inheritedAccountOf(current(dossier), lastInstantOf('2027-06-30'))).toBeNull()
    expect(rehearsed(orders)).toMatchObject({ ok: true })
  })

  test('an account that the municipality asked for before is the successor’s to confirm, whenever it comes into force', async () => {
    const dossier = await scenes.active()
    merged(dossier.party.leadBfsNumber)
    await askForAccount(dossier, { now: new Date('2026-12-20T09:00:00Z') })
    moveAccountChange(dossier, 'confirm')
    moveAccountChange(dossier, 'put_in_force')
    expect(latestAccountChange(dossier).state).toBe('in_force')
    expect(inheritedAccountOf(current(dossier), NOW.toISOString())).toMatchObject({ how: 'merger' })
  })

  test('a signature: sent back first; in force it stays, until somebody of its own acts', async () => {
    const dossier = await scenes.issued()
    const lead = dossier.party.leadBfsNumber
    const { heir } = merged(lead, { on: '2026-02-01' })
    steps(dossier, 'sign', heir)
    expect(found(lead)).toEqual([['merger_in_signing', heir.name]])
    rehearsed(() => {
      moveDossier(current(dossier), 'send_copy_back', as('officer'), { input: SAID, now: IN_2026 })
      expect(found(lead)).toEqual([])
    })
    await countersign(current(dossier), IN_2026)
    expect(found(lead)).toEqual([['merger_left_act', heir.name]])
    rehearsed(() => {
      steps(dossier, 'terminate', actingOn(as('signatory', lead), BY_HEIR))
      expect(found(lead)).toEqual([])
    })
    rehearsed(() => {
      steps(dossier, 'terminate', heir)
      expect(found(lead)).toEqual([['merger_left_act', heir.name]])
    })
    expect(undone(lead)).toEqual({ ok: true })
  })

  test('a withdrawal stays, and is told', async () => {
    const dossier = await scenes.submitted()
    const lead = dossier.party.leadBfsNumber
    const { heir } = merged(lead, { on: '2026-02-01' })
    steps(dossier, 'withdraw', heir)
    expect(found(lead)).toEqual([['merger_left_act', heir.name]])
  })

  test('an amendment of what no calculation rests on: withdrawn first; in force it stays', async () => {
    const dossier = await scenes.active()
    const lead = dossier.party.leadBfsNumber
    const { heir } = merged(lead)
    const [line] = budgetOf(dossier)
    const change = { kind: 'budget' as const, fromYear: 2027, lines: line ? [line] : [] }
    expect(await propose(dossier, change, { person: as('officer'), now: MEANWHILE })).toMatchObject({
      ok: true,
    })
    expect(found(lead)).toEqual([])
    moveAmendment(latestAmendment(dossier), 'accept', heir, { input: input(dossier), now: MEANWHILE })
    expect(found(lead)).toEqual([['merger_in_acceptance', heir.name]])
    moveAmendment(latestAmendment(dossier), 'put_in_force', as('officer'), { now: MEANWHILE })
    expect(found(lead)).toEqual([['merger_left_act', heir.name]])
  })

  test('a contact is again what it was, and whoever was named hears of it', async () => {
    const dossier = await scenes.active()
    const lead = dossier.party.leadBfsNumber
    const { heir } = merged(lead)
    const before = contactOf(dossier)
    for (const contactName of ['Heidi Erbe', 'Emil Erbe']) {
      const now = current(dossier)
      const act = { dossierId: dossier.id, person: heir, seen: markOfContact(now), now: MEANWHILE }
      expect(changeContact(act, { ...contactOf(now), contactName })).toEqual({ ok: true })
    }
    expect(found(lead)).toEqual([['merger_left_contact', heir.name]])
    expect(undone(lead)).toEqual({ ok: true })
    expect(contactOf(current(dossier))).toEqual(before)
    expect(mailsOf(dossier).filter(({ template }) => template === 'contact-changed').length).toBeGreaterThan(
      2,
    )
  })

  test('a report of one that went on through two mergers, or that leads no more', async () => {
    const dossier = await reportWritten({ place: { lead: scenes.freshTown() } })
    const lead = dossier.party.leadBfsNumber
    const { into } = merged(lead, { on: '2027-01-15' })
    const { heir } = merged(into, { on: '2027-02-01' })
    report(dossier, heir)
    expect(found(into)).toEqual([['merger_in_report', heir.name]])
    expect(found(lead)).toEqual([
      ['merger_in_later', ''],
      ['merger_in_report', heir.name],
    ])

    const [first, second] = [scenes.freshTown(), scenes.freshTown()]
    const place = { lead: first, members: [first, second], name: 'Verband am Berg' }
    const association = await reportWritten({ place })
    const other = merged(first, { on: '2027-01-15' })
    report(association, other.heir)
    const change = { kind: 'members' as const, fromYear: 2027, members: [second], leadBfsNumber: second }
    await propose(association, change, { person: as('officer'), now: MEANWHILE })
    const accepting = { input: input(association), now: MEANWHILE }
    for (const one of [first, second])
      moveAmendment(latestAmendment(association), 'accept', as('signatory', one), accepting)
    moveAmendment(latestAmendment(association), 'put_in_force', as('officer'), { now: MEANWHILE })
    expect(current(association).party.leadBfsNumber).toBe(second)
    expect(found(first)).toEqual([['merger_in_report', other.heir.name]])
  })

  test('whose role was moved is one of its own people', async () => {
    const dossier = await reportWritten({ place: { lead: scenes.freshTown() } })
    const lead = dossier.party.leadBfsNumber
    as('signatory', lead)
    merged(lead, { on: '2027-01-15' })
    const ticked = rolesToMove(lead).map(({ membershipId }) => membershipId)
    const now = new Date('2027-01-20T09:00:00Z')
    const [moved] = rolesToMove(lead).filter(({ role }) => role === 'signatory')
    expect(moveRoles(as('officer'), { bfsNumber: lead, ticked }, now)).toEqual({ ok: true })
    const person = findPerson(moved?.userId ?? '')
    if (!person) throw new Error('Nobody has moved')
    report(dossier, actingOn(person, BY_HEIR))
    expect(found(lead)).toEqual([])
  })
})

function report(dossier: Dossier, person: Person) {
  const filed = {
    ...yearOf(dossier),
    action: 'submit',
    person,
    input: input(dossier),
    now: MEANWHILE,
  } as const
  expect(applyTransition(reportingYearDoor, filed)).toMatchObject({ ok: true })
}

function budgetOf(dossier: Dossier) {
  const lines = agreementInForce(dossier)?.data.budget.filter(({ year }) => year === 2027) ?? []
  return lines.map(({ id, amountRappen }) => ({ id, amountRappen: rappen(amountRappen + 100_00) }))
}
