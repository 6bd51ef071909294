import { expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { itemAt, navigationFor } from '#app/components/navigation.ts'
import { PROGRAMME_PARTS } from '#app/components/programme-parts.ts'
import { CANTONAL_ROLES } from '#app/domain/roles.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { openPeriod } from '#app/models/programme/periods.server.ts'
import * as period from '#app/routes/canton.programme.periods.$period.tsx'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import { pageEndpoints } from '../support/route-prober.ts'
import { visit } from '../support/visit.ts'
import { ROUTE_MATRIX } from './route-matrix.ts'

test.each(PROGRAMME_PARTS)(
  'the overview of the programme offers $to to those who may open it',
  ({ to, may }) => {
    const row = ROUTE_MATRIX.find(({ name }) => name === `GET ${to}`)
    expect([...may].sort()).toEqual([...(row?.access ?? [])].sort())
  },
)

const day = '2026-11-21'

test('a draft of a period leads to all that belongs to it, and each of these pages speaks of it', async () => {
  const opened = openPeriod(
    as('officer'),
    {
      name: 'KIP 4',
      legalBasis: 'RRB 1',
      startsOn: '2028-01-01',
      endsOn: '2031-12-31',
      opensOn: null,
      closesOn: null,
    },
    new Date(`${day}T08:00:00Z`),
  )
  expect(opened.ok).toBe(true)
  const at = '/canton/programme/periods/kip4'
  const shown = await period.loader(visit(as('officer'), { path: at, params: { period: 'kip4' } }))
  const html = await drawn(period.default, shown, at)
  const links = [...html.matchAll(/href="(\/canton\/[^"]*\?period=kip4)"/g)].map(([, to = '']) => to)
  expect(links.length).toBeGreaterThan(5)
  const pages = await pageEndpoints()
  const { token } = startSession({ userId: as('officer').id, now: now(), userAgent: '' })
  const headers = { Cookie: `session=${token}` }
  for (const to of links) {
    const page = pages.find(({ method, path }) => method === 'GET' && `/${path}` === to.split('?')[0])
    const answer = await page?.call(new Request(`http://localhost${to}`, { headers }), {})
    expect([to, answer?.status]).toEqual([to, 200])
  }
})

const items = navigationFor(CANTONAL_ROLES[0])

test.each([
  ['/canton', '/canton'],
  ['/canton/programme', '/canton/programme'],
  ['/canton/settings/reminders', '/canton/programme'],
  ['/canton/mergers/1057/undo', '/canton/programme'],
  ['/canton/dossiers/MK-1', '/canton/dossiers'],
  ['/canton/contacts', undefined],
])('the navigation marks at %s what it belongs to', (pathname, marked) => {
  expect(itemAt(pathname, items)).toBe(marked)
})
