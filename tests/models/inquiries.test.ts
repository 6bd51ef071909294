import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { close, passOn, reopen } from '#app/models/inquiries/inquiry-steps.server.ts'
import { ask, write } from '#app/models/inquiries/writing.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { memberships } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/process.ts'
import { ASKED, asked, at, later, mailsAbout, say, seenBy } from '../support/inquiries.ts'
import { anotherOfficer, as, EMMEN, townspeople } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'

const { clerk } = townspeople(1065)
const officer = as('officer')

const eventsOf = (id: string) =>
  db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.recordId, id))
    .all()
    .map(({ action, fromState, toState }) => [action, fromState, toState])

describe('a question of a municipality', () => {
  test('is answered, asked back, closed and opened again, each an event with where it led', () => {
    const id = asked()
    expect(say(officer, id, later(2))).toEqual({ ok: true })
    expect(say(clerk, id, later(3), { text: 'Und im Sommer?' })).toEqual({ ok: true })
    expect(seenBy(officer, id)).toMatchObject({ state: 'open', waitsSince: later(3).toISOString() })
    expect(close(at(officer, id, later(4)))).toEqual({ ok: true })
    expect(reopen(at(clerk, id, later(5)))).toEqual({ ok: true })
    expect(seenBy(clerk, id)).toMatchObject({ state: 'open', waitsSince: later(3).toISOString() })
    expect(eventsOf(id)).toEqual([
      ['ask', null, 'open'],
      ['answer', 'open', 'answered'],
      ['ask_again', 'answered', 'open'],
      ['close', 'open', 'closed'],
      ['reopen', 'closed', 'open'],
    ])
  })

  test('that is closed is opened by the next message, and by nothing that is not there', () => {
    const id = asked()
    expect(reopen(at(clerk, id, later(1)))).toMatchObject({ refusal: 'wrong_state' })
    close(at(clerk, id, later(1)))
    expect(close(at(clerk, id, later(1)))).toMatchObject({ refusal: 'wrong_state' })
    say(officer, id, later(2))
    expect(seenBy(clerk, id)?.state).toBe('answered')
    expect(eventsOf(id).map(([action]) => action)).toEqual(['ask', 'close', 'answer', 'reopen'])
  })

  test('belongs from the first answer on to whoever gave it', () => {
    const id = asked()
    const other = anotherOfficer()
    say(other, id, later(1))
    say(officer, id, later(1))
    expect(seenBy(officer, id)?.assigneeId).toBe(other.id)
  })

  test('is answered once where two officers answer at once: the second one is told who was quicker', () => {
    const id = asked()
    const other = at(anotherOfficer(), id, later(1))
    say(officer, id, later(1))
    expect(write({ ...other, text: 'Auch gerne.', files: [] })).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { who: officer.name, action: 'answer' },
    })
    expect(seenBy(officer, id)?.messages).toHaveLength(2)
  })

  test('cannot be changed or deleted in any of its words, whoever writes', () => {
    const id = asked()
    const tried = [
      `UPDATE inquiry_messages SET text = 'anders' WHERE inquiry_id = '${id}'`,
      `DELETE FROM inquiry_messages WHERE inquiry_id = '${id}'`,
      `UPDATE inquiries SET subject = 'anders' WHERE id = '${id}'`,
      `UPDATE inquiries SET asked_at = '2020-01-01T00:00:00.000Z' WHERE id = '${id}'`,
      `DELETE FROM inquiries WHERE id = '${id}'`,
    ]
    for (const statement of tried) expect(() => sqlite.exec(statement)).toThrow(/never (edited|deleted)/)
  })
})

