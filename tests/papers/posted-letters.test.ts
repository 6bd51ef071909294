import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { SESSION_COOKIE } from '#app/http/cookies.server.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { everyNoticeOf } from '#app/models/deadlines/notices.server.ts'
import { noticeToPost, unreachedNotices } from '#app/models/deadlines/posted-notices.server.ts'
import { correctPosting, recordPosting, takeBackPosting } from '#app/models/deadlines/postings.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { mendAddress } from '#app/models/mail/bounces.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { identityOf } from '#app/models/records/document-store.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { paperAt } from '#app/papers/drawing.server.ts'
import { type PackageEntry, packages } from '#app/server/packages.ts'
import { db } from '#db/client.server.ts'
import { parties } from '#db/schema/dossier.ts'
import { morning, YEAR } from '../support/days.ts'
import { bounceAll, deliver, dropQueue } from '../support/deliveries.ts'
import { as, townspeople } from '../support/people.ts'
import { reportDeadlineOf, reportOpen, yearOf } from '../support/report-scenes.ts'
import { unzip } from '../support/zip-reader.ts'

const officer = as('officer')
const FIRST = 'step=notice_1&sequence=0'

let dossier: Awaited<ReturnType<typeof reportOpen>>
let reportingYearId: string
beforeEach(async () => {
  dossier = await reportOpen()
  reportingYearId = yearOf(dossier).id
  dropQueue()
  bounceAll(dossier, morning('2027-01-05'))
})
afterAll(() => setClock())

const people = () => Object.values(townspeople(dossier.party.leadBfsNumber))
const mend = (day: string) => {
  const [clerk] = people()
  const email = `neu@${dossier.reference.toLowerCase()}.ch`
  if (clerk) mendAddress(clerk.id, email, { person: officer, now: morning(day) })
}
const waiting = (day: string) =>
  unreachedNotices(day).filter(({ reference }) => reference === dossier.reference)
const deadline = () => reportDeadlineOf(dossier)

async function opened(name: 'letter' | 'posted', day: string, query = '') {
  const visible = findDossier(officer, dossier.reference, day)
  if (!visible) throw new Error('The officer sees no dossier')
  setClock(morning(day).toISOString())
  const paper = await paperAt(`reports/:year/notice/${name}.pdf`, {
    person: officer,
    dossier: visible,
    params: { year: String(YEAR) },
    query: new URLSearchParams(query),
    language: 'de',
    now: morning(day),
  })
  return paper && identityOf(paper.bytes)
}
async function packageOn(day: string) {
  setClock(morning(day).toISOString())
  const { token } = startSession({ userId: officer.id, now: morning(day), userAgent: '' })
  const address = `/canton/dossiers/${dossier.reference}/package.zip`
  const answer = await packages().request(address, { headers: { cookie: `${SESSION_COOKIE}=${token}` } })
  const files = unzip(Buffer.from(await answer.arrayBuffer()))
  const text = (name: string) => files.get(name)?.toString('utf8') ?? ''
  return { text, index: JSON.parse(text('index.json')) as { entries: PackageEntry[] } }
}
const record = (postedOn: string, day = postedOn) =>
  recordPosting({ reportingYearId, person: officer, postedOn, seen: 'notice_1', now: morning(day) })
const correct = (seen: string, postedOn: string, day: string) =>
  correctPosting({
    ...{ reportingYearId, person: officer, now: morning(day) },
    ...{ seen, postedOn, reason: 'Poststempel' },
  })

