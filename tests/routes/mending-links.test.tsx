import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import * as step from '#app/routes/step.tsx'
import { db } from '#db/client.server.ts'
import { tranches } from '#db/schema/money.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import { claimOf, trancheOf } from '../support/records.ts'
import { reportApproved } from '../support/report-scenes.ts'
import { active } from '../support/scenes.ts'
import { visit } from '../support/visit.ts'

setClock('2027-03-20T09:00:00Z')
afterAll(() => setClock())

type Role = Parameters<typeof as>[0]

async function shown(role: Role, path: string, params: Record<string, string>) {
  return drawn(step.default, await step.loader(visit(as(role), { path, params })), path)
}

test('an agreement that cannot be completed leads to the report that is missing', async () => {
  const { reference } = await active()
  const dossier = `/canton/dossiers/${reference}`
  const page = await shown('officer', `${dossier}/complete`, { reference, step: 'complete' })
  expect(page).toContain(`href="${dossier}/reports/2026"`)
})

test('a tranche that cannot be released leads to the report that it waits for', async () => {
  const dossier = await active()
  const { reference } = dossier
  const { id } = trancheOf(dossier, 2027)
  const at = `/canton/dossiers/${reference}`
  const params = { reference, id, step: 'release' }
  const page = await shown('finance', `${at}/tranches/${id}/release`, params)
  expect(page).toContain(`href="${at}/reports/2026"`)
})

test('a claim that no tranche can bear says which of the two it is, and leads to the money of its dossier', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const { reference } = dossier
  const { id } = claimOf(dossier)
  const at = `/canton/dossiers/${reference}`
  const page = () => shown('finance', `${at}/claims/${id}/offset`, { reference, id, step: 'offset' })
  db.update(tranches)
    .set({ amountRappen: 0 as never })
    .where(eq(tranches.id, trancheOf(dossier, 2027).id))
    .run()
  expect(await page()).toContain(`href="${at}">Alle geplanten Tranchen sind schon ganz verrechnet`)
  db.update(tranches)
    .set({ state: asIfDecided('cancelled') })
    .where(eq(tranches.id, trancheOf(dossier, 2027).id))
    .run()
  expect(await page()).toContain(`href="${at}">Es kommt keine Tranche mehr`)
})
