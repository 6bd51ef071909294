import { eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { renewalOf } from '#app/models/dossier/renewal.server.ts'
import {
  closeOpening,
  listedOpenings,
  openForLate,
  openTermsFor,
} from '#app/models/programme/late-openings.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { auditEvents, outbox } from '#db/schema/process.ts'
import { periods } from '#db/schema/reference.ts'
import { as } from '../support/people.ts'
import { everything } from '../support/records.ts'
import { rehearsal } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'
import { changeSettings } from '../support/settings.ts'

/** The period of the scenes ended on 31.12.2027. */
const AFTER = new Date('2028-01-10T08:00:00Z')
const LATER = new Date('2028-01-11T08:00:00Z')
const MERGED = new Date('2028-02-02T08:00:00Z')
const REASON = 'Der Gemeinderat hat erst im Dezember beschlossen.'

const draft = await scenes.draft()
const decidable = await scenes.checked()
const running = await scenes.active()
const lead = draft.party.leadBfsNumber

function step(dossier: Dossier, action: 'submit' | 'approve', now: Date) {
  const { id, version, party } = current(dossier)
  const person = action === 'submit' ? as('signatory', party.leadBfsNumber) : as('officer')
  const input = { declaration: scenes.declarationFor(dossier) }
  const result = applyTransition(dossierDoor, { id, version, action, person, input, now })
  return result.ok ? [] : result.reasons.map(({ key }) => key)
}

function open(changed: Partial<Parameters<typeof openForLate>[1]> = {}, now = AFTER) {
  const opening = { bfsNumber: lead, fromYear: 2026, untilOn: '2028-03-31', reason: REASON, ...changed }
  return openForLate(as('officer'), opening, now)
}

describe('an application for a period that is over', () => {
  rehearsal('is not taken, and nothing is written', () => {
    const before = everything()
    expect(step(draft, 'submit', AFTER)).toEqual(['window_closed'])
    expect(everything()).toEqual(before)
  })

  rehearsal('is taken where the officer has opened its year to the municipality, and to no other', () => {
    expect(open()).toEqual({ ok: true })
    expect(step(draft, 'submit', AFTER)).toEqual([])
    expect(openTermsFor(running.party.leadBfsNumber, AFTER)).toEqual([])
  })

  rehearsal('is not taken for an earlier year than was opened', () => {
    open({ fromYear: 2027 })
    expect(step(draft, 'submit', AFTER)).toEqual(['term_begins_too_early'])
  })

  rehearsal('is not taken once the opening is taken back, but what was filed by then goes on', () => {
    open()
    expect(step(draft, 'submit', AFTER)).toEqual([])
    const id = listedOpenings()[0]?.id ?? ''
    expect(closeOpening(as('officer'), { id, reason: 'Falsche Gemeinde.' }, LATER)).toEqual({ ok: true })
    expect(openTermsFor(lead, LATER)).toEqual([])
    const { version } = current(draft)
    const taken = { id: draft.id, version, action: 'take_up', person: as('officer'), now: LATER } as const
    expect(applyTransition(dossierDoor, taken)).toMatchObject({ ok: true })
    const refused = step(draft, 'approve', LATER)
    expect(refused).not.toContain('window_closed')
    expect(refused).not.toContain('term_ended')
  })

  rehearsal(
    'that was filed in time is approved after the end of its term only where the office opens it',
    () => {
      expect(step(decidable, 'approve', AFTER)).toEqual(['term_ended'])
      open({ bfsNumber: decidable.party.leadBfsNumber })
      expect(step(decidable, 'approve', AFTER)).toEqual([])
    },
  )

  rehearsal('that was filed in time is approved after the window was closed behind it', () => {
    const applications = { opensOn: null, closesOn: '2024-01-31', thisYear: false }
    changeSettings({ applications })
    expect(step(decidable, 'approve', new Date('2027-02-10T08:00:00Z'))).toEqual([])
  })
})

describe('an opening', () => {
  rehearsal('is an event with its reason, and so is taking it back', () => {
    open()
    const id = listedOpenings()[0]?.id ?? ''
    closeOpening(as('officer'), { id, reason: 'Falsche Gemeinde.' }, LATER)
    const told = db.select().from(auditEvents).where(eq(auditEvents.machine, 'programme')).all().slice(-2)
    expect(told).toMatchObject([
      {
        action: 'open_late',
        reason: REASON,
        data: { bfsNumber: lead, fromYear: 2026, untilOn: '2028-03-31' },
      },
      { action: 'close_late', reason: 'Falsche Gemeinde.', data: { bfsNumber: lead } },
    ])
    expect(listedOpenings()).toMatchObject([
      { opener: as('officer').name, closer: as('officer').name, closingReason: 'Falsche Gemeinde.' },
    ])
  })

  rehearsal('is told to the municipality, and so is taking it back, each with its reason', () => {
    const told = () =>
      db
        .select()
        .from(outbox)
        .where(inArray(outbox.template, ['late-opening', 'late-opening-closed']))
        .all()
        .filter(({ toAddress }) => toAddress === as('signatory', lead).email)
        .map(({ template, facts }) => [template, facts.year, facts.dueOn, facts.reason])
    open()
    expect(told()).toEqual([['late-opening', 2026, '2028-03-31', REASON]])
    const id = listedOpenings()[0]?.id ?? ''
    closeOpening(as('officer'), { id, reason: 'Falsche Gemeinde.' }, LATER)
    expect(told().at(-1)).toEqual(['late-opening-closed', 2026, '2028-03-31', 'Falsche Gemeinde.'])
  })

  rehearsal('goes along into the municipality that its own goes into, from that day on', () => {
    const heir = running.party.leadBfsNumber
    open()
    const merger = { from: lead, into: heir, mergedOn: '2028-02-01' }
    expect(registerMerger(as('officer'), merger, AFTER)).toEqual({ ok: true })
    expect(openTermsFor(heir, new Date('2028-01-31T08:00:00Z'))).toEqual([])
    expect(openTermsFor(heir, MERGED)).toMatchObject([{ startsOn: '2026-01-01' }])
  })

  rehearsal('for the municipality that the lead has gone into is one for its applications', () => {
    const heir = running.party.leadBfsNumber
    const merger = { from: lead, into: heir, mergedOn: '2028-02-01' }
    expect(registerMerger(as('officer'), merger, AFTER)).toEqual({ ok: true })
    expect(step(draft, 'submit', MERGED)).toContain('window_closed')
    expect(open({ bfsNumber: heir }, MERGED)).toEqual({ ok: true })
    expect(step(draft, 'submit', MERGED)).not.toContain('window_closed')
  })

  rehearsal('is given by the officer only, and taken back by the officer only', () => {
    const opening = { bfsNumber: lead, fromYear: 2026, untilOn: '2028-03-31', reason: REASON }
    for (const role of ['second', 'finance', 'admin', 'auditor'] as const)
      expect(openForLate(as(role), opening, AFTER)).toMatchObject({ refusal: 'wrong_role' })
    open()
    const id = listedOpenings()[0]?.id ?? ''
    expect(closeOpening(as('admin'), { id, reason: 'Weil.' }, LATER)).toMatchObject({ refusal: 'wrong_role' })
  })

  rehearsal('that is taken back is not taken back again, and another one can be given', () => {
    open()
    expect(open()).toEqual({ ok: false, errors: { bfsNumber: 'opened_already' } })
    const id = listedOpenings()[0]?.id ?? ''
    expect(closeOpening(as('officer'), { id, reason: 'Weil.' }, LATER)).toEqual({ ok: true })
    const before = everything()
    expect(closeOpening(as('officer'), { id, reason: 'Weil.' }, LATER)).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { action: 'close_late' },
    })
    expect(everything()).toEqual(before)
    expect(open({}, LATER)).toEqual({ ok: true })
  })

  rehearsal('that is over can be followed by another one', () => {
    open()
    expect(open({ untilOn: '2028-09-30' }, new Date('2028-04-03T08:00:00Z'))).toEqual({ ok: true })
  })

  test.each([
    [{ untilOn: '2028-01-09' }, 'untilOn', 'date_in_the_past'],
    [{ untilOn: '2099-12-31' }, 'untilOn', 'more_than_a_year_ahead'],
    [{ fromYear: 2023 }, 'fromYear', 'outside_period'],
    [{ bfsNumber: 9999 }, 'bfsNumber', 'unknown_municipality'],
  ])('with %j is refused', (changed, field, fault) => {
    const before = everything()
    expect(open(changed)).toEqual({ ok: false, errors: { [field]: fault } })
    expect(everything()).toEqual(before)
  })

  rehearsal('is never changed or deleted in the database', () => {
    open()
    expect(() => sqlite.exec('UPDATE late_openings SET from_year = 2020')).toThrow(/only ever closed/)
    expect(() => sqlite.exec('DELETE FROM late_openings')).toThrow(/never deleted/)
  })
})

