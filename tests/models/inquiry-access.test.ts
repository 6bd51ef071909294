import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Person } from '#app/domain/roles.ts'
import { findPackage } from '#app/models/dossier/dossier-package.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { eventsOf } from '#app/models/dossier/history.server.ts'
import { inquiriesFor, inquiriesIn } from '#app/models/inquiries/inquiry-list.server.ts'
import { close, noteOn, notesOn } from '#app/models/inquiries/inquiry-steps.server.ts'
import { findFile } from '#app/models/inquiries/message-files.server.ts'
import { withdraw } from '#app/models/inquiries/withdrawals.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { db } from '#db/client.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { ASKED, asked, at, fileNamed, later, say, seenBy } from '../support/inquiries.ts'
import { as, EMMEN } from '../support/people.ts'
import { reportOpen } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

const [LEAD, MEMBER, LEAVER] = [1008, 1004, 1002]
const officer = as('officer')
const auditor = as('auditor')

const ALL = { state: null, kind: null, assignee: null, municipality: null, page: 1 }
const listedFor = (person: Person, now = ASKED) =>
  inquiriesFor({ person, on: today(now) }, ALL).inquiries.map(({ id }) => id)

const leave = ({ party }: Dossier, bfsNumber: number, leftOn: string) =>
  db
    .update(partyMembers)
    .set({ leftOn })
    .where(and(eq(partyMembers.partyId, party.id), eq(partyMembers.bfsNumber, bfsNumber)))
    .run()

test('a thread without a dossier is there for everybody of its municipality and the canton, for nobody else', () => {
  const id = asked()
  const readers = [as('clerk'), as('signatory'), as('coordinator'), officer, as('finance'), auditor]
  for (const reader of readers) {
    expect(seenBy(reader, id)?.id).toBe(id)
    expect(listedFor(reader)).toContain(id)
  }
  const stranger = as('clerk', EMMEN)
  expect(seenBy(stranger, id)).toBeUndefined()
  expect(listedFor(stranger)).not.toContain(id)
  expect(say(stranger, id, later(1))).toMatchObject({ refusal: 'not_found' })
  expect(say(auditor, id, later(1))).toMatchObject({ refusal: 'wrong_role' })
  expect(close(at(auditor, id, later(1)))).toMatchObject({ refusal: 'wrong_role' })
})

describe('in the dossier of an association', () => {
  test('every member reads and writes; a former one reads what fell in its time, and writes no more', async () => {
    const dossier = await reportOpen({ lead: LEAD, members: [LEAD, MEMBER, LEAVER], name: 'Verband' })
    const leaver = as('clerk', LEAVER)
    const early = asked({ person: as('clerk', MEMBER), bfsNumber: MEMBER, dossier })
    const report = asked({
      person: as('clerk', LEAD),
      bfsNumber: LEAD,
      dossier,
      section: 'accounts',
      year: 2026,
    })
    expect(say(leaver, early, later(1))).toEqual({ ok: true })
    leave(dossier, LEAVER, '2027-06-30')
    const after = new Date('2027-09-01T08:00:00Z')
    say(officer, early, after, { text: 'Nach dem Austritt.' })
    const late = asked({ person: as('clerk', LEAD), bfsNumber: LEAD, dossier, now: after })

    const seen = seenBy(leaver, early, after)
    expect(seen?.messages.map(({ number }) => number)).toEqual([1, 2])
    expect(seen?.isPart).toBe(true)
    expect(say(leaver, early, after)).toMatchObject({ refusal: 'wrong_role' })
    const on = (person: Person) => inquiriesIn(dossier, person).map(({ id }) => id)
    expect(on(leaver).sort()).toEqual([early, report].sort())
    expect(listedFor(leaver, after).sort()).toEqual([early, report].sort())
    expect(on(as('clerk', MEMBER))).toEqual(expect.arrayContaining([early, report, late]))
    expect(on(as('clerk', EMMEN))).toEqual([])
  })
})

