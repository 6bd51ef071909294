import { beforeAll, describe, expect, test } from 'vitest'
import { ownDossierPath } from '#app/components/ways.ts'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Person } from '#app/domain/roles.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import { unsignedWithout, withoutSignatory } from '#app/models/people/signatories.server.ts'
import { endTeamRole } from '#app/models/people/team.server.ts'
import { loader as agreementPage } from '#app/routes/municipality.dossiers.$reference.agreement.tsx'
import { loader as acceptPage } from '#app/routes/municipality.dossiers.$reference.amendments.$number.accept.tsx'
import { loader as amendmentPage } from '#app/routes/municipality.dossiers.$reference.amendments.$number.tsx'
import { loader as dossierPage } from '#app/routes/municipality.dossiers.$reference.tsx'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { latestAmendment } from '../support/amendments.ts'
import { linksOn } from '../support/followed.ts'
import { as, townspeople } from '../support/people.ts'
import { mailsOf, mailsSince } from '../support/records.ts'
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

const GISIKON = 1055
const JOINS: AmendmentChange = { kind: 'members', fromYear: 2027, members: [ROOT, GISIKON] }

beforeAll(async () => {
  await seedDemo(NOW)
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

/** What of these pages this municipality cannot open, and how many links there are. */
async function deadLinks(bfsNumber: number, ...pages: string[]) {
  const { reference } = activeOf(ROOT)
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
    const missing = { reference, bfsNumber: GISIKON, party: 'Gisikon', what: 'amendment', signatories: 0 }
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
