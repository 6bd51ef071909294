import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ownDossierPath } from '#app/components/ways.ts'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Person } from '#app/domain/roles.ts'
import { deadlinesFor } from '#app/models/deadlines/deadline-calendar.server.ts'
import { openObligations } from '#app/models/deadlines/obligations.server.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import { ownDossiers } from '#app/models/dossier/dossiers.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import { unsignedWithout, withoutSignatory } from '#app/models/people/signatories.server.ts'
import { endTeamRole } from '#app/models/people/team.server.ts'
import { findReportingYear } from '#app/models/report/reports.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { loader as agreementPage } from '#app/routes/municipality.dossiers.$reference.agreement.tsx'
import { loader as acceptPage } from '#app/routes/municipality.dossiers.$reference.amendments.$number.accept.tsx'
import { loader as amendmentPage } from '#app/routes/municipality.dossiers.$reference.amendments.$number.tsx'
import { loader as dossierPage } from '#app/routes/municipality.dossiers.$reference.tsx'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { latestAmendment } from '../support/amendments.ts'
import { drawn } from '../support/drawn-page.tsx'
import { linksOn } from '../support/followed.ts'
import { opened } from '../support/opened.ts'
import { as, townspeople } from '../support/people.ts'
import { mailsOf, mailsSince } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { yearOf } from '../support/report-scenes.ts'
import {
  accept,
  activeOf,
  confirm,
  DECLARATION,
  handIn,
  NOW,
  propose,
  ROOT,
  raiseBudget,
  step,
  stepBy,
} from '../support/story-amendments.ts'
import { statusThrown, visit } from '../support/visit.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const GISIKON = 1055
const JOINS = {
  kind: 'members',
  fromYear: 2027,
  members: [ROOT, GISIKON],
} satisfies AmendmentChange

beforeAll(async () => {
  townspeople(GISIKON)
  await raiseBudget(ROOT)
  await handIn(ROOT, { bfsNumber: GISIKON, resolvedOn: '2026-11-05', amount: 15_000_000 })
})

const newcomer = () => as('signatory', GISIKON)
const stepOf = (person: Person) => standingOf({ dossier: activeOf(ROOT), person, language: 'de', now: NOW })
const at = (number = '') => {
  const { reference } = activeOf(ROOT)
  return { path: `${ownDossierPath(reference)}/amendments/${number}`, params: { reference, number } }
}

/** The dossier as it is led today. */
const dossierOf = (bfsNumber: number) =>
  ownDossiers(as('clerk', bfsNumber), today(NOW)).find(({ state }) => state === 'active') ?? activeOf(ROOT)

/** What of these pages this municipality cannot open, and how many links there are. */
async function deadLinks(bfsNumber: number, ...pages: string[]) {
  const { reference } = dossierOf(bfsNumber)
  const below = pages.map((page) => `${ownDossierPath(reference)}${page}`)
  const links = await linksOn(['/municipality', ...below], as('clerk', bfsNumber))
  expect(links.length).toBeGreaterThan(pages.length)
  return links.filter(({ status }) => status >= 400)
}
const PAGES = ['', '/agreement', '/amendments']