describe('the next period', () => {
  const addPeriod = (opensOn: string | null) => {
    const known = db.select().from(periods).get()
    if (!known) throw new Error('There is no period')
    const settings = { ...known.settings, applications: { opensOn, closesOn: null, thisYear: true } }
    const next = { id: 'kip-4', name: 'KIP 4', startsOn: '2028-01-01', endsOn: '2031-12-31' }
    db.insert(periods)
      .values({ ...known, ...next, settings })
      .run()
  }
  const IN_JUNE = new Date('2027-06-01T08:00:00Z')

  rehearsal('takes new applications and renewals once it is open', () => {
    addPeriod('2027-07-01')
    expect(renewalOf(running, IN_JUNE)).toMatchObject({ period: null })
    expect(openTermsFor(lead, IN_JUNE).map(({ startsOn }) => startsOn)).toEqual(['2027-01-01'])
    const inJuly = new Date('2027-07-01T08:00:00Z')
    expect(renewalOf(running, inJuly)).toMatchObject({ startsOn: '2028-01-01', period: { id: 'kip-4' } })
    expect(openTermsFor(lead, inJuly).map(({ startsOn }) => startsOn)).toEqual(['2027-01-01', '2028-01-01'])
  })

  rehearsal('is joined later with the year that is running then', () => {
    addPeriod(null)
    expect(renewalOf(running, new Date('2029-05-01T08:00:00Z'))).toMatchObject({ startsOn: '2029-01-01' })
  })
})
