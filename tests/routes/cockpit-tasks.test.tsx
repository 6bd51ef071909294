import { expect, test } from 'vitest'
import { dossierPath } from '#app/components/ways.ts'
import { endRole, rolesInForce } from '#app/models/people/memberships.server.ts'
import * as cockpit from '#app/routes/canton.tsx'
import { DAYS } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as, townspeople } from '../support/people.ts'
import { issued } from '../support/scenes.ts'
import { visit } from '../support/visit.ts'

/** The part of the cockpit on what nobody can do, by its heading. */
async function unsignedShownTo(role: 'officer' | 'admin') {
  const shown = await cockpit.loader(visit(as(role), { path: '/canton' }))
  const page = await drawn(cockpit.default, shown, '/canton')
  return /<h3>Niemand kann unterzeichnen<\/h3>[\s\S]*?<\/section>/.exec(page)?.[0]
}

test('the cockpit warns of a dossier for which nobody can sign any more, and leads to it and to whom to write', async () => {
  const { reference, party } = await issued()
  const { signatory, clerk } = townspeople(party.leadBfsNumber)
  expect(await unsignedShownTo('officer')).toBeUndefined()

  const held = rolesInForce().find(({ userId, role }) => userId === signatory.id && role === 'signatory')
  expect(endRole(as('admin'), held?.membershipId ?? '', DAYS.inForce)).toEqual({ ok: true })
  const [seen = '', appointing] = [await unsignedShownTo('officer'), await unsignedShownTo('admin')]
  expect(seen).toMatch(new RegExp(`href="${dossierPath(reference)}"><span>${party.name}</span>`))
  expect(seen).toContain('Vereinbarung unterzeichnen: niemand kann unterzeichnen')
  expect(seen).toContain(`href="mailto:${clerk.email}"`)
  expect(appointing).toMatch(/href="\/canton\/people">Rolle erteilen</)
})
