import { describe, expect, test } from 'vitest'
import type { Contact } from '#app/domain/agreement/contact.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { transitionRows } from '#app/domain/lifecycle/machines.ts'
import { sideOf } from '#app/domain/lifecycle/mails.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { reachOn } from '#app/models/deadlines/reach.server.ts'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import {
  contactAt,
  contactChangesOf,
  contactOf,
  markOfContact,
} from '#app/models/dossier/contact-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { queueTransitionMails } from '#app/models/mail/transition-mails.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { inTransaction } from '#db/client.server.ts'
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

  test('is followed by mails about another account and by no other mail to the municipality', async () => {
    const dossier = await active()
    const lead = dossier.party.leadBfsNumber
    const contacts = ['integration@bisher.example', 'integration@neu.example']
    for (const contactEmail of contacts) change(current(dossier), { contactEmail })
    const about = {
      year: null,
      amountRappen: null,
      members: { newLead: [lead], joining: [lead], leaving: [lead], awaited: [lead] },
      accounts: '',
    }
    const mails = transitionRows().flatMap(({ machine, mails: planned }) =>
      planned
        .filter(({ to }) => sideOf(to) === 'municipality')
        .map((mail) => ({ machine, ...mail, key: `${machine}:${mail.template}:${mail.to}` })),
    )
    const each = [...new Map(mails.map((mail) => [mail.key, mail])).values()]
    const written = each.map(({ machine, template, to }) => {
      const known = mailsOf(dossier)
      const told = {
        dossier: current(dossier),
        recordId: newId(),
        fromState: null,
        about,
        input: {},
        now: NOW,
      }
      inTransaction((tx) => {
        queueTransitionMails(tx, { ...told, machine, mails: [{ template, to }], version: 0 })
      })
      return { template, machine, told: mailsSince(dossier, known).map(({ toAddress }) => toAddress) }
    })
    expect(written.filter(({ told }) => told.length === 0)).toEqual([])
    const following = written.filter(({ told }) => told.some((address) => contacts.includes(address)))
    expect(following.every(({ told }) => contacts.every((address) => told.includes(address)))).toBe(true)
    expect(new Set(following.map(({ machine }) => machine))).toEqual(new Set(['accountChange']))
    const reached = reachOn(today(NOW)).municipality(lead, MUNICIPAL_ROLES)
    expect(reached.filter(({ email }) => contacts.includes(email))).toEqual([])
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
