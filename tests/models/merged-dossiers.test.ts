import { beforeAll, describe, expect, test } from 'vitest'
import { stateGroupOf } from '#app/domain/dossier-list.ts'
import { deadlinesFor } from '#app/models/deadlines/deadline-calendar.server.ts'
import { reachOn } from '#app/models/deadlines/reach.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import { type Dossier, findDossier, ownDossiers } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { mailRecipients } from '#app/models/mail/recipients.server.ts'
import { moveRoles, rolesToMove } from '#app/models/people/role-succession.server.ts'
import { findSession, startSession } from '#app/models/people/sessions.server.ts'
import { withoutSignatory } from '#app/models/people/signatories.server.ts'
import { unreachableParties } from '#app/models/people/unreachable.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import { markOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { mergers, registerMerger } from '#app/models/programme/mergers.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { findReportingYear } from '#app/models/report/reports.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { morning } from '../support/days.ts'
import { as, townspeople } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { reportOpen, yearOf } from '../support/report-scenes.ts'
import { declarationFor, terminated } from '../support/scenes.ts'

const [HOCHDORF, ROTHENBURG, EMMEN] = [1031, 1040, 1024]
const MERGER = { from: HOCHDORF, into: ROTHENBURG, mergedOn: '2027-07-01' }
const REGISTERED = new Date('2027-05-03T08:00:00Z')
const BEFORE = '2027-06-30'

let dossier: Dossier

beforeAll(async () => {
  dossier = await reportOpen({ lead: HOCHDORF, years: [2026, 2026] })
  townspeople(ROTHENBURG)
  expect(registerMerger(as('officer'), MERGER, REGISTERED)).toEqual({ ok: true })
})

/** As the portal knows somebody who signs in on this day. */
function signedIn(role: 'clerk' | 'signatory', bfsNumber: number, day: string) {
  const now = morning(day)
  const { token } = startSession({ userId: as(role, bfsNumber).id, now, userAgent: '' })
  const session = findSession(token, now)
  if (!session) throw new Error('Nobody is signed in')
  return session.user
}

const union = { ...MERGER, from: [HOCHDORF] }
const residentsOf = (bfsNumber: number) =>
  municipalityHistories().find((one) => one.bfsNumber === bfsNumber)?.populations['2023-12-31'] ?? 0