describe('the letter that was drawn and posted', () => {
  test('is the record: opened again it is the same paper, and the term counts from the posting', async () => {
    const drawn = await opened('letter', '2027-03-16')
    expect(await opened('letter', '2027-03-17')).not.toEqual(drawn)
    expect(record('2027-03-16', '2027-03-17')).toEqual({ ok: true })
    expect(await opened('posted', '2027-03-20', FIRST)).toEqual(drawn)
    expect(await opened('letter', '2027-03-20')).toBeUndefined()
  })

  test('keeps the day it names, also where it was posted later; the page tells both', async () => {
    const drawn = await opened('letter', '2027-03-16')
    record('2027-03-17')
    expect(await opened('posted', '2027-03-18', FIRST)).toEqual(drawn)
    expect(everyNoticeOf(deadline())).toMatchObject([{ letterTermOn: '2027-03-30', termOn: '2027-03-31' }])
  })

  test('is the same paper after the address of the party has changed', async () => {
    const drawn = await opened('letter', '2027-03-16')
    record('2027-03-16')
    db.update(parties).set({ street: 'Neugasse 1' }).where(eq(parties.id, dossier.party.id)).run()
    expect(await opened('posted', '2027-03-20', FIRST)).toEqual(drawn)
  })

  test('can be recorded after an address was mended, and waits for it', async () => {
    await opened('letter', '2027-03-16')
    mend('2027-03-16')
    expect(waiting('2027-03-16')).toMatchObject([{ step: 'notice_1' }])
    remind({ today: '2027-03-17', now: morning('2027-03-17') })
    deliver(morning('2027-03-17'))
    expect(waiting('2027-03-17')).toEqual([])
    expect(noticeToPost(reportingYearId, '2027-03-17')).toMatchObject({ step: 'notice_1' })
    expect(record('2027-03-16', '2027-03-17')).toEqual({ ok: true })
    expect(deadline().termOn).toBe('2027-03-31')
  })

  test('is shown, opened and handed over after an extension', async () => {
    const drawn = await opened('letter', '2027-03-16')
    record('2027-03-16')
    const said = { seen: '2027-03-30', dueOn: '2027-04-30', reason: 'Krankheit' }
    expect(
      grantExtension({ ...said, reportingYearId, person: officer, now: morning('2027-03-20') }),
    ).toMatchObject({ ok: true })
    expect(everyNoticeOf(deadline())).toMatchObject([{ step: 'notice_1', extendedSince: true }])
    expect(await opened('posted', '2027-03-21', FIRST)).toEqual(drawn)
    const { index, text } = await packageOn('2027-03-21')
    expect(index.entries.map(({ sha256 }) => sha256)).toContain(drawn?.sha256)
    expect(JSON.parse(text('data/deadlines.json'))).toContainEqual(
      expect.objectContaining({
        notices: [expect.objectContaining({ postedOn: '2027-03-16', termOn: '2027-03-30' })],
      }),
    )
  })
})

test('whoever holds a letter learns that its posting was taken back, and nothing of one that was only drawn', async () => {
  const [first, second] = [await opened('letter', '2027-03-16'), await opened('letter', '2027-03-17')]
  const told = (drawn = first) => verify({ kind: 'sha256', sha256: drawn?.sha256 ?? '' })?.overtaken
  const takeBack = (seen: string) =>
    takeBackPosting({
      seen,
      reason: 'Liegt noch hier',
      reportingYearId,
      person: officer,
      now: morning('2027-03-18'),
    })
  record('2027-03-16', '2027-03-18')
  expect([told(), told(second)]).toEqual([undefined, undefined])
  expect(takeBack('2027-03-16')).toEqual({ ok: true })
  expect([told(), told(second)]).toEqual(['dunning-notice', undefined])
  record('2027-03-16', '2027-03-18')
  expect(told()).toBeUndefined()
  expect(correct('2027-03-16', '2027-03-17', '2027-03-18')).toEqual({ ok: true })
  expect([told(), told(second)]).toEqual(['dunning-notice', undefined])
})

describe('a letter that the portal never drew', () => {
  test('bears the day that was recorded', async () => {
    record('2027-03-22', '2027-03-25')
    expect(everyNoticeOf(deadline())).toMatchObject([{ letterTermOn: '2027-04-05', termOn: '2027-04-05' }])
  })

  test('is corrected after it was opened, as long as nothing rests on it', async () => {
    record('2027-03-22', '2027-03-25')
    const first = await opened('posted', '2027-03-25', FIRST)
    expect(first).toBeDefined()
    expect(correct('2027-03-22', '2027-03-22', '2027-03-25')).toEqual({ ok: true })
    expect(correct('2027-03-22', '2027-03-18', '2027-03-25')).toEqual({ ok: true })
    expect(await opened('posted', '2027-03-25', FIRST)).not.toEqual(first)
  })

  test('stays to be opened once it was taken back, as the day that it gave stays', async () => {
    record('2027-03-22', '2027-03-25')
    const before = await opened('posted', '2027-03-25', FIRST)
    const said = { seen: '2027-03-22', reason: 'Liegt noch hier' }
    takeBackPosting({ ...said, reportingYearId, person: officer, now: morning('2027-03-25') })
    expect(before).toBeDefined()
    expect(await opened('posted', '2027-03-25', FIRST)).toEqual(before)
  })
})
