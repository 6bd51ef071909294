import { describe, expect, test } from 'vitest'
import type { Contact } from '#app/domain/agreement/contact.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import {
  contactAt,
  contactChangesOf,
  contactOf,
  markOfContact,
} from '#app/models/dossier/contact-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { current } from '#db/demo/road.server.ts'
import { askForAccount } from '../support/account-changes.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { eventsOf, everything, mailsOf, mailsSince } from '../support/records.ts'
import { active, approved, terminated } from '../support/scenes.ts'

const NOW = new Date('2026-05-04T09:00:00Z')

describe('a changed contact', () => {
  test('counts at once, with who, when and from what to what; what was signed stays', async () => {
    const dossier = await active()
    const before = contactOf(dossier)
    const signed = JSON.stringify(agreementInForce(dossier)?.data)
    expect(change(dossier, { contactName: 'Petra Zemp', town: 'Luzern' })).toEqual({ ok: true })
    const after = contactOf(current(dossier))
    expect(after).toEqual({ ...before, contactName: 'Petra Zemp', town: 'Luzern' })
    expect(contactChangesOf(dossier.id)).toMatchObject([
      { before, after, by: 'Anna Amrein', at: NOW.toISOString() },
    ])
    expect(eventsOf(dossier).at(-1)).toMatchObject({ action: 'change_contact', actorName: 'Anna Amrein' })
    expect(JSON.stringify(agreementInForce(current(dossier))?.data)).toBe(signed)
  })

  test('is told to the office and to the addresses before and after it, each once', async () => {
    const dossier = await active()
    const known = mailsOf(dossier)
    const { contactEmail } = contactOf(dossier)
    change(dossier, { contactEmail: 'integration@neu.example' })
    const told = mailsSince(dossier, known)
    expect(told.every(({ template }) => template === 'contact-changed')).toBe(true)
    expect(told.map(({ toAddress }) => toAddress).sort()).toEqual(
      ['integration@neu.example', contactEmail, as('officer').email].sort(),
    )
    expect(told[0]?.facts.items).toEqual([{ section: '', text: `${contactEmail} → integration@neu.example` }])
  })

  test('has mails about another account follow it, all others go to the team as the page says', async () => {
    const dossier = await active()
    const { contactEmail } = contactOf(dossier)
    change(dossier, { contactEmail: 'integration@neu.example' })
    const told = (template: string, known: ReturnType<typeof mailsOf>) =>
      mailsSince(dossier, known)
        .filter((mail) => mail.template === template)
        .map(({ toAddress }) => toAddress)
    const before = mailsOf(dossier)
    await askForAccount(current(dossier), { now: NOW })
    expect(told('account-change-requested', before)).toEqual(
      expect.arrayContaining([contactEmail, 'integration@neu.example']),
    )
    const known = mailsOf(dossier)
    moveDossier(current(dossier), 'terminate', as('officer'), {
      now: NOW,
      input: { reason: 'Wechsel.', effectiveOn: '2026-12-31' },
    })
    const addressed = told('dossier-terminated', known)
    expect(addressed).toContain(as('signatory', dossier.party.leadBfsNumber).email)
    expect(addressed).not.toContain('integration@neu.example')
  })

  test('is changed back the same way, and both changes stay', async () => {
    const dossier = await active()
    const { contactName } = contactOf(dossier)
    change(dossier, { contactName: 'Falsch Geschrieben' })
    const now = new Date('2026-05-05T09:00:00Z')
    expect(change(current(dossier), { contactName }, { now })).toEqual({ ok: true })
    expect(contactChangesOf(dossier.id).map(({ after }) => after.contactName)).toEqual([
      contactName,
      'Falsch Geschrieben',
    ])
  })

  test('leaves a paper that was issued before it as it was', async () => {
    const dossier = await active()
    const { contactName } = contactOf(dossier)
    change(dossier, { contactName: 'Petra Zemp' })
    const later = current(dossier)
    expect(contactAt(later, '2026-05-03T09:00:00.000Z').contactName).toBe(contactName)
    expect(contactAt(later, '2026-05-05T09:00:00.000Z').contactName).toBe('Petra Zemp')
  })

  test('that says what stands there already changes nothing and tells nobody', async () => {
    const dossier = await active()
    const before = everything()
    expect(change(dossier, {})).toEqual({ ok: true })
    expect(everything()).toEqual(before)
  })

  test('can be mended as long as a report is owed after a termination', async () => {
    expect(change(await terminated(), { contactName: 'Petra Zemp' })).toEqual({ ok: true })
  })
})

test.each([
  ['of another municipality', () => ({ person: as('clerk', 1024) }), 'wrong_role'],
  ['of the canton', () => ({ person: as('officer') }), 'wrong_role'],
  ['who saw another one', () => ({ seen: 'another' }), 'changed_meanwhile'],
])('somebody %s changes no contact', async (_who, by, refusal) => {
  const dossier = await active()
  const given = by()
  const before = everything()
  expect(change(dossier, { contactName: 'Petra Zemp' }, given)).toMatchObject({ refusal })
  expect(everything()).toEqual(before)
})

test('before the agreement is in force the contact is part of the application', async () => {
  expect(change(await approved(), { contactName: 'Petra Zemp' })).toMatchObject({ refusal: 'wrong_state' })
})

type By = Partial<Parameters<typeof changeContact>[0]>

function change(dossier: Dossier, changed: Partial<Contact>, by: By = {}) {
  const person = as('clerk', dossier.party.leadBfsNumber)
  return changeContact(
    { dossierId: dossier.id, person, seen: markOfContact(dossier), now: NOW, ...by },
    { ...contactOf(dossier), ...changed },
  )
}
