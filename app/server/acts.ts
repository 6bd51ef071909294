import type { ServerBuild } from '@remix-run/node'
import { asOneAct } from '#app/http/once.server.ts'
import type { PageHandler } from './areas.ts'

/** The build with every action taken once: no page has to think of double clicks. */
export function withActs(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && actingOnce(route)] as const)
  return { ...build, routes: Object.fromEntries(routes) }
}

type Route = NonNullable<ServerBuild['routes'][string]>

function actingOnce(route: Route): Route {
  const { action } = route.module
  return action ? { ...route, module: { ...route.module, action: asOneAct(action) } } : route
}

/**
 * A browser with JavaScript does not look again at the data of a page whose form was answered with a fault. After a
 * conflict it has to: what changed meanwhile is the answer. So there, and only there, 409 goes out as 200.
 */
export function readAgainAfterConflict(pages: PageHandler): PageHandler {
  return async (request, context) => {
    const answer = await pages(request, context)
    const isForScript = new URL(request.url).pathname.endsWith('.data')
    if (answer.status !== 409 || !isForScript) return answer
    return new Response(answer.body, { status: 200, headers: answer.headers })
  }
}
