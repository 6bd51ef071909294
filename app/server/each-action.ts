import type { ActionFunction, ServerBuild } from '@remix-run/node'

export type Route = NonNullable<ServerBuild['routes'][string]>

/** The build with every action behind what all of them have in common. */
export function eachAction(
  build: ServerBuild,
  around: (action: ActionFunction, route: Route) => ActionFunction,
): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const action = route?.module.action
    return [id, action ? { ...route, module: { ...route.module, action: around(action, route) } } : route]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}
