import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { LoadContext } from '#app/http/load-context.ts'

export type PageHandler = (request: Request, context: LoadContext) => Promise<Response>

/**
 * Remix ranks every route on every request, so a page costs more the more routes there are. Each first path
 * segment therefore has its own handler over the routes that it can reach (`_root.data` is the start page's data). The manifest, which the browser asks
 * for any address, and addresses that no static segment names go through the whole build.
 */
export function areas(build: ServerBuild, mode: string): PageHandler {
  const whole = createRequestHandler(build, mode)
  const segments = new Set(['', '_root'])
  for (const route of Object.values(build.routes)) segments.add(firstSegment(build, route) ?? '')
  const handlers = new Map([...segments].map((segment) => [segment, cut(build, { segment, mode })]))
  return (request, context) => {
    const segment = new URL(request.url).pathname.split('/')[1] ?? ''
    return (handlers.get(segment.replace(/\.data$/, '')) ?? whole)(request, context)
  }
}

type Route = ServerBuild['routes'][string]

/** Routes and manifest are cut alike: the renderer wants a module for each route of the manifest. */
function cut(build: ServerBuild, { segment, mode }: { segment: string; mode: string }) {
  const within = ([id]: [string, unknown]) => {
    const own = firstSegment(build, build.routes[id])
    return own === undefined || own === segment
  }
  const routes = Object.fromEntries(Object.entries(build.routes).filter(within))
  const described = Object.fromEntries(Object.entries(build.assets.routes).filter(within))
  return createRequestHandler({ ...build, routes, assets: { ...build.assets, routes: described } }, mode)
}

/** The static segment every address of this route begins with; undefined where it could be any. */
function firstSegment(build: ServerBuild, route: Route | undefined): string | undefined {
  const parent = route?.parentId ? build.routes[route.parentId] : undefined
  const inherited = parent ? firstSegment(build, parent) : undefined
  if (inherited !== undefined) return inherited
  const segment = route?.path?.split('/').find(Boolean)
  return segment && !/[:*?]/.test(segment) ? segment : undefined
}