describe('a merger while only the last report is due', () => {
  test('concerns the dossier: what is still due passes on', () => {
    expect(affectedBy(union, BEFORE)).toMatchObject([
      { reference: dossier.reference, decide: 'follow', lead: ROTHENBURG, leadEnds: true, after: null },
    ])
  })

  test('lets the people of the successor find the dossier and its report from that day on, and act on it', () => {
    const find = (day: string) => findDossier(signedIn('clerk', ROTHENBURG, day), dossier.reference, day)
    expect(find(BEFORE)).toBeUndefined()
    expect(find(MERGER.mergedOn)?.roles).toEqual(['clerk'])
    const clerk = signedIn('clerk', ROTHENBURG, MERGER.mergedOn)
    expect(ownDossiers(clerk, MERGER.mergedOn).map(({ reference }) => reference)).toEqual([dossier.reference])
    const about = { reference: dossier.reference, year: 2026, on: MERGER.mergedOn }
    expect(findReportingYear(clerk, about)?.reportingYear.state).toBe('open')
    expect(deadlinesFor(clerk, MERGER.mergedOn).map(({ kind }) => kind)).toContain('annual_report')
    expect(findDossier(signedIn('clerk', EMMEN, MERGER.mergedOn), dossier.reference, BEFORE)).toBeUndefined()
  })

  test('leaves the dossier to its own people too', () => {
    const own = signedIn('clerk', HOCHDORF, '2028-01-10')
    expect(findDossier(own, dossier.reference, '2028-01-10')?.roles).toEqual(['clerk'])
  })

  rehearsal('the signatory of the successor may file the report, and could not before', () => {
    const filing = (day: string) =>
      applyTransition(reportingYearDoor, {
        ...yearOf(dossier),
        action: 'submit',
        person: signedIn('signatory', ROTHENBURG, day),
        input: { declaration: declarationFor(dossier) },
        now: morning(day),
      })
    expect(filing(BEFORE)).toMatchObject({ refusal: 'wrong_role' })
    expect(filing(MERGER.mergedOn)).toMatchObject({ refusal: 'not_fulfilled' })
  })

  test('sends mails and reminders to both from that day on, and to the old one alone before', () => {
    const audience = { audience: 'municipality', leadBfsNumber: HOCHDORF } as const
    const told = (day: string) =>
      mailRecipients(db, { ...audience, day })
        .map(({ email }) => email)
        .sort()
    const own = Object.values(townspeople(HOCHDORF)).map(({ email }) => email)
    const others = Object.values(townspeople(ROTHENBURG)).map(({ email }) => email)
    expect(told(BEFORE)).toEqual(own.sort())
    expect(told(MERGER.mergedOn)).toEqual([...own, ...others].sort())
    const reminded = (day: string) => reachOn(day).municipality(HOCHDORF, ['signatory']).length
    expect([reminded(BEFORE), reminded(MERGER.mergedOn)]).toEqual([1, 2])
  })

  test('once everybody of the old one has left, nobody is missed: the successor signs and is reached', () => {
    const day = '2027-07-02'
    const moving = rolesToMove(HOCHDORF)
    const ticked = moving.map(({ membershipId }) => membershipId)
    expect(moveRoles(as('officer'), { bfsNumber: HOCHDORF, ticked }, morning(day))).toEqual({ ok: true })
    expect(rolesToMove(HOCHDORF)).toEqual([])
    const isOfDossier = ({ reference }: { reference: string }) => reference === dossier.reference
    expect(withoutSignatory({ day }).filter(isOfDossier)).toEqual([])
    expect(unreachableParties(day).filter(isOfDossier)).toEqual([])
    expect(withoutSignatory({ day: BEFORE }).filter(isOfDossier)).toHaveLength(1)
    remind({ today: day, now: morning(day) })
    const notices = listMails({ toAddress: as('clerk', ROTHENBURG).email, limit: 20 })
    const sent = notices.filter(({ state }) => state !== 'skipped')
    expect(sent.map(({ template }) => template)).toEqual(['report-notice-first', 'merger-registered'])
  })

  test('gives the dossier to the successor in the list, counts its people once and each merger as one', () => {
    const rows = overviewRows(MERGER.mergedOn)
    const of = (bfsNumber: number) => rows.filter((one) => one.bfsNumber === bfsNumber)
    expect(of(HOCHDORF)).toMatchObject([{ state: null, mergedInto: 'Rothenburg', residents: null }])
    expect(of(ROTHENBURG)).toMatchObject([
      {
        reference: dossier.reference,
        party: 'Hochdorf',
        residents: residentsOf(HOCHDORF) + residentsOf(ROTHENBURG),
      },
    ])
    expect(of(ROTHENBURG)[0]?.contributionRappen).toBeGreaterThan(0)
    const merged = mergers().filter(({ mergedOn }) => mergedOn <= MERGER.mergedOn)
    expect(rows.filter((row) => stateGroupOf(row) === 'merged')).toHaveLength(merged.length)
    const all = municipalityHistories().reduce((sum, { bfsNumber }) => sum + residentsOf(bfsNumber), 0)
    expect(rows.reduce((sum, { residents }) => sum + (residents ?? 0), 0)).toBe(all)
  })

  test('undone, everything is as it was before: who finds the dossier, roles, mails and list', () => {
    const day = '2027-07-03'
    const undone = undoMerger({
      bfsNumber: HOCHDORF,
      person: as('officer'),
      reason: 'Die Fusion wurde abgelehnt.',
      seen: markOfMerger(HOCHDORF),
      now: morning(day),
    })
    expect(undone).toEqual({ ok: true })
    expect(findDossier(signedIn('clerk', ROTHENBURG, day), dossier.reference, day)).toBeUndefined()
    expect(findDossier(signedIn('clerk', HOCHDORF, day), dossier.reference, day)?.roles).toEqual(['clerk'])
    expect(reachOn(day).municipality(HOCHDORF, ['clerk', 'signatory', 'coordinator'])).toHaveLength(3)
    expect(reachOn(day).municipality(ROTHENBURG, ['clerk', 'signatory', 'coordinator'])).toHaveLength(3)
    expect(overviewRows(day).find(({ bfsNumber }) => bfsNumber === HOCHDORF)).toMatchObject({
      reference: dossier.reference,
      party: null,
      residents: residentsOf(HOCHDORF),
    })
  })
})

test('a dossier is concerned until it has ended: terminated, as long as a year is not settled', async () => {
  const ended = await terminated({ lead: EMMEN, years: [2026, 2027] })
  const into = { from: [EMMEN], into: ROTHENBURG, mergedOn: '2028-01-01' }
  expect(affectedBy(into, BEFORE)).toMatchObject([{ reference: ended.reference, decide: 'follow' }])
  expect(affectedBy({ ...into, from: [ROTHENBURG], into: EMMEN }, BEFORE)).toEqual([])
})
