import { describe, expect, test } from 'vitest'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { REPORTING_YEAR_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { bodyOf, homeOf } from '../support/returned.ts'
import { dayOf, SCENES } from '../support/scenes-of-states.ts'

const SAID = [
  ['municipality', 'Am Zug ist die Gemeinde'],
  ['canton', 'Am Zug ist der Kanton'],
  ['both', 'Am Zug sind beide'],
] as const

/** Whose move it is, by the words of a status. */
const ballIn = (explanation = '') => SAID.find(([, words]) => explanation.includes(words))?.[0] ?? 'nobody'

describe.each(SCENES)('a dossier that is %s', (state, scene) => {
  const day = dayOf(state, '2027-03-20')
  clockStandsAt(`${day}T09:00:00Z`)
  test('says the same to every role on home, on its page, in the list and to the canton', async () => {
    const dossier = await scene()
    const first = await homeOf(dossier)
    const status = first?.status
    expect(status).toMatchObject({ label: expect.any(String), explanation: expect.any(String) })
    expect(first?.mine).toMatchObject({ title: expect.any(String) })
    for (const role of MUNICIPAL_ROLES) {
      const told = { status, mine: first?.mine, deadline: first?.deadline }
      expect(await homeOf(dossier, role)).toMatchObject(told)
      expect((await bodyOf(dossierPage.loader, dossier, role)).dossier).toMatchObject(told)
    }
    const row = overviewRows(day).find(({ bfsNumber }) => bfsNumber === dossier.party.leadBfsNumber)
    expect(row?.ball).toBe(ballIn(status?.explanation))
    if (dossier.state === 'draft') return
    expect((await bodyOf(cantonPage.loader, dossier, 'officer')).status).toEqual(status)
  })
})

test('the scenes reach every state but those that only time or all years bring about', () => {
  const reached = SCENES.flatMap(([state]) => state.split(/, report |, /))
  expect(DOSSIER_STATES.filter((state) => !reached.includes(state))).toEqual(['completed'])
  expect(REPORTING_YEAR_STATES.filter((state) => !reached.includes(state))).toEqual(['settled'])
})
