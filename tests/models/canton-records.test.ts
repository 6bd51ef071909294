import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import { checklistOf, markOfChecklist, saveChecklist } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { addNote, notesOf } from '#app/models/dossier/notes.server.ts'
import { approveDossier, askSecondReview } from '#app/models/dossier/second-review.server.ts'
import { type LogQuery, loggedMail, mailLog } from '#app/models/mail/mail-log.server.ts'
import { enqueueMail, type NewMail } from '#app/models/mail/outbox.server.ts'
import { endRole, grantRole, rolesInForce } from '#app/models/people/memberships.server.ts'
import { whyHeldStays } from '#app/models/people/role-ending.server.ts'
import { auditLog } from '#app/models/records/audit-log.server.ts'
import { historyFor } from '#app/views/dossier-view.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { as, ROOT } from '../support/people.ts'
import { everything } from '../support/records.ts'
import {
  answerChecklist,
  changeSettings,
  current,
  DAYS,
  inReview,
  settings,
  submitted,
} from '../support/scenes.ts'

const now = new Date('2025-09-20T08:00:00Z')
let dossier: Dossier

beforeAll(async () => {
  dossier = await inReview()
})

const entry = (rule: (typeof CHECKLIST_RULES)[number], remark = '') => ({
  rule,
  verdict: remark ? ('not_fulfilled' as const) : ('fulfilled' as const),
  remark,
})

describe('the check list', () => {
  test('is kept with who answered, and only what changed gets a new name', () => {
    const seen = markOfChecklist(dossier.id)
    const officer = as('officer')
    expect(
      saveChecklist({
        dossierId: dossier.id,
        person: officer,
        seen,
        entries: [entry('B1'), entry('B2')],
        now,
      }),
    ).toEqual({ ok: true })
    const later = new Date('2025-09-21T08:00:00Z')
    saveChecklist({
      dossierId: dossier.id,
      person: officer,
      seen: markOfChecklist(dossier.id),
      entries: [entry('B1'), entry('B2', 'Der Auftrag fehlt.')],
      now: later,
    })
    expect(checklistOf(dossier.id).map(({ rule, checkedAt }) => [rule, checkedAt])).toEqual([
      ['B1', now.toISOString()],
      ['B2', later.toISOString()],
    ])
  })

  test('refuses what somebody else has answered meanwhile', () => {
    const given = { dossierId: dossier.id, person: as('officer'), seen: 'old', entries: [entry('B4')], now }
    expect(saveChecklist(given)).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { who: 'Livia Arnold', action: 'check' },
    })
  })

  test.each(['auditor', 'second', 'finance', 'admin'] as const)('is not answered by %s', (role) => {
    const seen = markOfChecklist(dossier.id)
    expect(saveChecklist({ dossierId: dossier.id, person: as(role), seen, entries: [], now })).toEqual({
      ok: false,
      refusal: 'wrong_role',
    })
  })

  test('is answered only while the dossier is in review', async () => {
    const { id } = await submitted()
    const seen = markOfChecklist(id)
    expect(
      saveChecklist({ dossierId: id, person: as('officer'), seen, entries: [entry('B1')], now }),
    ).toMatchObject({ refusal: 'wrong_state', meanwhile: { action: 'submit' } })
  })
})

describe('what the canton keeps to itself', () => {
  test('notes and verdicts stand in the log of the canton, not in the history of the municipality', () => {
    const before = historyFor(current(dossier), 'municipality')
    expect(addNote({ dossier, person: as('officer'), text: 'Telefon mit der Gemeinde.', now })).toEqual({
      ok: true,
    })
    expect(notesOf(dossier.id)).toMatchObject([{ text: 'Telefon mit der Gemeinde.', author: 'Livia Arnold' }])
    expect(historyFor(current(dossier), 'municipality')).toEqual(before)
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
    expect(loggedMail(mail?.id ?? '')).toMatchObject({ secret: true, text: '', html: '' })
  })
})

describe('the second person', () => {
  const ask = (asked: boolean) =>
    askSecondReview({ dossierId: dossier.id, person: as('officer'), asked, now })

  test('is asked for by hand only where the programme allows it', () => {
    ask(true)
    expect(current(dossier).secondReviewAsked).toBe(false)
    changeSettings({ secondPerson: { ...settings().secondPerson, byHand: true } })
    ask(true)
    expect(current(dossier).secondReviewAsked).toBe(true)
    ask(false)
    expect(current(dossier).secondReviewAsked).toBe(false)
  })

  test('gets the dossier when the officer asks while approving', async () => {
    const other = await inReview()
    answerChecklist(other)
    const { version } = current(other)
    const result = approveDossier({
      dossier: current(other),
      person: as('officer'),
      version,
      secondPerson: true,
      now: DAYS.decided,
    })
    expect(result).toMatchObject({ ok: true, state: 'second_review' })
  })

  test('of an approval that is refused leaves nothing, not even the wish', async () => {
    const other = await inReview()
    answerChecklist(other)
    const before = everything()
    const { version } = current(other)
    const approval = { dossier: current(other), person: as('officer'), secondPerson: true, now: DAYS.decided }
    expect(approveDossier({ ...approval, version: version - 1 })).toMatchObject({
      refusal: 'changed_meanwhile',
    })
    expect(everything()).toEqual(before)
  })
})

describe('roles', () => {
  const grant = (role: 'admin' | 'clerk', bfsNumber: number | null) =>
    grantRole(
      as('admin'),
      { name: 'Vreni Wolf', email: 'vreni.wolf@example.ch', language: 'de', role, bfsNumber },
      now,
    )
  const held = (role: string) =>
    rolesInForce().filter((one) => one.role === role && one.email === 'vreni.wolf@example.ch')

  test('are granted with a mail, to a known person only once', () => {
    expect(grant('clerk', ROOT)).toMatchObject({ ok: true })
    expect(grant('clerk', ROOT)).toMatchObject({ refusal: 'held_already' })
    expect(held('clerk')).toMatchObject([{ municipality: 'Root' }])
    const mails = db.select().from(outbox).where(eq(outbox.toAddress, 'vreni.wolf@example.ch')).all()
    expect(mails).toMatchObject([{ template: 'invitation' }])
  })

  test('end, but the last administrator stays', () => {
    const only = rolesInForce().find(({ role }) => role === 'admin')
    expect(endRole(as('admin'), only?.membershipId ?? '', now)).toEqual({ ok: false, refusal: 'last_admin' })
    expect(only && whyHeldStays(only)).toBe('last_admin')
    const second = { name: 'Walter Wyss', email: 'walter.wyss@disg.example', language: 'de' } as const
    grantRole(as('admin'), { ...second, role: 'admin', bfsNumber: null }, now)
    const others = () => rolesInForce().filter(({ name, role }) => name === second.name && role === 'admin')
    const [another] = others()
    expect(another && whyHeldStays(another)).toBeUndefined()
    expect(endRole(as('admin'), others()[0]?.membershipId ?? '', now)).toEqual({ ok: true })
    expect(others()).toEqual([])
  })

  test('are granted and ended by the administration only', () => {
    expect(endRole(as('officer'), 'x', now)).toEqual({ ok: false, refusal: 'wrong_role' })
    expect(
      grantRole(
        as('officer'),
        { name: 'N', email: 'n@x.ch', language: 'de', role: 'admin', bfsNumber: null },
        now,
      ),
    ).toEqual({ ok: false, refusal: 'wrong_role' })
  })
})
