import { afterAll, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { reportPath } from '#app/components/ways.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { markBounced, mendAddress } from '#app/models/mail/bounces.server.ts'
import * as takeBackPage from '#app/routes/canton.dossiers.$reference.reports.$year.notice.take-back.tsx'
import * as noticePage from '#app/routes/canton.dossiers.$reference.reports.$year.notice.tsx'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as ownPage from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import { historyFor } from '#app/views/history.server.ts'
import { YEAR } from '../support/days.ts'
import { deliver, dropQueue } from '../support/deliveries.ts'
import { drawn } from '../support/drawn-page.tsx'
import { paperOf } from '../support/papers.ts'
import { as, townspeople } from '../support/people.ts'
import { reportOpen } from '../support/report-scenes.ts'
import { send, visit } from '../support/visit.ts'

afterAll(() => setClock())

const morning = (day: string) => new Date(`${day}T06:00:00Z`)

test('a notice whose letter was drawn, then went by mail too: every page tells whom it reached, and leads on while there is something to do', async () => {
  const dossier = await reportOpen()
  dropQueue()
  const people = Object.values(townspeople(dossier.party.leadBfsNumber))
  for (const { email } of people) markBounced(email, { reason: '5.1.1', now: morning('2027-01-05') })
  const params = { reference: dossier.reference, year: String(YEAR) }
  const path = reportPath(dossier.reference, YEAR)
  const officer = as('officer')
  const on = (day: string) => setClock(morning(day).toISOString())
  const notice = async () =>
    drawn(noticePage.default, await noticePage.loader(visit(officer, { params })), `${path}/notice`)
  const ofCanton = async () =>
    drawn(cantonPage.default, await cantonPage.loader(visit(officer, { params })), path)
  const own = async () =>
    drawn(
      ownPage.default,
      await ownPage.loader(visit(as('clerk', dossier.party.leadBfsNumber), { params })),
      path,
    )

  on('2027-03-16')
  expect(await notice()).toContain('hat per Mail niemanden erreicht')
  await paperOf('canton', 'reports/:year/notice/letter.pdf').loader(visit(officer, { params }))
  const [clerk] = people
  if (clerk) mendAddress(clerk.id, 'neu@example.ch', { person: officer, now: morning('2027-03-16') })
  on('2027-03-17')
  remind({ today: '2027-03-17', now: morning('2027-03-17') })
  expect(await notice()).toContain('per Mail unterwegs')
  deliver(morning('2027-03-17'))
  const both = 'Erste Mahnung am 17. März 2027 gesendet und am 16. März 2027 per Post verschickt'
  const mailed = 'Erste Mahnung am 17. März 2027 gesendet, neue Frist 31. März 2027'

  on('2027-03-19')
  const page = await notice()
  expect(page).toContain('am 17. März 2027 per Mail gesendet, neue Frist 31. März 2027')
  expect(page).toContain('Er setzt eine neue Frist bis 2. April 2027.')
  expect(page).not.toContain('niemanden erreicht')
  for (const told of [await ofCanton(), await own()]) expect(told).toContain(mailed)
  expect(await ofCanton()).toContain(`href="${path}/notice"`)
  expect(await own()).not.toContain('/notice"')

  const recorded = await noticePage.action(
    send(officer, { postedOn: '16.3.2027', seen: 'notice_1' }, { params }),
  )
  expect(recorded).toBeInstanceOf(Response)
  const letter = '/notice/posted.pdf?step=notice_1&amp;sequence=0"'
  for (const told of [await ofCanton(), await own()]) {
    expect(told).toContain(both)
    expect(told).toContain(letter)
  }
  expect(await ofCanton()).not.toContain(`href="${path}/notice"`)
  expect(await ofCanton()).toContain(`href="${path}/notice/take-back?step=notice_1"`)

  const back = await takeBackPage.action(
    send(officer, { reason: 'Liegt noch hier', seen: '2027-03-16' }, { params }),
  )
  expect(back).toBeInstanceOf(Response)
  for (const told of [await ofCanton(), await own()]) {
    expect(told).toContain(mailed)
    expect(told).toContain('dessen Versand zurückgenommen ist: Sie bleibt')
    expect(told).toContain(letter)
  }
  expect(historyFor(dossier, 'municipality', 'de').slice(0, 2)).toMatchObject([
    { action: 'take_back_posting', day: '2027-03-16' },
    { action: 'post_notice', day: '2027-03-16' },
  ])
  expect(await ofCanton()).toContain(`href="${path}/notice"`)
})
