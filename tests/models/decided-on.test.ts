import { describe, expect, test } from 'vitest'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import type { Proposal } from '#app/models/dossier/proposals.server.ts'
import { declineProposal, takeBackProposal } from '#app/models/dossier/proposing.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import * as proposalPage from '#app/routes/proposal.tsx'
import { historyFor } from '#app/views/history.server.ts'
import { sqlite } from '#db/client.server.ts'
import { morning } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { exOfficio, reportSilent, SILENT } from '../support/ex-officio.ts'
import { moveClaim, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import {
  ASKED_AT,
  askedToReopen,
  dossierWithClaim,
  factsShown,
  factsToConfirm,
  waitingOn,
  word,
} from '../support/proposals.ts'
import { claimOf, trancheOf } from '../support/records.ts'
import { yearOf } from '../support/report-scenes.ts'
import { type Visited, visitDossier } from '../support/visits.ts'

/** Its page for the canton, as a reader sees it. */
async function pageOf(dossier: Dossier, { id: proposalId }: Pick<Proposal, 'id'>) {
  const { body } = await visitDossier(proposalPage.loader as Visited, dossier, {
    role: 'officer',
    params: { proposalId },
  })
  return drawn(proposalPage.default, body, '/')
}

test('a figure beyond its budget takes a tick, and whoever confirms the settlement ex officio reads both figures', async () => {
  const dossier = await reportSilent()
  const [line] = budgetLinesOf(dossier.id).filter(({ year }) => year === yearOf(dossier).year)
  const beyond = rappen((line?.amountRappen ?? 0) + 1)
  const ask = (beyondBudget: boolean) => () =>
    moveReport(yearOf(dossier), 'settle_ex_officio', as('officer'), {
      now: morning(SILENT),
      input: {
        ...exOfficio(),
        beyondBudget,
        corrections: {
          ...exOfficio().corrections,
          accounts: [
            { budgetLineId: line?.id ?? '', correctedRappen: beyond, correctionReason: 'Laut Beleg.' },
          ],
        },
      },
    })
  expect(ask(false)).toThrow('proven_beyond_budget')
  ask(true)()
  const page = await pageOf(dossier, waitingOn(dossier))
  expect(page).toContain(
    `${line?.label}: mehr als das Budget (${formatRappen(line?.amountRappen ?? rappen(0))})`,
  )
  expect(page).toContain(formatRappen(beyond))
})

describe('a step that has come to its end shows for good what it was decided on', () => {
  test('a waiver the claim as it was open then, whatever became of it since', async () => {
    const dossier = await dossierWithClaim()
    const { amountRappen } = claimOf(dossier)
    moveClaim(claimOf(dossier), 'waive', as('officer'), { now: ASKED_AT })
    const waiver = waitingOn(dossier)
    confirmProposal(word(dossier, waiver))
    moveClaim(claimOf(dossier), 'take_back_waiver', as('officer'), { now: morning('2027-05-05') })
    confirmProposal(word(dossier, waitingOn(dossier)))
    payClaim(claimOf(dossier), rappen(100), morning('2027-05-06'))
    expect(factsShown(dossier, waiver)).toMatchObject({
      decided: { claim: { state: 'issued', openRappen: amountRappen, bookings: [] } },
    })
    expect(factsShown(dossier, waiver).asked).toBeUndefined()
  })

  test('a year that was opened once more the settlement that fell away, beside the one that counts now', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    const before = factsToConfirm(dossier)
    confirmProposal(word(dossier, proposal))
    saveCorrections(
      { reportingYearId: yearOf(dossier).id, person: as('officer'), now: morning('2027-05-05') },
      { accounts: [], thirdPartyCorrectedRappen: rappen(900_00), thirdPartyCorrectionReason: 'Laut Beleg.' },
    )
    moveReport(yearOf(dossier), 'approve', as('officer'), { now: morning('2027-05-06') })
    expect(before.settled?.settlement.claim).toBeGreaterThan(0)
    expect(factsShown(dossier, proposal)).toEqual({ decided: before })
  })

  test.each([
    [
      'declined',
      (about: ReturnType<typeof word>) => declineProposal({ ...about, reason: 'Nein.' }),
      'second',
    ],
    ['taken back', takeBackProposal, 'officer'],
  ] as const)('also where it was %s', async (_how, answer, role) => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    const before = factsToConfirm(dossier)
    expect(answer(word(dossier, proposal, as(role)))).toEqual({ ok: true })
    payClaim(claimOf(dossier), undefined, morning('2027-05-06'))
    expect(factsShown(dossier, proposal)).toEqual({ decided: before })
  })
})

test('what has changed between asking and confirming is shown beside what was decided on', async () => {
  const dossier = await reportSilent()
  const now = morning(SILENT)
  moveReport(yearOf(dossier), 'settle_ex_officio', as('officer'), { input: exOfficio(), now })
  const proposal = waitingOn(dossier)
  const asked = factsToConfirm(dossier).after?.settlement.claim
  moveTranche(trancheOf(dossier), 'reverse', as('finance'), { now })
  expect(await pageOf(dossier, proposal)).toContain('Wie es beim Antrag stand')
  expect(confirmProposal({ ...word(dossier, proposal), now })).toMatchObject({ ok: true })
  const shown = factsShown(dossier, proposal)
  expect(shown.asked?.after?.settlement.claim).toBe(asked)
  expect(shown.decided?.after?.settlement.claim).toBeLessThan(asked ?? 0)
  expect(await pageOf(dossier, proposal)).toContain('Wie es beim Antrag stand')
})

test('the history leads to it: from the asking, from what was confirmed, and for the canton alone', async () => {
  const dossier = await dossierWithClaim()
  const proposal = askedToReopen(dossier)
  confirmProposal(word(dossier, proposal))
  const leading = (reader: 'canton' | 'municipality') =>
    historyFor(dossier, reader, 'de').flatMap((entry) =>
      entry.proposal ? [[entry.action, entry.proposal]] : [],
    )
  expect(leading('canton')).toEqual([
    ['reopen', proposal.id],
    ['ask', proposal.id],
  ])
  expect(leading('municipality')).toEqual([])
  const html = await pageOf(dossier, proposal)
  for (const told of ['Bestätigt', 'Die Abrechnung, die dann nicht mehr gilt', 'CHF'])
    expect(html).toContain(told)
})

test('what it was asked and decided on is never written over', async () => {
  const dossier = await dossierWithClaim()
  const { id } = askedToReopen(dossier)
  for (const column of ['asked_facts', 'ended_facts'])
    expect(() => sqlite.prepare(`UPDATE proposals SET ${column} = '{}' WHERE id = ?`).run(id)).toThrow(
      'never edited',
    )
})