describe('a municipality that would join by an amendment', () => {
  test('finds it and nothing else of the dossier, and its next step at home is to accept it', async () => {
    await propose(ROOT, JOINS)
    expect(stepOf(newcomer()).mine).toMatchObject({ step: 'amendment', number: 2 })
    expect(stepOf(newcomer()).deadline).toBeNull()
    expect(await amendmentPage(visit(newcomer(), at('2')))).toMatchObject({ mayAccept: true })
    const elsewhere = await Promise.resolve(dossierPage(visit(newcomer(), at()))).catch((thrown) => thrown)
    expect(elsewhere.headers.get('Location')).toBe(at().path.slice(0, -1))
    expect(await deadLinks(GISIKON, '/amendments')).toEqual([])
    expect(await statusThrown(agreementPage(visit(newcomer(), at())))).toBe(404)
    expect(await statusThrown(amendmentPage(visit(newcomer(), at('1'))))).toBe(404)
  })

  test('whose last signatory leaves is warned before, and the office has it on its desk', () => {
    const { reference } = activeOf(ROOT)
    const day = today(NOW)
    const contact = as('coordinator', GISIKON).email
    const missing = {
      reference,
      bfsNumber: GISIKON,
      party: 'Gisikon',
      what: 'amendment',
      signatories: 0,
      contact,
    }
    const { id: userId } = newcomer()
    for (const { membershipId } of teamOf(GISIKON).filter(
      (one) => one.role === 'signatory' && one.userId !== userId,
    ))
      expect(endTeamRole(as('coordinator', GISIKON), { membershipId, bfsNumber: GISIKON }, NOW).ok).toBe(true)
    expect(withoutSignatory({ day })).not.toContainEqual(expect.objectContaining({ bfsNumber: GISIKON }))
    expect(withoutSignatory({ day, without: userId })).toContainEqual(expect.objectContaining(missing))
    const role = { role: 'signatory', bfsNumber: GISIKON, userId } as const
    expect(unsignedWithout(role, day)).toMatchObject([missing])
  })

  test('is named to the lead once that has accepted, and accepts on behalf of itself', async () => {
    const lead = personAs('signatory', ROOT)
    const nextOf = (person: Person) => [stepOf(person).mine, ...stepOf(person).further]
    expect(nextOf(lead)).toContainEqual(expect.objectContaining({ step: 'amendment', number: 2 }))
    accept(ROOT)
    const waiting = { step: 'acceptances', number: 2, names: 'Gisikon' }
    expect(nextOf(lead)).toContainEqual(expect.objectContaining(waiting))
    expect(nextOf(lead)).not.toContainEqual(expect.objectContaining({ step: 'amendment', number: 2 }))
    expect(stepOf(newcomer()).mine).toMatchObject({ step: 'amendment', number: 2 })
    expect(await acceptPage(visit(newcomer(), at('2')))).toMatchObject({ joining: 'Gisikon' })
    stepBy(ROOT, newcomer(), { action: 'accept', input: { declaration: DECLARATION } })
    expect(stepOf(newcomer()).mine).toMatchObject({ step: 'wait' })
    const { id: userId } = newcomer()
    expect(unsignedWithout({ role: 'signatory', bfsNumber: GISIKON, userId }, today(NOW))).toEqual([])
    expect(confirm(ROOT)).toMatchObject({ ok: true })
  })

  test('finds the dossier as a member, and is told when it is to leave and when it has left', async () => {
    expect(await agreementPage(visit(newcomer(), at()))).toMatchObject({ reference: at().params.reference })
    expect(await deadLinks(GISIKON, ...PAGES)).toEqual([])
    const told = (known: ReturnType<typeof mailsOf>) =>
      mailsSince(activeOf(ROOT), known)
        .filter(({ toAddress }) => toAddress === newcomer().email)
        .map(({ template }) => template)
    const leaves: AmendmentChange = { kind: 'members', fromYear: 2027, members: [ROOT] }
    const before = mailsOf(activeOf(ROOT))
    expect(await propose(ROOT, leaves)).toMatchObject({ ok: true })
    expect(told(before)).toEqual(['member-leaving'])
    const proposed = mailsOf(activeOf(ROOT))
    step(ROOT, { action: 'withdraw', role: 'officer', input: { reason: 'Doch nicht.' } })
    expect(told(proposed)).toEqual(['amendment-withdrawn'])
    await propose(ROOT, leaves)
    accept(ROOT)
    const accepted = mailsOf(activeOf(ROOT))
    expect(confirm(ROOT)).toMatchObject({ ok: true })
    expect(told(accepted)).toEqual(['member-left'])
  })
  test('and as one that has left reads the amendment by which it left', async () => {
    const left = latestAmendment(activeOf(ROOT)).number
    expect(await amendmentPage(visit(newcomer(), at(`${left}`)))).toMatchObject({
      amendment: { number: left },
    })
    expect(await deadLinks(GISIKON, ...PAGES)).toEqual([])
  })
})

describe('a municipality that joins later and leads', () => {
  const report = () => yearOf(activeOf(GISIKON), 2025)
  const mayFile = (person: Person) =>
    rehearsed(() =>
      applyTransition(reportingYearDoor, { ...report(), action: 'submit', person, input: {}, now: NOW }),
    )

  test('is who has to file a report of before, which is still open: the door, its page, the task and the calendar', async () => {
    const { reference } = activeOf(ROOT)
    await propose(ROOT, { ...JOINS, leadBfsNumber: GISIKON })
    accept(ROOT)
    stepBy(ROOT, newcomer(), { action: 'accept', input: { declaration: DECLARATION } })
    expect(stepBy(ROOT, as('officer'), { action: 'put_in_force' })).toMatchObject({ ok: true })
    expect(activeOf(GISIKON).reference).toBe(reference)
    expect(report().state).toBe('open')

    expect(mayFile(newcomer())).toMatchObject({ refusal: 'not_fulfilled' })
    const about = { reference, year: 2025, on: today(NOW) }
    expect(findReportingYear(newcomer(), about)?.reportingYear.state).toBe('open')
    const standing = standingOf({ dossier: activeOf(GISIKON), person: newcomer(), language: 'de', now: NOW })
    expect(standing).toMatchObject({ mine: { step: 'report', year: 2025 }, deadline: { year: 2025 } })
    expect(deadlinesFor(newcomer(), today(NOW)).filter(({ year }) => year === 2025)).toHaveLength(1)
    expect(await deadLinks(GISIKON, '', '/reports/2025', '/agreement', '/amendments')).toEqual([])
    const reminded = openObligations().find(
      ({ deadline }) => deadline.year === 2025 && deadline.dossierId === activeOf(GISIKON).id,
    )
    expect(reminded?.leadBfsNumber).toBe(GISIKON)
  })

  test('stands to be chosen as lead beside those who stay, and nobody who is to leave', async () => {
    const { reference } = activeOf(GISIKON)
    const path = `/canton/dossiers/${reference}/amendments/new/members?members=${GISIKON}`
    const { module, body } = await opened(activeOf(GISIKON), 'officer', path)
    const [, select = ''] =
      /<select[^>]*name="leadBfsNumber"[^>]*>(.*?)<\/select>/s.exec(
        await drawn(module.default, body, path),
      ) ?? []
    expect([...select.matchAll(/value="(\d+)"/g)].map(([, value]) => Number(value))).toEqual([GISIKON])
  })

  test('and the former lead reads the report of its time, which is the move of the new one', () => {
    const former = personAs('signatory', ROOT)
    expect(mayFile(former)).toMatchObject({ refusal: 'wrong_role' })
    const { reference } = activeOf(GISIKON)
    expect(findReportingYear(former, { reference, year: 2025, on: today(NOW) })).toBeDefined()
    const standing = standingOf({ dossier: activeOf(GISIKON), person: former, language: 'de', now: NOW })
    expect(standing.mine).toMatchObject({ step: 'lead', lead: 'Gisikon', year: 2025 })
  })
})