test('the heir of a municipality that is merged sees what was asked, and answers', () => {
  const [GONE, HEIR] = [1026, 1024]
  const id = asked({ person: as('clerk', GONE), bfsNumber: GONE })
  const heir = as('clerk', HEIR)
  expect(seenBy(heir, id)).toBeUndefined()
  const merger = { from: GONE, into: HEIR, mergedOn: '2027-03-01' }
  expect(registerMerger(officer, merger, ASKED)).toEqual({ ok: true })
  const after = new Date('2027-03-02T08:00:00Z')
  const acting = actingOn(heir, today(after))
  expect(seenBy(acting, id, after)?.id).toBe(id)
  expect(say(acting, id, after)).toEqual({ ok: true })
  expect(listedFor(acting, after)).toContain(id)
})

describe('what was a mistake', () => {
  test('is taken back by its author alone, stays readable, and lets the question wait again', async () => {
    const id = asked()
    say(officer, id, later(1), { text: 'Falsche Gemeinde.', files: [await fileNamed('fremd.pdf')] })
    const [, slip] = seenBy(officer, id)?.messages ?? []
    const take = (person: Person, what = slip?.id ?? '') =>
      withdraw({ ...at(person, id, later(2)), what, reason: 'Gehört nicht hierher.' })
    expect(take(as('second'))).toMatchObject({ refusal: 'wrong_role' })
    expect(take(as('clerk'))).toMatchObject({ refusal: 'wrong_role' })
    expect(take(officer, 'none')).toMatchObject({ refusal: 'not_found' })
    expect(take(officer)).toEqual({ ok: true })
    expect(take(officer)).toMatchObject({ refusal: 'wrong_state' })
    const seen = seenBy(as('clerk'), id)
    expect(seen).toMatchObject({ state: 'open', waitsSince: ASKED.toISOString() })
    expect(seen?.messages[1]).toMatchObject({
      text: 'Falsche Gemeinde.',
      withdrawn: { by: officer.name, reason: 'Gehört nicht hierher.' },
    })
  })

  test('a file that was withdrawn, alone or with its message, is handed to the auditor only', async () => {
    const id = asked({ files: [await fileNamed('a.pdf'), await fileNamed('b.pdf')] })
    const files = seenBy(officer, id)?.messages[0]?.files ?? []
    const [first, second] = files.map((file) => file.id) as [string, string]
    const reaches = (what: string) =>
      [as('clerk'), officer, auditor, as('clerk', EMMEN)].map(
        (person) => findFile(person, what, today(ASKED)) !== undefined,
      )
    expect(reaches(first)).toEqual([true, true, true, false])
    const take = (what: string) =>
      withdraw({ ...at(as('clerk'), id, later(1)), what, reason: 'Falsche Datei.' })
    expect(take(first)).toEqual({ ok: true })
    expect([reaches(first), reaches(second)]).toEqual([
      [false, false, true, false],
      [true, true, true, false],
    ])
    const message = seenBy(officer, id)?.messages[0]?.id ?? ''
    expect(take(message)).toEqual({ ok: true })
    expect(reaches(second)).toEqual([false, false, true, false])
    expect(seenBy(officer, id)?.state).toBe('closed')
  })
})

test('what the canton notes and who it passes a thread to is in no page, history or package of a municipality', async () => {
  const dossier = await scenes.submitted({ lead: 1054 })
  const id = asked({ person: as('clerk', 1054), bfsNumber: 1054, dossier, files: [await fileNamed('c.pdf')] })
  expect(noteOn({ id, person: officer, text: 'Intern', now: later(1) })).toEqual({ ok: true })
  expect(noteOn({ id, person: auditor, text: 'Intern', now: later(1) })).toMatchObject({
    refusal: 'wrong_role',
  })
  expect(notesOn(id).map(({ text }) => text)).toEqual(['Intern'])
  expect(eventsOf(dossier.id).map(({ action }) => action)).not.toContain('note')

  const packageFor = (person: Person, reader: 'canton' | 'municipality') =>
    findPackage(person, { reference: dossier.reference, reader, on: today(ASKED) })
  const ofTown = packageFor(as('clerk', 1054), 'municipality')
  expect(ofTown?.inquiries).toMatchObject([{ messages: [{ text: 'Wer macht das schon?' }] }])
  expect(JSON.stringify([ofTown?.inquiries, ofTown?.records])).not.toMatch(/Intern|assignee/)
  expect(ofTown?.documents.map(({ fileName }) => fileName)).toContain('c.pdf')
  expect(packageFor(officer, 'canton')?.inquiries).toMatchObject([{ notes: [{ text: 'Intern' }] }])
})
