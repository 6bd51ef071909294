import { matchRoutes } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Person } from '#app/domain/roles.ts'
import { SESSION_COOKIE } from '#app/http/cookies.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { drawn } from './drawn-page.tsx'
import { machineEndpoints, pageEndpoints, pageModules } from './route-prober.ts'

/** Every link to a page or a file on these pages, as this person sees them, with what it answered this person. */
export async function linksOn(paths: readonly string[], person: Person) {
  const modules = found(await pageModules())
  const endpoints = found([...(await pageEndpoints()), ...machineEndpoints()].filter(isRead))
  const { token } = startSession({ userId: person.id, now: now(), userAgent: 'test' })
  const requestFor = (path: string) =>
    new Request(`http://localhost${path}`, { headers: { Cookie: `${SESSION_COOKIE}=${token}` } })

  async function hrefsOn(path: string) {
    const { params, one } = modules(path)
    const args = { request: requestFor(path), params, context: { nonce: '', requestId: '', address: '' } }
    return hrefsIn(await drawn(one.module.default, await one.module.loader?.(args), path))
  }
  async function follow(link: string) {
    const { params, one } = endpoints(new URL(link, 'http://localhost').pathname)
    const { status, body } = await one.call(requestFor(link), params)
    await body?.cancel()
    return { link, status }
  }
  const links = new Set((await Promise.all(paths.map(hrefsOn))).flat())
  return Promise.all([...links].map(follow))
}

const isRead = ({ method }: { method: string }) => method === 'GET'

/** What stands at an address, as the routes of the portal rank it. */
function found<One extends { path: string }>(all: readonly One[]) {
  const routes = all.map((one) => ({ path: `/${one.path}`, one }))
  return (pathname: string) => {
    const match = matchRoutes(routes, pathname)?.at(-1)
    if (!match) throw new Error(`Nothing stands at ${pathname}`)
    const params = Object.fromEntries(
      Object.entries(match.params).map(([name, value]) => [name, value ?? '']),
    )
    return { params, one: (match.route as (typeof routes)[number]).one }
  }
}

function hrefsIn(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}