describe('the mails about a question', () => {
  const who = (id: string) => mailsAbout(id).map(({ template, to }) => `${template} ${to}`)
  const town = ['clerk', 'coordinator', 'signatory'].map((role) => `${role}.1065@gemeinde.example`)

  test('go to all officers until somebody has it, to the municipality, and never carry what was said', () => {
    const other = anotherOfficer()
    const id = asked({ text: 'Geheimes Wort' })
    expect(who(id)).toEqual([`inquiry-asked ${officer.email}`, `inquiry-asked ${other.email}`])
    say(officer, id, later(1), { text: 'Geheime Antwort' })
    expect(who(id).slice(2)).toEqual(town.map((address) => `inquiry-answered ${address}`))
    say(clerk, id, later(2))
    expect(who(id).slice(5)).toEqual([`inquiry-asked-again ${officer.email}`])
    expect(JSON.stringify(mailsAbout(id))).not.toMatch(/Geheim/)
    expect(mailsAbout(id).map(({ facts }) => facts.path.split('/')[1])).toEqual([
      'canton',
      'canton',
      'municipality',
      'municipality',
      'municipality',
      'canton',
    ])
  })

  test('tell the other side of closing and opening again', () => {
    const id = asked()
    close(at(officer, id, later(1)))
    reopen(at(clerk, id, later(2)))
    expect(who(id).filter((mail) => /closed|reopened/.test(mail))).toEqual([
      ...town.map((address) => `inquiry-closed ${address}`),
      `inquiry-reopened ${officer.email}`,
      `inquiry-reopened ${anotherOfficer().email}`,
    ])
  })

  test('find the officers again where whoever had it has left', () => {
    const finance = as('finance')
    const id = asked()
    passOn({ id, person: officer, to: finance.id, seen: '', now: later(1) })
    expect(who(id).at(-1)).toBe(`inquiry-passed-on ${finance.email}`)
    db.update(memberships)
      .set({ endedAt: later(2).toISOString() })
      .where(eq(memberships.userId, finance.id))
      .run()
    say(clerk, id, later(3))
    expect(who(id).slice(-2)).toEqual([
      `inquiry-asked-again ${officer.email}`,
      `inquiry-asked-again ${anotherOfficer().email}`,
    ])
  })
})

describe('passing a question on', () => {
  test('is for those at the canton who write, to such a person, and from who had it', () => {
    const id = asked()
    const pass = (changed: Partial<Parameters<typeof passOn>[0]>) =>
      passOn({ id, person: officer, to: as('second').id, seen: '', now: later(1), ...changed })
    expect(pass({ person: as('auditor') })).toMatchObject({ refusal: 'wrong_role' })
    expect(pass({ person: clerk })).toMatchObject({ refusal: 'wrong_role' })
    expect(pass({ to: as('auditor').id })).toMatchObject({ errors: { to: 'unknown_choice' } })
    expect(pass({ to: clerk.id })).toMatchObject({ errors: { to: 'unknown_choice' } })
    expect(pass({ id: 'none' })).toMatchObject({ refusal: 'not_found' })
    expect(pass({})).toEqual({ ok: true })
    expect(pass({ to: officer.id })).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(pass({ to: null, seen: as('second').id })).toEqual({ ok: true })
    expect(seenBy(officer, id)?.assigneeId).toBeNull()
  })
})

describe('who may ask', () => {
  test('is anybody of a municipality for their own, and the canton in a dossier that is filed', async () => {
    const draft = await scenes.draft({ lead: 1031 })
    const filed = await scenes.submitted({ lead: 1054 })
    const question = { section: null, year: null, kind: 'question', subject: 'B', text: 'T' } as const
    const of = (person: typeof officer, about: Pick<Parameters<typeof ask>[0], 'bfsNumber' | 'dossier'>) =>
      ask({ ...question, files: [], now: ASKED, ...about, person }).ok
    expect([
      of(as('coordinator', EMMEN), { bfsNumber: EMMEN, dossier: null }),
      of(as('coordinator', EMMEN), { bfsNumber: 1065, dossier: null }),
      of(as('clerk', 1054), { bfsNumber: 1054, dossier: filed }),
      of(as('clerk', EMMEN), { bfsNumber: EMMEN, dossier: filed }),
      of(as('clerk', 1031), { bfsNumber: 1031, dossier: draft }),
      of(officer, { bfsNumber: 1054, dossier: filed }),
      of(officer, { bfsNumber: 1031, dossier: draft }),
      of(officer, { bfsNumber: 1065, dossier: null }),
      of(as('auditor'), { bfsNumber: 1054, dossier: filed }),
    ]).toEqual([true, false, true, false, true, true, false, false, false])
  })

  test('about a dossier that has ended as well', async () => {
    const ended = await scenes.withdrawn({ lead: 1040 })
    const id = asked({ person: as('clerk', 1040), bfsNumber: 1040, dossier: ended })
    expect(say(officer, id, later(1))).toEqual({ ok: true })
    expect(db.select().from(inquiries).where(eq(inquiries.id, id)).get()?.dossierId).toBe(ended.id)
  })
})
