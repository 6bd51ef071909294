import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { dossierDoor, reportingYearDoor, trancheDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfFacts } from '#app/models/dossier/proposal-facts.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { figuresAt } from '#app/models/shown-figures.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { populations } from '#db/schema/reference.ts'
import { clockStandsAt } from '../support/clock.ts'
import { reportSilent, tryExOfficio } from '../support/ex-officio.ts'
import { at } from '../support/money-lives.ts'
import { moveClaim, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { askedToReopen, outcomeOf, word } from '../support/proposals.ts'
import { claimOf, trancheOf } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportApproved, reportInReview, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { changeSettings } from '../support/settings.ts'

const NOW = new Date('2027-03-20T09:00:00Z')
clockStandsAt(NOW.toISOString())

const REFUSED = {
  ok: false,
  refusal: 'changed_meanwhile',
  reasons: [{ key: 'figures_changed' }],
}

test('a contribution other than the page showed is not fixed, the one of today is', async () => {
  const dossier = await scenes.checked()
  const shown = figuresAt(dossierDoor, { id: dossier.id, action: 'approve' }, dossier)
  rehearsed(() => {
    const now = new Date('2026-03-20T09:00:00Z')
    const residents = { bfsNumber: dossier.party.leadBfsNumber, residents: 900, source: 'Nachführung' }
    db.insert(populations)
      .values({ ...residents, referenceDate: '2025-06-30' })
      .run()
    changeSettings({ referenceDate: '2025-06-30' })
    const approve = (figures: string | undefined) =>
      applyTransition(dossierDoor, {
        id: dossier.id,
        action: 'approve',
        person: as('officer'),
        version: current(dossier).version,
        input: { reason: '', ...(figures !== undefined && { figures }) },
        now,
      })
    expect(approve(shown)).toMatchObject(REFUSED)
    expect(current(dossier).state).toBe('in_review')
    const today = figuresAt(dossierDoor, { id: dossier.id, action: 'approve' }, current(dossier))
    expect(today).not.toBe(shown)
    expect(approve(today)).toMatchObject({ ok: true })
  })
})

test('a settlement other than the page showed is not approved', async () => {
  const dossier = await reportInReview()
  const year = () => yearOf(dossier)
  const mark = () => figuresAt(reportingYearDoor, { id: year().id, action: 'approve' }, dossier)
  const shown = mark()
  saveCorrections(
    { reportingYearId: year().id, person: as('officer'), now: NOW },
    { accounts: [], thirdPartyCorrectedRappen: rappen(9_000_000), thirdPartyCorrectionReason: 'Laut Beleg.' },
  )
  const approve = (figures: string | undefined) =>
    applyTransition(reportingYearDoor, {
      id: year().id,
      action: 'approve',
      person: as('officer'),
      version: year().version,
      input: { ...(figures !== undefined && { figures }) },
      now: NOW,
    })
  expect(approve(shown)).toMatchObject(REFUSED)
  expect(approve(mark())).toMatchObject({ ok: true })
})

test('a tranche of which a claim was set off meanwhile is not released at the amount that was shown', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const tranche = () => trancheOf(dossier, 2027)
  const mark = (of: Dossier) => figuresAt(trancheDoor, { id: tranche().id, action: 'release' }, of)
  const shown = mark(dossier)
  moveClaim(claimOf(dossier), 'offset', as('finance'))
  const release = (figures: string | undefined) =>
    applyTransition(trancheDoor, {
      id: tranche().id,
      action: 'release',
      person: as('finance'),
      version: tranche().version,
      input: { reason: '', ...(figures !== undefined && { figures }) },
      now: NOW,
    })
  expect(release(shown)).toMatchObject(REFUSED)
  expect(release(mark(current(dossier)))).toMatchObject({ ok: true })
})

test('a year is not settled ex officio on other payments than the page showed', async () => {
  const dossier = await reportSilent()
  const mark = () =>
    figuresAt(reportingYearDoor, { id: yearOf(dossier).id, action: 'settle_ex_officio' }, current(dossier))
  const shown = mark()
  moveTranche(trancheOf(dossier), 'reverse', as('finance'), { now: at('2027-04-14') })
  expect(tryExOfficio(dossier, { figures: shown })).toMatchObject(REFUSED)
  expect(tryExOfficio(dossier, { figures: mark() })).toMatchObject({ ok: true })
})

test('another person does not confirm what has changed since their page showed it', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const proposal = askedToReopen(dossier)
  const shown = markOfFacts(proposal, current(dossier))
  payClaim(claimOf(dossier), rappen(50_000))
  const confirm = (figures: string) => confirmProposal({ ...word(dossier, proposal), figures })
  expect(confirm(shown)).toMatchObject(REFUSED)
  expect(outcomeOf(dossier, proposal)).toBeNull()
  expect(confirm(markOfFacts(proposal, current(dossier)))).toMatchObject({ ok: true })
})

test('a step that fixes no figures has no mark', async () => {
  const dossier = await scenes.checked()
  expect(figuresAt(dossierDoor, { id: dossier.id, action: 'reject' }, dossier)).toBeUndefined()
})
