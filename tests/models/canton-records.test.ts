import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addNote, notesOf } from '#app/models/dossier/notes.server.ts'
import { type LogQuery, loggedMail, mailLog } from '#app/models/mail/mail-log.server.ts'
import { enqueueMail, type NewMail } from '#app/models/mail/outbox.server.ts'
import { auditLog } from '#app/models/records/audit-log.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { outbox } from '#db/schema/process.ts'
import { as, ROOT } from '../support/people.ts'
import { inReview } from '../support/scenes.ts'

const now = new Date('2025-09-20T08:00:00Z')

const dossier = await inReview()

describe('what the canton keeps to itself', () => {
  test('notes and verdicts stand in the log of the canton, not in the history of the municipality', () => {
    const before = historyFor(current(dossier), 'municipality', 'de')
    expect(addNote({ dossier, person: as('officer'), text: 'Telefon mit der Gemeinde.', now })).toEqual({
      ok: true,
    })
    expect(notesOf(dossier.id)).toMatchObject([{ text: 'Telefon mit der Gemeinde.', author: 'Livia Arnold' }])
    expect(historyFor(current(dossier), 'municipality', 'de')).toEqual(before)
    expect(auditLog(null).events[0]).toMatchObject({
      machine: 'note',
      action: 'add',
      reference: dossier.reference,
    })
  })

  test('the auditor writes no notes', () => {
    expect(addNote({ dossier, person: as('auditor'), text: 'x', now })).toMatchObject({ ok: false })
  })

  test('the log finds mails by dossier, party, address and subject, and by kind', () => {
    const person = as('clerk', ROOT)
    const write = (key: string, more: Partial<NewMail>) =>
      inTransaction((tx) =>
        enqueueMail(tx, {
          key,
          template: 'sign-in-link',
          recipient: person,
          facts: { path: '/' },
          now,
          ...more,
        }),
      )
    const facts = { path: '/', party: 'Suchenwil', reference: 'MK-2027-AAAA-BB' }
    write('log-portal', {})
    write('log-notice', { template: 'report-notice-first', dossierId: dossier.id, facts })
    write('log-dossier', { template: 'application-taken-up', dossierId: dossier.id, facts })
    const found = (q: string, kind: LogQuery['kind'] = null) =>
      mailLog({ state: null, kind, q, page: 1 }).mails.length
    expect([found('suchenwil'), found('mk-2027-aaaa'), found('100%')]).toEqual([2, 2, 0])
    expect(found('SUCHENWIL', 'reminders')).toBe(1)
    expect(found('Suchenwil', 'dossiers')).toBe(1)
    expect(found('Suchenwil', 'portal')).toBe(0)
    expect(found(person.email, 'portal')).toBeGreaterThan(0)
  })

  test('the log does not show the text of a mail with a sign-in link', () => {
    const person = as('clerk', ROOT)
    inTransaction((tx) =>
      enqueueMail(tx, {
        key: 'link',
        template: 'sign-in-link',
        recipient: person,
        facts: { path: '/sign-in/confirm', token: 'geheim' },
        now,
      }),
    )
    const mail = db.select().from(outbox).where(eq(outbox.template, 'sign-in-link')).get()
    db.update(outbox)
      .set({ bodyText: 'geheim', bodyHtml: 'geheim' })
      .where(eq(outbox.id, mail?.id ?? ''))
      .run()
    expect(loggedMail(mail?.id ?? '', '2027-03-15')).toMatchObject({ secret: true, text: '', html: '' })
  })
})
