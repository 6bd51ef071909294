import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { heldUpBy } from '#app/domain/lifecycle/decide.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import { CANTONAL_ROLES } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { trancheFacts } from '#app/models/money/money-facts.server.ts'
import { claimsOf, ledgerFor, tranchesOf } from '#app/models/money/payments.server.ts'
import { db } from '#db/client.server.ts'
import { tranches } from '#db/schema/money.ts'
import { signatoryOf } from '../support/amended-scenes.ts'
import { newAmount, propose, stepOnAmendment } from '../support/amendments.ts'
import { approve, at, reopen } from '../support/money-lives.ts'
import { moveClaim, moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { changeTranche, claimOf, mailsOf, trancheOf, tranchesFor } from '../support/records.ts'
import { reportApproved, reportFiled, reportInReview, reportOpen, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

/** An amendment of the amount from 2027 on, in force. */
async function amend(dossier: Dossier, amountRappen: number) {
  const now = at('2027-04-01')
  await propose(dossier, newAmount(2027, amountRappen), { person: as('officer'), now })
  const input = { declaration: scenes.declarationFor(dossier) }
  expect(stepOnAmendment(dossier, 'accept', { person: signatoryOf(dossier), input, now }).ok).toBe(true)
  expect(stepOnAmendment(dossier, 'put_in_force', { person: as('officer'), now })).toMatchObject({ ok: true })
}

describe('an amendment that cuts a tranche', () => {
  test('below what is set off against it opens the rest of the claim again, and transfers nothing', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const claim = claimOf(dossier)
    moveClaim(claim, 'offset', as('finance'))
    const bears = rappen(claim.amountRappen - 81_900)
    await amend(dossier, bears)
    expect(tranchesOf(dossier.id)[1]).toMatchObject({ amountRappen: bears, offsetRappen: bears })
    expect(claimsOf(dossier.id)).toMatchObject([{ state: 'issued', openRappen: 81_900, closedOn: null }])
    expect(ledgerFor(dossier.id).balanceRappen).toBe(81_900)
    const asked = mailsOf(dossier).filter(({ template }) => template === 'claim-issued')
    expect(asked.at(-1)?.facts).toMatchObject({ amountRappen: 81_900 })
    expect(asked.at(-1)?.facts.reason).toContain('Nachtrag 1')
  })

  test('that bears the claim all the same leaves it set off', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const claim = claimOf(dossier)
    moveClaim(claim, 'offset', as('finance'))
    await amend(dossier, claim.amountRappen)
    expect(claimsOf(dossier.id)).toMatchObject([{ state: 'offset', openRappen: 0 }])
  })

  test('leaves what was paid and taken back as it was, and its replacement takes the new amount', async () => {
    const dossier = await reportApproved()
    for (const action of ['release', 'order', 'pay', 'reverse'] as const)
      moveTranche(trancheOf(dossier, 2027), action, as('finance'), { now: at('2027-03-25') })
    const paid = trancheOf(dossier, 2027).amountRappen
    await amend(dossier, 300_050)
    expect(tranchesFor(dossier).slice(1)).toMatchObject([
      { state: 'reversed', amountRappen: paid },
      { state: 'planned', amountRappen: 300_050 },
    ])
  })

  test('that was held after its release has it released anew', async () => {
    const dossier = await reportApproved()
    for (const action of ['release', 'hold'] as const)
      moveTranche(trancheOf(dossier, 2027), action, as('finance'))
    await amend(dossier, 300_050)
    moveTranche(trancheOf(dossier, 2027), 'resume', as('finance'))
    expect(trancheOf(dossier, 2027)).toMatchObject({ state: 'planned', amountRappen: 300_050 })
  })
})

test('a tranche that was held after its release is planned again where another took its place in the year', async () => {
  const dossier = await reportApproved()
  const whole = trancheOf(dossier, 2027).amountRappen
  for (const action of ['release', 'order', 'pay', 'reverse'] as const)
    moveTranche(trancheOf(dossier, 2027), action, as('finance'))
  for (const action of ['release', 'hold'] as const)
    moveTranche(trancheOf(dossier, 2027, 2), action, as('finance'))
  changeTranche(trancheOf(dossier, 2027, 2), rappen(whole + 1))
  moveTranche(trancheOf(dossier, 2027, 2), 'resume', as('finance'))
  expect(trancheOf(dossier, 2027, 2)).toMatchObject({ state: 'planned', amountRappen: whole })
})

