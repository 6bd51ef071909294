import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { dossierFacts } from '#app/models/dossier/dossier-facts.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { contributionsOf } from '#app/models/money/contributions.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { beyondCreditOf } from '#app/models/programme/credit-room.server.ts'
import { enterCredit, markOfCredits } from '#app/models/programme/credits.server.ts'
import { proofOf } from '#app/models/records/dossier-proof.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { outbox } from '#db/schema/process.ts'
import { YEAR } from '../support/days.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

const DAY = '2025-12-01'
const NOW = new Date(`${DAY}T09:00:00Z`)
const WHY = 'Der Nachtragskredit ist beantragt.'

function enter(francs: number) {
  const credit = { year: YEAR, source: 'cantonal', amountRappen: rappen(francs * 100) } as const
  expect(
    enterCredit(
      { periodId: 'kip3', person: as('officer'), seen: markOfCredits('kip3'), now: NOW, today: DAY },
      { ...credit, legalBasis: 'Budget', reason: 'Beschlossen.', isShort: true },
    ),
  ).toEqual({ ok: true })
}

const take = (dossier: Dossier, action: 'approve' | 'issue_agreement', reason = '') =>
  applyTransition(dossierDoor, {
    ...{ id: dossier.id, action, person: as('officer'), now: NOW },
    ...{ version: current(dossier).version, input: { reason } },
  })

let checked: Dossier
let approved: Dossier
beforeAll(async () => {
  approved = await scenes.approved({ lead: 1031 })
  checked = await scenes.checked()
})

const keysOf = (answer: ReturnType<typeof take>) =>
  answer.ok ? [] : (answer.reasons ?? []).map(({ key }) => key)

test('without a credit there is no limit', () => {
  expect(dossierFacts(current(checked)).beyondCredit).toEqual({})
  rehearsed(() => expect(take(checked, 'approve')).toMatchObject({ ok: true, state: 'approved' }))
})

test('within the credit one person decides, and what others have reserved is gone', () =>
  rehearsed(() => {
    const reserved = contributionsOf(approved, pinned(approved))[YEAR] ?? 0
    enter(1_000_000)
    expect(dossierFacts(current(checked)).beyondCredit).toEqual({})
    expect(beyondCreditOf(checked, { [YEAR]: rappen(1_000_000_00) })).toEqual({ [YEAR]: reserved })
    expect(take(checked, 'approve')).toMatchObject({ ok: true, state: 'approved' })
    expect(pinnedCalculation(checked.id)?.creditReason).toBe('')
  }))

const pinned = ({ id }: Dossier) =>
  pinnedCalculation(id)?.calculation ?? expect.fail('there is no calculation')

test('beyond it an approval asks for a reason, and counts once another person has confirmed it', () =>
  rehearsed(() => {
    enter(1)
    expect(keysOf(take(checked, 'approve'))).toEqual(['credit_exceeded'])
    expect(take(checked, 'approve', WHY)).toMatchObject({ ok: true, proposed: true, state: 'in_review' })
    const [proposal] = openProposals(checked.id)
    expect(Object.keys(proposal?.askedFacts?.beyondCredit ?? {})).toEqual([String(YEAR)])
    const word = { dossier: current(checked), id: proposal?.id ?? '', now: NOW }
    expect(confirmProposal({ ...word, person: as('officer') })).toMatchObject({ ok: false })
    expect(confirmProposal({ ...word, person: as('second') })).toMatchObject({ ok: true, state: 'approved' })
    expect(pinnedCalculation(checked.id)?.creditReason).toBe(WHY)
    const mail = db.select().from(outbox).where(eq(outbox.template, 'contribution-set')).all().at(-1)
    expect(mail?.facts.reason).toBeNull()
    const read = (side: 'canton' | 'municipality') =>
      JSON.stringify([historyFor(current(checked), side, 'de'), proofOf(checked.id, side)])
    expect([read('canton').includes(WHY), read('municipality').includes(WHY)]).toEqual([true, false])
    expect(dossierFacts(current(checked)).creditExceptionStands).toBe(true)
    expect(keysOf(take(checked, 'issue_agreement'))).not.toContain('credit_exceeded_since')
  }))

test('what was approved before its year had a credit is not issued beyond it', () =>
  rehearsed(() => {
    expect(keysOf(take(approved, 'issue_agreement'))).not.toContain('credit_exceeded_since')
    enter(1)
    expect(keysOf(take(approved, 'issue_agreement'))).toContain('credit_exceeded_since')
  }))

test('amounts of years that have no credit go beyond none', () =>
  rehearsed(() => {
    enter(1)
    expect(beyondCreditOf(checked, { [YEAR + 1]: rappen(1_000_000_00) })).toEqual({})
  }))
