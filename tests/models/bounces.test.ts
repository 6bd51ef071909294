import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startMailServer } from '../support/mail-server.ts'

const smtp = await startMailServer()
process.env.SMTP_URL = smtp.url
const { run } = await import('#app/jobs/deliver-outbox.server.ts')
const { bouncedPeople, mendAddress } = await import('#app/models/mail/bounces.server.ts')
const { nameDeputy } = await import('#app/models/mail/deputies.server.ts')
const { mailRecipients } = await import('#app/models/mail/recipients.server.ts')
const { unreachableParties } = await import('#app/models/people/unreachable.server.ts')
const { enqueueMail, listMails } = await import('#app/models/mail/outbox.server.ts')
const { queueAgain } = await import('#app/models/mail/outbox-delivery.server.ts')
const { db, inTransaction, sqlite } = await import('#db/client.server.ts')
const { as, townspeople, someone } = await import('../support/people.ts')
const { submitted } = await import('../support/scenes.ts')

afterAll(() => smtp.close())
beforeEach(() => {
  sqlite.exec(
    "DELETE FROM outbox; DELETE FROM deputies; UPDATE users SET bounced_at = NULL, bounce_reason = ''",
  )
  smtp.answerWith(() => 'ok')
})

const NOW = new Date('2027-03-01T08:00:00.000Z')
const DAY = '2027-03-01'

const dossier = await submitted()
const lead = dossier.party.leadBfsNumber
const { clerk, signatory, coordinator } = townspeople(lead)

const tell = async (email: string) => {
  inTransaction((tx) =>
    enqueueMail(tx, {
      key: `test:${email}:${smtp.attempts.length}`,
      template: 'application-taken-up',
      recipient: { name: 'Test', email, language: 'de' },
      facts: { path: '/municipality' },
      now: NOW,
    }),
  )
  await run(NOW)
}

const reached = () =>
  mailRecipients(db, { audience: 'municipality', leadBfsNumber: lead, day: DAY }).map(({ id }) => id)

describe('an address that a mail server refuses for good', () => {
  test('is marked with the reason, left out of further mails and shown', async () => {
    smtp.answerWith((address) => (address === clerk.email ? 550 : 'ok'))
    await tell(clerk.email)
    expect(listMails({ states: ['failed'], limit: 5 })).toHaveLength(1)
    expect(bouncedPeople()).toMatchObject([{ id: clerk.id, bouncedAt: NOW.toISOString() }])
    expect(bouncedPeople()[0]?.reason).toContain('550')
    expect(reached()).toEqual([coordinator.id, signatory.id])
    expect(unreachableParties('2027-03-01')).toEqual([])
  })

  test('is not marked for a failure that passes', async () => {
    smtp.answerWith(() => 450)
    await tell(clerk.email)
    expect(bouncedPeople()).toEqual([])
  })

  test('makes a dossier unreachable once it was the last one', async () => {
    smtp.answerWith((address) => (address.includes(`.${lead}@`) ? 550 : 'ok'))
    for (const { email } of [clerk, signatory, coordinator]) await tell(email)
    expect(reached()).toEqual([])
    expect(unreachableParties('2027-03-01')).toMatchObject([{ reference: dossier.reference }])
    expect(unreachableParties('2027-03-01')[0]?.bounced).toHaveLength(3)
  })

  test('is trusted again once a mail has arrived there, as one sent again does', async () => {
    smtp.answerWith(() => 550)
    await tell(clerk.email)
    const [failed] = listMails({ states: ['failed'], limit: 5 })
    expect(reached()).not.toContain(clerk.id)
    smtp.answerWith(() => 'ok')
    await tell(signatory.email)
    expect(bouncedPeople()).toMatchObject([{ id: clerk.id }])
    queueAgain(failed?.id ?? '', NOW)
    await run(NOW)
    expect(bouncedPeople()).toEqual([])
    expect(reached()).toContain(clerk.id)
  })

  test('is trusted again by hand, or with a new address that nobody else has', async () => {
    smtp.answerWith(() => 550)
    await tell(clerk.email)
    const officer = { person: as('officer'), now: NOW }
    expect(mendAddress(clerk.id, signatory.email, officer)).toEqual({ ok: false, refusal: 'address_taken' })
    expect(bouncedPeople()).toHaveLength(1)
    expect(mendAddress(clerk.id, 'x@example.ch', { ...officer, seen: 'before' })).toMatchObject({
      refusal: 'changed_meanwhile',
    })
    expect(mendAddress(clerk.id, ` ${clerk.email.toUpperCase()} `, officer)).toEqual({ ok: true })
    expect(bouncedPeople()).toEqual([])
    expect(mendAddress('nobody', 'x@example.ch', officer)).toEqual({ ok: false, refusal: 'not_found' })
  })
})

describe('a deputy', () => {
  const name = (deputyId: string, person = clerk) =>
    nameDeputy(person, { deputyId, fromOn: '2027-03-01', toOn: '2027-03-05' }, NOW)

  test('receives what the person receives, from the first to the last day', () => {
    const colleague = someone('Nora Neu', { role: 'clerk', bfsNumber: lead })
    sqlite.exec(
      `UPDATE memberships SET ended_at = '2027-01-01T00:00:00.000Z' WHERE user_id = '${colleague.id}'`,
    )
    expect(name(colleague.id)).toEqual({ ok: false, refusal: 'not_a_colleague' })
    someone('Nora Neu', { role: 'clerk', bfsNumber: lead })
    expect(name(colleague.id, signatory)).toEqual({ ok: true })
    const on = (day: string) =>
      mailRecipients(db, { audience: 'signatories', leadBfsNumber: lead, day }).some(
        ({ id }) => id === colleague.id,
      )
    expect([on('2027-02-28'), on('2027-03-01'), on('2027-03-05'), on('2027-03-06')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('who is concerned anyway receives one mail, and stands in for a refused address', async () => {
    expect(name(signatory.id)).toEqual({ ok: true })
    expect(reached().filter((id) => id === signatory.id)).toHaveLength(1)
    smtp.answerWith((address) => (address === clerk.email ? 550 : 'ok'))
    await tell(clerk.email)
    expect(reached()).toContain(signatory.id)
  })

  test('is a colleague: nobody of another municipality', () => {
    expect(name(as('officer').id)).toEqual({ ok: false, refusal: 'not_a_colleague' })
    expect(name(clerk.id)).toEqual({ ok: false, refusal: 'not_a_colleague' })
  })
})
