import { describe, expect, test } from 'vitest'
import type { Contact } from '#app/domain/agreement/contact.ts'
import type { AccountChangeAction } from '#app/domain/lifecycle/account-change.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Person } from '#app/domain/roles.ts'
import { run } from '#app/jobs/remind.server.ts'
import { callAbout } from '#app/models/agreement/account-calls.server.ts'
import { accountAt, accountNotes, accountOf } from '#app/models/agreement/account-records.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { paidAlike } from '#app/models/agreement/shared-accounts.server.ts'
import { accountChangeDoor, trancheDoor } from '#app/models/doors.server.ts'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import { contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { endRole, rolesInForce } from '#app/models/people/memberships.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { accountChangePage } from '#app/views/account-change.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { sqlite } from '#db/client.server.ts'
import { countersign, current } from '#db/demo/road.server.ts'
import { askForAccount, latestAccountChange, OTHER_ACCOUNT } from '../support/account-changes.ts'
import { moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { factsToConfirm } from '../support/proposals.ts'
import { eventsOf, everything, mailsOf, mailsSince, trancheOf } from '../support/records.ts'
import { active, approved, freshTown, signed } from '../support/scenes.ts'

/** A Tuesday: Whit Monday 2026, 25 May, lies in the waiting time. */
const ASKED = new Date('2026-05-19T09:00:00Z')
const CONFIRMED = new Date('2026-05-20T09:00:00Z')
const LAST_DAY = new Date('2026-05-27T09:00:00Z')
const IN_FORCE = new Date('2026-05-28T09:00:00Z')

const seenBy = (dossier: Dossier) => ({
  dossier: { ...current(dossier), roles: [] },
  person: as('auditor'),
  language: 'de' as const,
  now: ASKED,
})

describe('another account', () => {
  test('counts once a second person has confirmed it and five working days are over', async () => {
    const dossier = await active()
    const before = accountOf(dossier)
    const signed = JSON.stringify(agreementInForce(dossier)?.data)
    expect(await askForAccount(dossier, { now: ASKED })).toMatchObject({ ok: true, state: 'requested' })
    expect(step(dossier, 'confirm', as('officer'), COMPARED)).toMatchObject({ ok: true, proposed: true })
    expect(latestAccountChange(dossier).state).toBe('requested')
    const { contactName, contactPhone } = contactOf(dossier)
    expect(factsToConfirm(dossier)).toMatchObject({
      account: {
        before: { holder: before.holder },
        after: { holder: OTHER_ACCOUNT.holder },
        call: { whom: `${contactName}, ${contactPhone}`, changed: [], phoned: true },
      },
      checked: { compared: true },
    })
    confirmBySecond(dossier)
    expect(latestAccountChange(dossier)).toMatchObject({ state: 'confirmed', inForceOn: '2026-05-28' })
    run(LAST_DAY)
    expect(accountOf(current(dossier))).toEqual(before)
    run(IN_FORCE)
    expect(accountOf(current(dossier))).toEqual(OTHER_ACCOUNT)
    expect(latestAccountChange(dossier)).toMatchObject({ state: 'in_force', before, after: OTHER_ACCOUNT })
    expect(JSON.stringify(agreementInForce(current(dossier))?.data)).toBe(signed)
    expect(accountNotes()[dossier.reference]).toEqual({
      changedAt: IN_FORCE.toISOString(),
      isOpen: false,
    })
  })

  test('of another holder alone is told by both holders', async () => {
    const dossier = await active()
    const { iban, holder } = accountOf(dossier)
    const known = mailsOf(dossier)
    await askForAccount(dossier, { now: ASKED, account: { iban, holder: 'Einwohnergemeinde Neu' } })
    const [told] = mailsSince(dossier, known)
    const shown = `${iban.slice(0, 4)} … ${iban.slice(-4)}`
    const text = `${shown}, ${holder} → ${shown}, Einwohnergemeinde Neu`
    expect(told?.facts.items).toEqual([{ section: '', text }])
  })

  test('counts under every agreement with the same account, which also pays nothing while it is open', async () => {
    const lead = freshTown()
    const dossier = await active({ lead, years: [2026, 2026] })
    const other = await active({ lead, years: [2027, 2027] })
    const elsewhere = await active()
    expect(accountOf(elsewhere).iban).toBe(accountOf(dossier).iban)
    expect(paidAlike(dossier)).toEqual([other.reference])
    await askForAccount(dossier, { now: ASKED })
    const { id } = latestAccountChange(dossier)
    const told = accountChangePage(seenBy(dossier), { id, side: 'canton' })
    expect(told?.change.alsoFor).toEqual([other.reference])
    expect(accountNotes()[other.reference]).toEqual({ changedAt: null, isOpen: true })
    expect(trancheDoor.facts(trancheOf(other, 2027), current(other))).toMatchObject({
      accountChangeOpen: true,
    })
    expect(
      await askForAccount(other, { now: CONFIRMED, account: { ...OTHER_ACCOUNT, holder: 'Zweite' } }),
    ).toMatchObject({ reasons: [{ key: 'account_change_open' }] })
    confirmed(dossier)
    const mails = mailsOf(other)
    run(IN_FORCE)
    for (const one of [dossier, other]) expect(accountOf(current(one))).toEqual(OTHER_ACCOUNT)
    expect(accountOf(current(elsewhere))).not.toEqual(OTHER_ACCOUNT)
    expect(latestAccountChange(other)).toMatchObject({ state: 'in_force', inForceOn: '2026-05-28' })
    expect(eventsOf(other).at(-1)).toMatchObject({ action: 'follow', reason: dossier.reference })
    expect(mailsSince(other, mails).map(({ template }) => template)).toContain('account-changed')
    expect(accountAt(current(other), ASKED.toISOString())).toEqual(latestAccountChange(other).before)
    expect(verifyChain().ok).toBe(true)
    const settled = everything()
    run(IN_FORCE)
    expect(everything()).toEqual(settled)
  })

  test('counts as well for an agreement that was signed with the account before and comes into force later', async () => {
    const lead = freshTown()
    const dossier = await active({ lead, years: [2026, 2026] })
    const other = await signed({ lead, years: [2027, 2027] })
    await askForAccount(dossier, { now: ASKED })
    confirmed(dossier)
    run(IN_FORCE)
    expect(accountOf(current(other))).toEqual(latestAccountChange(dossier).before)
    const before = JSON.stringify(agreementInForce(await countersign(other, IN_FORCE))?.data)
    run(new Date('2026-05-29T09:00:00Z'))
    expect(accountOf(current(other))).toEqual(OTHER_ACCOUNT)
    expect(JSON.stringify(agreementInForce(current(other))?.data)).toBe(before)
  })

  test('is told at request, confirmation and in force to the contacts before and after, the signatories, the office and finance', async () => {
    const dossier = await active()
    const change = { contactEmail: 'neu@gemeinde.example' }
    const old = contactOf(dossier).contactEmail
    changeContactTo(dossier, change)
    const known = mailsOf(dossier)
    await askForAccount(current(dossier), { now: ASKED })
    confirmed(dossier)
    run(IN_FORCE)
    const people = [
      old,
      change.contactEmail,
      as('signatory', dossier.party.leadBfsNumber).email,
      as('officer').email,
      as('finance').email,
    ].sort()
    for (const template of ['account-change-requested', 'account-change-confirmed', 'account-changed']) {
      const told = mailsSince(dossier, known).filter((mail) => mail.template === template)
      expect(told.map(({ toAddress }) => toAddress).sort(), template).toEqual(people)
      expect(told.every(({ facts }) => !JSON.stringify(facts).includes(OTHER_ACCOUNT.iban))).toBe(true)
    }
  })

  test('leaves what is ordered to the old account, and what is released waits until the new one counts', async () => {
    const dossier = await active()
    const before = accountOf(dossier)
    moveTranche(trancheOf(dossier), 'release', as('finance'), { now: ASKED })
    await askForAccount(dossier, { now: ASKED })
    expect(order(dossier, CONFIRMED)).toMatchObject({ reasons: [{ key: 'account_change_open' }] })
    confirmed(dossier)
    expect(order(dossier, LAST_DAY)).toMatchObject({ reasons: [{ key: 'account_change_open' }] })
    run(IN_FORCE)
    expect(order(dossier, IN_FORCE)).toMatchObject({ ok: true })
    expect(accountAt(current(dossier), IN_FORCE.toISOString())).toEqual(OTHER_ACCOUNT)
    expect(accountAt(current(dossier), LAST_DAY.toISOString())).toEqual(before)
  })

  test('is stopped in the waiting time by either side, and another request is free', async () => {
    for (const role of ['signatory', 'officer', 'finance'] as const) {
      const town = freshTown()
      const dossier = await active({ lead: town })
      const before = accountOf(dossier)
      await askForAccount(dossier, { now: ASKED })
      confirmed(dossier)
      expect(step(dossier, 'stop', as(role, town), { reason: ' ' })).toMatchObject({
        reasons: [{ key: 'reason_missing' }],
      })
      expect(step(dossier, 'stop', as(role, town), { reason: 'Nicht von uns.' })).toMatchObject({ ok: true })
      run(IN_FORCE)
      expect(accountOf(current(dossier)), role).toEqual(before)
      expect(await askForAccount(dossier, { now: IN_FORCE })).toMatchObject({ ok: true })
    }
  })

  test('is called back at the number known before the contact was changed, and whom the canton called stays for the canton to read', async () => {
    const dossier = await active()
    const { contactName, contactPhone } = contactOf(dossier)
    const whom = `${contactName}, ${contactPhone}`
    changeContactTo(dossier, { contactName: 'Eve Betrug', contactPhone: '079 666 66 66' })
    await askForAccount(current(dossier), { now: ASKED })
    const { id } = latestAccountChange(dossier)
    const shown = (side: 'canton' | 'municipality') =>
      accountChangePage(seenBy(dossier), { id, side })?.change.call
    const changed = [{ by: as('clerk', dossier.party.leadBfsNumber).name, at: ASKED.toISOString() }]
    expect(shown('canton')).toMatchObject({ whom, changed, phoned: null })
    expect(step(dossier, 'confirm', as('officer'), { accountCompared: true, notReached: ' ' })).toMatchObject(
      {
        reasons: [{ key: 'account_not_called' }],
      },
    )
    const notReached = 'Die Nummer ist abgeschaltet; am Schalter geprüft.'
    step(dossier, 'confirm', as('officer'), { accountCompared: true, notReached })
    expect(factsToConfirm(current(dossier))).toMatchObject({
      account: { call: { whom, changed, phoned: false, notReached } },
    })
    expect(confirmBySecond(dossier)).toMatchObject({ ok: true })
    expect(latestAccountChange(dossier)).toMatchObject({
      called: { name: contactName, phone: contactPhone },
      phoned: false,
      notReached,
    })
    expect(shown('canton')).toMatchObject({ whom, changed, phoned: false, notReached })
    expect(shown('municipality')).toBeNull()
    const told = (side: 'canton' | 'municipality') =>
      historyFor(current(dossier), side, 'de').flatMap(({ call }) => call ?? [])
    expect(told('canton')).toEqual([expect.stringMatching(`nicht erreicht: ${whom}.*${notReached}`)])
    expect(told('municipality')).toEqual([])
    expect(() => sqlite.exec('UPDATE account_changes SET phoned = 1')).toThrow(/never edited/)
  })

  test('is called back at a new number once that has been known for thirty days', async () => {
    const dossier = await active()
    changeContactTo(dossier, { contactPhone: '041 111 11 11' }, new Date('2026-04-01T09:00:00Z'))
    await askForAccount(current(dossier), { now: ASKED })
    expect(callAbout(current(dossier), latestAccountChange(dossier))).toMatchObject({
      whom: expect.stringContaining('041 111 11 11'),
      changed: [],
    })
  })

  test('is not confirmed once who asked for it signs no more: the canton reads who it was, then and today', async () => {
    const dossier = await active()
    const lead = dossier.party.leadBfsNumber
    const asker = as('signatory', lead)
    await askForAccount(dossier, { now: ASKED, person: asker })
    const town = { municipality: municipalityName(lead) }
    const asked = () => callAbout(current(dossier), latestAccountChange(dossier))?.asker
    const held = [{ role: 'signatory', ...town }]
    expect(asked()).toEqual({ name: asker.name, held, today: held })
    expect(step(dossier, 'confirm', as('officer'), COMPARED)).toMatchObject({ ok: true, proposed: true })

    as('clerk', lead)
    const role = rolesInForce().find(({ userId, role }) => userId === asker.id && role === 'signatory')
    expect(endRole(as('admin'), role?.membershipId ?? '', CONFIRMED)).toEqual({ ok: true })
    expect(asked()).toEqual({ name: asker.name, held, today: [] })
    const refused = {
      ok: false,
      reasons: [{ key: 'account_asker_without_role', data: { name: asker.name } }],
    }
    expect(confirmBySecond(dossier)).toMatchObject({ ok: false })
    expect(step(dossier, 'confirm', as('officer'), COMPARED)).toMatchObject(refused)
    expect(step(dossier, 'refuse', as('officer'), { reason: 'Bitte neu.' })).toMatchObject({ ok: true })
  })

  test('is withdrawn by a signatory or refused with a reason before it is confirmed', async () => {
    const dossier = await active()
    const signatory = as('signatory', dossier.party.leadBfsNumber)
    await askForAccount(dossier, { now: ASKED })
    expect(step(dossier, 'withdraw', signatory, { reason: 'Verwechselt.' })).toMatchObject({ ok: true })
    await askForAccount(dossier, { now: CONFIRMED })
    expect(step(dossier, 'refuse', as('officer'), { reason: 'Anderes Konto.' })).toMatchObject({ ok: true })
    expect(latestAccountChange(dossier)).toMatchObject({ state: 'refused', answer: 'Anderes Konto.' })
    expect(step(dossier, 'confirm', as('officer'), COMPARED)).toMatchObject({ refusal: 'wrong_state' })
  })
})

describe('no other account', () => {
  test('is asked for where it is the one that counts already', async () => {
    const dossier = await active()
    const before = everything()
    const asked = await askForAccount(dossier, { now: ASKED, account: accountOf(dossier) })
    expect(asked).toMatchObject({ ok: false, reasons: [{ key: 'account_unchanged' }] })
    expect(everything()).toEqual(before)
  })

  test('is asked for while one is open, and nothing of the second request stays', async () => {
    const dossier = await active()
    await askForAccount(dossier, { now: ASKED })
    const before = everything()
    const account = { ...OTHER_ACCOUNT, holder: 'Zweite Kasse' }
    expect(await askForAccount(dossier, { now: CONFIRMED, account })).toMatchObject({
      reasons: [{ key: 'account_change_open' }],
    })
    expect(everything()).toEqual(before)
  })

  test('is asked for by a clerk, by somebody whose role has ended, or before the agreement is in force', async () => {
    const dossier = await active()
    const clerk = as('clerk', dossier.party.leadBfsNumber)
    expect(await askForAccount(dossier, { now: ASKED, person: clerk })).toMatchObject({
      refusal: 'wrong_role',
    })
    const former = { ...as('signatory', dossier.party.leadBfsNumber), memberships: [] }
    expect(await askForAccount(dossier, { now: ASKED, person: former })).toMatchObject({
      refusal: 'wrong_role',
    })
    expect(await askForAccount(await approved(), { now: ASKED })).toMatchObject({
      reasons: [{ key: 'agreement_not_active' }],
    })
  })

  test('is confirmed without a comparison, or by the person who compared it', async () => {
    const dossier = await active()
    await askForAccount(dossier, { now: ASKED })
    expect(step(dossier, 'confirm', as('officer'), { phoned: true })).toMatchObject({
      reasons: [{ key: 'account_not_compared' }],
    })
    step(dossier, 'confirm', as('officer'), COMPARED)
    expect(confirmBySecond(dossier, as('officer'))).toMatchObject({ ok: false })
    expect(latestAccountChange(dossier).state).toBe('requested')
  })
})

test('what was asked for stays what it is, whoever writes', async () => {
  const dossier = await active()
  await askForAccount(dossier, { now: ASKED })
  expect(() => sqlite.exec(`UPDATE account_changes SET after = '{"iban":"x","holder":"y"}'`)).toThrow(
    /never edited/,
  )
  expect(() => sqlite.exec('DELETE FROM account_changes')).toThrow(/never deleted/)
  expect(eventsOf(dossier).at(-1)).toMatchObject({ machine: 'accountChange', action: 'request' })
})

const COMPARED = { accountCompared: true, phoned: true } as const

function step(dossier: Dossier, action: AccountChangeAction, person: Person, input: TransitionInput) {
  const { id, version } = latestAccountChange(dossier)
  return applyTransition(accountChangeDoor, { id, version, action, person, input, now: CONFIRMED })
}

function confirmBySecond(dossier: Dossier, person = as('second')) {
  const [asked] = openProposals(dossier.id)
  return confirmProposal({ dossier: current(dossier), id: asked?.id ?? '', person, now: CONFIRMED })
}

function confirmed(dossier: Dossier) {
  step(dossier, 'confirm', as('officer'), COMPARED)
  expect(confirmBySecond(dossier)).toMatchObject({ ok: true, state: 'confirmed' })
}

function order(dossier: Dossier, now: Date) {
  const { id, version } = trancheOf(dossier)
  return applyTransition(trancheDoor, { id, version, action: 'order', person: as('finance'), now })
}

function changeContactTo(dossier: Dossier, change: Partial<Contact>, now = ASKED) {
  const person = as('clerk', dossier.party.leadBfsNumber)
  const changing = { dossierId: dossier.id, person, seen: markOfContact(dossier), now }
  expect(changeContact(changing, { ...contactOf(dossier), ...change })).toEqual({ ok: true })
}
