import type { ServerBuild } from '@remix-run/node'

/**
 * Which addresses take uploads: those of the routes whose action was made by `fileAction`, which is the only way to
 * read a file. Everywhere else a body is a form of modest size.
 */
export function fileRoutes(build: ServerBuild): (pathname: string) => boolean {
  const patterns = Object.values(build.routes)
    .filter(takesFiles)
    .map((route) => patternOf(build, route))
  return (pathname) => patterns.some((pattern) => pattern.test(pathname))
}

type Route = ServerBuild['routes'][string]

function takesFiles(route: Route) {
  const action = route?.module.action
  return action !== undefined && 'slot' in action
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
