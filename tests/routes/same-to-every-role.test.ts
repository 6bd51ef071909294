import { describe, expect, test } from 'vitest'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier.ts'
import { REPORTING_YEAR_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { bodyOf, homeOf } from '../support/returned.ts'
import { SCENES } from '../support/scenes-of-states.ts'

clockStandsAt('2027-03-20T09:00:00Z')

describe.each(SCENES)('a dossier that is %s', (_state, scene) => {
  test('says the same to every role on home, on its page, in the list and to the canton', async () => {
    const dossier = await scene()
    const first = await homeOf(dossier)
    for (const role of MUNICIPAL_ROLES) {
      const told = { next: first?.next, ball: first?.ball, canton: first?.canton, deadline: first?.deadline }
      expect(await homeOf(dossier, role)).toMatchObject(told)
      expect((await bodyOf(dossierPage.loader, dossier, role)).dossier).toMatchObject(told)
    }
    const row = overviewRows('2027-03-20').find(({ bfsNumber }) => bfsNumber === dossier.party.leadBfsNumber)
    expect(row?.ball).toBe(first?.ball)
    if (dossier.state === 'draft') return
    const page = await bodyOf(cantonPage.loader, dossier, 'officer')
    expect(page).toMatchObject({ ball: first?.ball, canton: first?.canton })
  })
})

test('the scenes reach every state but those that only time or all years bring about', () => {
  const reached = SCENES.flatMap(([state]) => state.split(/, report |, /))
  expect(DOSSIER_STATES.filter((state) => !reached.includes(state))).toEqual(['completed'])
  expect(REPORTING_YEAR_STATES.filter((state) => !reached.includes(state))).toEqual(['settled'])
})
