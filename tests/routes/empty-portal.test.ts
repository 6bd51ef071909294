import { expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { ROLES, type Role } from '#app/domain/roles.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { setupFacts } from '#app/models/programme/setup.server.ts'
import * as settings from '#app/routes/canton.settings.tsx'
import { as } from '../support/people.ts'
import { pageEndpoints } from '../support/route-prober.ts'
import { visit } from '../support/visit.ts'

const pages = (await pageEndpoints()).filter(({ method, path }) => method === 'GET' && !path.includes(':'))

const headersOf = (role: Role) => {
  const { token } = startSession({ userId: as(role).id, now: now(), userAgent: '' })
  return { Cookie: `session=${token}` }
}

test('where nothing is entered yet, every page answers everybody', async () => {
  const wrong: string[] = []
  for (const role of ROLES) {
    const headers = headersOf(role)
    for (const { path, call } of pages) {
      const answer = call(new Request(`http://localhost/${path}`, { headers }), {})
      const said = await answer.then(({ status }) => (status >= 500 ? String(status) : null), String)
      if (said) wrong.push(`${role} /${path}: ${said}`)
    }
  }
  expect(wrong).toEqual([])
})

test('the settings name as many open points as the way to the first agreement', async () => {
  const day = now().toISOString().slice(0, 10)
  const shown = await settings.loader(visit(as('officer'), { path: '/canton/settings' }))
  expect(shown).toMatchObject({ open: setupFacts(day).period?.unconfirmed })
})
