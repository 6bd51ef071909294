import { expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import * as page from '#app/routes/canton.dossiers.$reference.reports.$year.settle-ex-officio.tsx'
import { reportSilent, SILENT } from '../support/ex-officio.ts'
import { type Visited, visitReport } from '../support/visits.ts'

test('the page of a step that two persons take says so before anything is typed', async () => {
  const dossier = await reportSilent()
  setClock(`${SILENT}T09:00:00Z`)
  const { body } = await visitReport(page.loader as Visited, dossier, {
    role: 'officer',
    at: '/settle-ex-officio',
  })
  expect(body).toMatchObject({ step: { possible: true, awaits: 'second' } })
})
