import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { enterCredit, markOfCredits } from '#app/models/programme/credits.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { proofOf } from '#app/views/federal-proof.server.ts'
import { as } from '../support/people.ts'

const total = () => proofOf(programmeOf('kip3')).total

test('a period without federal credit has none to prove, and the one that is entered counts from then on', () => {
  expect(total()).toMatchObject({ federal: null, lumpSum: null, cantonal: null, missing: null, own: 0 })
  const at = {
    ...{ periodId: 'kip3', person: as('officer'), seen: markOfCredits('kip3') },
    ...{ now: new Date('2026-02-01T09:00:00Z'), today: '2026-02-01' },
  }
  const entered = { year: 2026, source: 'integration_credit', amountRappen: rappen(500_00) } as const
  expect(enterCredit(at, { ...entered, legalBasis: 'Budget', reason: 'Zusage.', isShort: false })).toEqual({
    ok: true,
  })
  expect(total()).toMatchObject({ federal: 500_00, missing: 500_00, cantonal: null })
})
