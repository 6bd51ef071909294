import type { LoaderFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { ROLES } from '#app/domain/roles.ts'
import { asOneRequest } from '#app/models/memo.server.ts'
import { loader as frame } from '#app/root.tsx'
import { type Endpoint, pageEndpoints, requestsTo } from '../support/route-prober.ts'
import { tellRouteStory } from '../support/route-story.ts'
import { statementsDuring } from '../support/statements.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const DAY = '2026-11-21T09:00:00.000Z'
const MOST = 15
/** A paper writes down that it was drawn, and reads anew after that. */
const isPaper = (path: string) => path.endsWith('.pdf')
const pages = (await pageEndpoints()).filter(({ method, path }) => method === 'GET' && !isPaper(path))

beforeAll(async () => {
  setClock(DAY)
  await tellRouteStory(DAY)
  // Whatever is held between requests is read by the first of them.
  for (const page of pages.filter(({ path }) => path === 'canton')) await visited(page)
}, 120_000)
afterAll(() => setClock())

describe.each(pages.map((page) => [`/${page.path}`, page] as const))('%s', (_, page) => {
  test(`asks the database for each thing once, and in at most ${MOST} statements`, async () => {
    const wrong = (await visited(page)).filter(({ asked, again }) => again.length > 0 || asked > MOST)
    expect(wrong).toEqual([])
  })
})

/** The page with its frame, for everybody and every record it can be asked for. */
async function visited({ path, call }: Endpoint) {
  const visits = []
  for (const role of ROLES)
    for (const { request, params } of requestsTo(path, role)) {
      const asked = await statementsDuring(() =>
        asOneRequest(async () => {
          await Promise.all([
            frame({ request, params, context: {} } as LoaderFunctionArgs),
            call(request, params),
          ])
        }),
      )
      const again = asked.filter((statement, index) => asked.indexOf(statement) < index)
      visits.push({
        address: request.url,
        role,
        asked: asked.length,
        again,
        all: asked.length > MOST ? asked : [],
      })
    }
  return visits
}
