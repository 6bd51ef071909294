import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { enterCredit, markOfCredits } from '#app/models/programme/credits.server.ts'
import * as approve from '#app/routes/canton.dossiers.$reference.approve.tsx'
import { current } from '#db/demo/road.server.ts'
import { clockStandsAt } from '../support/clock.ts'
import { YEAR } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { visitDossier } from '../support/visits.ts'

const DAY = '2025-12-01'
clockStandsAt(`${DAY}T09:00:00Z`)

test('a reason that is too long comes back with a sentence, and nothing of it is lost', async () => {
  const dossier = await scenes.checked()
  const credit = { year: YEAR, source: 'cantonal', amountRappen: rappen(100) } as const
  enterCredit(
    {
      ...{ periodId: 'kip3', person: as('officer'), seen: markOfCredits('kip3') },
      ...{ now: new Date(`${DAY}T09:00:00Z`), today: DAY },
    },
    { ...credit, legalBasis: 'Budget', reason: 'Beschlossen.', isShort: true },
  )
  const page = { role: 'officer', at: '/approve' } as const
  const { body } = await visitDossier(approve.loader, dossier, page)
  const { figures } = body as { figures: string }
  const reason = 'Der Nachtragskredit ist beantragt. '.repeat(150)
  const fields = { version: String(current(dossier).version), figures, reason }
  const answer = await visitDossier(approve.action, dossier, { ...page, fields })
  expect(answer.status).toBe(422)
  const path = `/canton/dossiers/${dossier.reference}/approve`
  const html = await drawn(approve.default, body, path, answer.body as object)
  expect(html).toContain(reason.trim())
  expect(html).toMatch(/höchstens 2[’']?000 Zeichen/)
})
