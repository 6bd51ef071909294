import type { ServerBuild } from '@remix-run/node'

/**
 * Which addresses take uploads: those whose route says `export const handle = { acceptsFiles: true }`. Everywhere
 * else a body is a form of modest size.
 */
export function fileRoutes(build: ServerBuild): (pathname: string) => boolean {
  const patterns = Object.values(build.routes)
    .filter(acceptsFiles)
    .map((route) => patternOf(build, route))
  return (pathname) => patterns.some((pattern) => pattern.test(pathname))
}

type Route = ServerBuild['routes'][string]

function acceptsFiles(route: Route) {
  const handle = route?.module.handle
  return (
    typeof handle === 'object' && handle !== null && 'acceptsFiles' in handle && handle.acceptsFiles === true
  )
}

function patternOf(build: ServerBuild, route: Route): RegExp {
  const segments = pathOf(build, route).map((segment) =>
    segment.startsWith(':') ? '[^/]+' : segment.replace(/[^\w-]/g, '\\$&'),
  )
  return new RegExp(`^/${segments.join('/')}/?$`, 'i')
}

function pathOf(build: ServerBuild, route: Route | undefined): string[] {
  if (!route) return []
  const above = route.parentId ? pathOf(build, build.routes[route.parentId]) : []
  return [...above, ...(route.path ?? '').split('/').filter(Boolean)]
}
