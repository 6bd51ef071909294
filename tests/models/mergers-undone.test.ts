import { describe, expect, test } from 'vitest'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import { dossierDoor, reportingYearDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { affectedBy } from '#app/models/programme/merger-consequences.server.ts'
import { markOfMerger, standingOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { registerMerger, unionOf } from '#app/models/programme/mergers.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { registrationShown, undoneShown } from '#app/views/merger.server.ts'
import { countersign, current, issue, sign } from '#db/demo/road.server.ts'
import { latestAmendment, propose } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { moveAmendment, moveDossier, moveReport } from '../support/moves.ts'
import { as, townspeople } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportWritten, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2027-03-20T09:00:00Z')
const REASON = 'Die Abstimmung steht noch aus.'

type Merger = { from: number; into: number; mergedOn: string }

/** Two municipalities that nothing is written down for, entered as merging on a day. */
function merging(mergedOn: string, { from = scenes.freshTown(), into = scenes.freshTown() } = {}): Merger {
  const merger = { from, into, mergedOn }
  expect(registerMerger(as('officer'), merger, DAYS.begun)).toEqual({ ok: true })
  return merger
}

const undone = ({ from }: Merger) =>
  undoMerger({
    bfsNumber: from,
    person: as('officer'),
    reason: REASON,
    seen: markOfMerger(from),
    now: NOW,
  })

/** What stands in the way, as the refusal names it. */
function inTheWay(merger: Merger) {
  const standing = standingOfMerger(merger.from, NOW)
  const reasons = standing.is === 'in_use' ? standing.reasons : []
  const answer = rehearsed(() => undone(merger))
  if (standing.is === 'free') expect(answer).toEqual({ ok: true })
  else expect(answer).toEqual({ ok: false, refusal: 'merger_in_use', reasons })
  return reasons.map(({ key, data }) => ({ key, ...data }))
}

const named = ({ reference, party }: Dossier) => ({ reference, party: party.name })

describe('whom a merger concerns', () => {
  test('is told of it, and of its undoing with the reason; the pages name both', () => {
    const merger = merging('2028-01-01', MERGING)
    const people = [MERGING.from, MERGING.into]
      .flatMap((bfsNumber) => Object.values(townspeople(bfsNumber)))
      .map(({ email }) => email)
      .sort()
    const addresses = (told: readonly { toAddress: string }[] = []) => told.map(({ toAddress }) => toAddress)
    const registration = registrationShown(merger.from)
    expect(registration).toMatchObject({ who: as('officer').name, day: '2025-09-08' })
    expect(addresses(registration?.told)).toEqual(people)

    expect(undone(merger)).toEqual({ ok: true })
    const [shown] = undoneShown()
    expect(shown).toMatchObject({ reason: REASON, who: as('officer').name, mergedOn: '2028-01-01' })
    expect(addresses(shown?.told)).toEqual(people)
    expect(undone(merger)).toMatchObject({ refusal: 'not_found' })
  })

  const MERGING = { from: scenes.freshTown(), into: scenes.freshTown() }
  for (const bfsNumber of Object.values(MERGING)) townspeople(bfsNumber)
})

describe('a merger is not undone while there rests on it', () => {
  test('a contribution: each step back is named, from the second review to the agreement, which stays', async () => {
    const merger = merging('2025-06-01')
    const dossier = await scenes.approved({ lead: merger.into })
    const told = named(dossier)
    expect(inTheWay(merger)).toEqual([{ key: 'merger_in_decision', ...told }])
    rehearsed(() => {
      moveDossier(dossier, 'reopen', as('officer'))
      expect(inTheWay(merger)).toEqual([])
    })
    const issued = await issue(dossier, DAYS.issued)
    expect(inTheWay(merger)).toEqual([{ key: 'merger_in_issue', ...told }])
    const signed = sign(issued, DAYS.signed)
    expect(inTheWay(merger)).toEqual([{ key: 'merger_in_signature', ...told }])
    await countersign(signed, DAYS.inForce)
    expect(inTheWay(merger)).toEqual([{ key: 'merger_in_agreement', ...told, fromYear: 2026 }])

    const other = merging('2025-06-01')
    const reviewed = await scenes.secondReview({ lead: other.into })
    expect(inTheWay(other)).toEqual([{ key: 'merger_in_second_review', ...named(reviewed) }])
    moveDossier(reviewed, 'withdraw', as('signatory', other.into))
    expect(inTheWay(other)).toEqual([])
  })

  test('an amendment, while it is open and once it is in force; then nothing is left to prepare', async () => {
    const [lead, member] = [scenes.freshTown(), scenes.freshTown()]
    const dossier = await scenes.active({ lead, members: [lead, member], name: 'Verband am Bach' })
    const merger = merging('2027-01-01', { from: member, into: lead })
    const decided = () => {
      const union = unionOf(merger.from)
      return (union ? affectedBy(union, today(NOW)) : []).map(({ reference, decide }) => [reference, decide])
    }
    const tasks = () => waitingFor(as('officer'), today(NOW)).filter(({ action }) => action === 'merger')
    expect(decided()).toEqual([[dossier.reference, 'amend']])
    expect(tasks()).toMatchObject([
      { reference: dossier.reference, year: 2027, record: String(member), since: '2027-01-01' },
    ])
    expect(inTheWay(merger)).toEqual([])
    const change = { kind: 'members' as const, fromYear: 2027, members: [lead] } satisfies AmendmentChange
    expect(await propose(dossier, change, { person: as('officer'), now: DAYS.paid })).toEqual({
      ok: true,
      number: 1,
    })
    const told = { ...named(dossier), number: 1 }
    expect(inTheWay(merger)).toEqual([{ key: 'merger_in_open_amendment', ...told }])
    expect(decided()).toEqual([[dossier.reference, 'amend']])

    const input = { declaration: scenes.declarationFor(dossier) }
    moveAmendment(latestAmendment(dossier), 'accept', as('signatory', lead), { input, now: DAYS.paid })
    moveAmendment(latestAmendment(dossier), 'put_in_force', as('officer'), { now: DAYS.paid })
    const inForce = { ...named(current(dossier)), number: 1, fromYear: 2027 }
    expect(inTheWay(merger)).toEqual([{ key: 'merger_in_amendment', ...inForce }])
    expect(decided()).toEqual([[dossier.reference, 'done']])
    expect(tasks()).toEqual([])
  })

  test('an issued agreement that nobody can sign any more is a task of the office, until it is taken back and ended', async () => {
    const dossier = await scenes.issued()
    const merger = merging('2026-01-01', { from: dossier.party.leadBfsNumber })
    const tasks = () =>
      waitingFor(as('officer'), today(NOW), { dossier: current(dossier) }).filter(
        ({ action }) => action === 'merger',
      )
    const turn = () => turnOf(standingFacts(current(dossier), { today: today(NOW) }))
    expect(tasks()).toMatchObject([{ reference: dossier.reference, record: String(merger.from) }])
    expect(turn()).toMatchObject({ ball: 'canton', next: { step: 'wait' } })
    expect(turn().canton).toMatchObject({ machine: 'dossier', action: 'withdraw_issue' })
    const taken = moveDossier(current(dossier), 'withdraw_issue', as('officer'), { now: DAYS.paid })
    const input = { reason: REASON, legalRemedies: 'Beschwerde innert 30 Tagen.' }
    moveDossier(moveDossier(taken, 'reopen', as('officer')), 'reject', as('officer'), { input })
    expect(tasks()).toEqual([])
  })

  test('a report that somebody of the successor has filed, until it is sent back', async () => {
    const dossier = await reportWritten()
    const lead = dossier.party.leadBfsNumber
    const merger = merging('2027-02-15', { from: lead })
    const heir = actingOn(as('signatory', merger.into), '2027-02-24')
    const input = { declaration: scenes.declarationFor(dossier) }
    const year = yearOf(dossier)
    const filed = { ...year, action: 'submit', person: heir, input, now: DAYS.reported } as const
    expect(applyTransition(reportingYearDoor, filed).ok).toBe(true)
    const { reference } = dossier
    expect(inTheWay(merger)).toEqual([{ key: 'merger_in_report', reference, year: 2026, name: heir.name }])

    moveReport(yearOf(dossier), 'take_up', as('officer'))
    moveReport(yearOf(dossier), 'return', as('officer'), {
      input: { ...scenes.RETURNED, dueOn: '2027-04-30' },
    })
    expect(inTheWay(merger)).toEqual([])
  })

  test('an application that somebody of the successor has filed, until it is sent back', async () => {
    const dossier = await scenes.draft()
    const lead = dossier.party.leadBfsNumber
    const merger = merging('2026-02-01', { from: lead })
    const heir = actingOn(as('signatory', merger.into), '2026-03-02')
    const input = { declaration: scenes.declarationFor(dossier) }
    const { id, version } = dossier
    const filed = {
      id,
      version,
      action: 'submit',
      person: heir,
      input,
      now: new Date('2026-03-02T09:00:00Z'),
    } as const
    expect(applyTransition(dossierDoor, filed).ok).toBe(true)
    expect(inTheWay(merger)).toEqual([
      { key: 'merger_in_filing', reference: dossier.reference, name: heir.name },
    ])
  })
})
