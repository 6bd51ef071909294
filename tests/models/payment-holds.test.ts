import { describe, expect } from 'vitest'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { recordBounce } from '#app/models/mail/bounces.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { holdProposals } from '#app/models/money/hold-proposals.server.ts'
import { holdPayments, letPaymentsGoOn, markOfHold } from '#app/models/money/payment-hold.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { morning } from '../support/days.ts'
import { dossier, escalated } from '../support/escalation.ts'
import { delivered } from '../support/passes.ts'
import { as } from '../support/people.ts'
import { tranchesFor } from '../support/records.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { yearOf } from '../support/report-scenes.ts'

const statesOf = () => tranchesFor(dossier).map(({ year, state }) => `${year} ${state}`)

/** The mark of what the page of the decision shows. */
function shown() {
  const deadline = deadlineOf(yearOf(dossier).id)
  return deadline ? markOfHold(deadline) : ''
}

/** A year after the deadline: both notices are out, the officer is asked. */
const decision = (changed = {}) => ({
  reportingYearId: yearOf(dossier).id,
  person: as('officer'),
  reason: 'Der Bericht fehlt trotz zwei Mahnungen.',
  seen: shown(),
  now: morning('2027-04-20'),
  ...changed,
})

describe('the proposal to hold payments', () => {
  escalated('stands until the officer decides, and holds nothing by itself', () => {
    expect(holdProposals()).toMatchObject([{ reference: dossier.reference, year: 2026, dueOn: '2027-03-15' }])
    expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
  })

  escalated('falls away where a notice turns out to have reached nobody', () => {
    const first = listMails({ limit: 500 }).filter(({ template }) => template === 'report-notice-first')
    for (const { id, toAddress } of first)
      recordBounce(
        { recipients: [toAddress], outboxId: id, status: '5.1.1', diagnosis: '', addressRefused: true },
        morning('2027-04-16'),
      )
    expect(holdProposals()).toEqual([])
  })

  escalated('carried out, holds every tranche that is not under way, through the door', () => {
    expect(holdPayments(decision())).toEqual({ ok: true })
    expect(statesOf()).toEqual(['2026 paid', '2027 held'])
    expect(holdProposals()).toEqual([])
    const held = listMails({ limit: 500 }).filter(({ template }) => template === 'tranche-held')
    expect(new Set(held.map(({ facts }) => facts.reason))).toEqual(new Set([decision().reason]))
  })

  escalated('declined, is settled with its reason on record, until a new day has passed too', () => {
    expect(letPaymentsGoOn(decision())).toEqual({ ok: true })
    expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
    expect(holdProposals()).toEqual([])
    expect(latestEvents(1)).toMatchObject([{ action: 'decline_hold', reason: decision().reason }])
    grantExtension({
      reportingYearId: yearOf(dossier).id,
      person: as('officer'),
      seen: deadlineOf(yearOf(dossier).id)?.termOn ?? '',
      dueOn: '2027-05-31',
      reason: 'Krankheit',
      now: morning('2027-04-21'),
    })
    expect(holdProposals()).toEqual([])
    for (const day of ['2027-06-01', '2027-06-16', '2027-07-01']) delivered(day)
    expect(holdProposals()).toHaveLength(1)
  })

  escalated('is decided once: a page from before the decision is told of it', () => {
    const older = decision()
    expect(holdPayments(older)).toEqual({ ok: true })
    for (const again of [letPaymentsGoOn, holdPayments])
      expect(again(older)).toMatchObject({
        refusal: 'changed_meanwhile',
        meanwhile: { machine: 'tranche', action: 'hold' },
      })
    expect(letPaymentsGoOn(decision())).toMatchObject({ refusal: 'wrong_state' })
    expect(statesOf()).toEqual(['2026 paid', '2027 held'])
  })

  escalated('is not carried out by a page from before the payments were let go on', () => {
    const older = decision()
    expect(letPaymentsGoOn(older)).toEqual({ ok: true })
    expect(holdPayments(older)).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { machine: 'reportingYear', action: 'decline_hold' },
    })
    expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
  })

  escalated('is the officer’s to decide, on what the page showed', () => {
    expect(holdPayments(decision({ person: as('finance') }))).toEqual({ ok: false, refusal: 'wrong_role' })
    expect(holdPayments(decision({ seen: 'another-day' }))).toMatchObject({
      ok: false,
      refusal: 'changed_meanwhile',
    })
    expect(holdPayments(decision({ reportingYearId: 'none' }))).toEqual({ ok: false, refusal: 'not_found' })
    expect(holdPayments(decision({ reason: '' }))).toEqual({ ok: false, refusal: 'not_fulfilled' })
    expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
  })

  for (const [name, decide] of Object.entries({ holdPayments, letPaymentsGoOn }))
    rehearsal(`${name} is refused until the day that counts is over, and holds or settles nothing`, () => {
      const on = (day: string) => decide(decision({ seen: shown(), now: morning(day) }))
      expect(on('2027-02-15')).toMatchObject({ refusal: 'report_not_due' })
      expect(on('2027-03-15')).toMatchObject({ refusal: 'report_not_due' })
      delivered('2027-03-16')
      expect(on('2027-03-16')).toMatchObject({ refusal: 'report_term_runs' })
      expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
      expect(deadlineOf(yearOf(dossier).id)?.holdDeclinedAt).toBeNull()
      expect(listMails({ limit: 500 }).some(({ template }) => template === 'tranche-held')).toBe(false)
    })

  rehearsal('is made once the notices have gone: before, nobody decides on payments', () => {
    const early = decision({ seen: shown(), now: morning('2027-03-16') })
    for (const decide of [letPaymentsGoOn, holdPayments])
      expect(decide(early)).toMatchObject({ refusal: 'report_not_noticed' })
    for (const day of ['2027-03-17', '2027-04-01', '2027-04-19']) delivered(day)
    expect(holdProposals()).toMatchObject([{ reference: dossier.reference }])
  })
})