describe('a hold', () => {
  const SUSPECTED = { input: { reason: 'Verdacht auf Missbrauch.' } }

  /** The year of a tranche that was held instead of paid, in review. */
  async function unpaid() {
    const dossier = await reportInReview()
    moveTranche(trancheOf(dossier), 'reverse', as('finance'))
    moveTranche(trancheOf(dossier, 2026, 2), 'hold', as('officer'), SUSPECTED)
    return dossier
  }

  test('passes on to the top-up that takes the place of the tranche at the settlement', async () => {
    const dossier = await unpaid()
    approve(dossier)
    expect(tranchesFor(dossier).filter(({ year }) => year === 2026)).toMatchObject([
      { state: 'reversed' },
      { state: 'cancelled' },
      { kind: 'top_up', state: 'held', holdReason: SUSPECTED.input.reason, heldFrom: 'planned' },
    ])
  })

  test('for a report of another year passes on as well: the top-up waits for it, too', async () => {
    const dossier = await unpaid()
    const { id } = trancheOf(dossier, 2026, 2)
    db.update(tranches).set({ gateYear: 2027 }).where(eq(tranches.id, id)).run()
    approve(dossier)
    moveTranche(trancheOf(dossier, 2026, 3), 'resume', as('officer'))
    expect(trancheOf(dossier, 2026, 3)).toMatchObject({ kind: 'top_up', state: 'planned', gateYear: 2027 })
    const waits = { actor: { id: null, roles: CANTONAL_ROLES }, today: '2027-06-01' }
    const facts = trancheFacts(trancheOf(dossier, 2026, 3), dossier)
    expect(heldUpBy(trancheMachine, 'release', { ...waits, facts })).toMatchObject([{ data: { year: 2027 } }])
  })

  test('that passed on and was lifted does not come back when the year is settled anew', async () => {
    const dossier = await unpaid()
    approve(dossier)
    moveTranche(trancheOf(dossier, 2026, 3), 'resume', as('officer'))
    reopen(dossier)
    approve(dossier)
    expect(trancheOf(dossier, 2026, 4)).toMatchObject({ kind: 'top_up', state: 'planned', holdReason: '' })
  })

  test('outlives a settlement that is opened once more', async () => {
    const dossier = await unpaid()
    approve(dossier)
    reopen(dossier)
    approve(dossier)
    expect(trancheOf(dossier, 2026, 4)).toMatchObject({ kind: 'top_up', state: 'held' })
  })

  const tasks = (dossier: Dossier, day: string) =>
    (['officer', 'finance'] as const).map((role) =>
      waitingFor(as(role), day, { dossier })
        .filter(({ machine, action }) => machine === 'tranche' && action === 'resume')
        .map(({ year, since }) => [year, since]),
    )

  test('until a report comes is a task for officer and finance once it has come, and not before', async () => {
    const dossier = await reportOpen()
    const until = { input: { reason: 'Bericht fehlt.', untilReportOf: 2026 }, now: at('2027-02-01') }
    moveTranche(trancheOf(dossier, 2027), 'hold', as('officer'), until)
    expect(tasks(dossier, '2027-02-10')).toEqual([[], []])

    const filed = await reportFiled()
    moveTranche(trancheOf(filed, 2027), 'hold', as('officer'), until)
    const since = yearOf(filed).filedAt?.slice(0, 10)
    expect(tasks(filed, '2027-03-20')).toEqual([[[2027, since]], [[2027, since]]])
  })

  test('for another reason is lifted by a word, and nobody is asked to', async () => {
    const dossier = await reportFiled()
    moveTranche(trancheOf(dossier, 2027), 'hold', as('officer'), SUSPECTED)
    expect(tasks(dossier, '2027-03-20')).toEqual([[], []])
    const blank = { input: { reason: ' ' } }
    expect(() => moveTranche(trancheOf(dossier, 2027), 'resume', as('officer'), blank)).toThrow(
      'reason_missing',
    )
  })
})
