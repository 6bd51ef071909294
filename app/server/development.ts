import type { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { env } from '#app/env.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { whenWritable } from './actions.ts'
import { readAgainAfterConflict, withActs } from './acts.ts'
import { announce } from './announce.ts'
import { fileRoutes } from './file-routes.ts'
import { portal } from './portal.ts'
import { type Job, startWorkers } from './workers.ts'

type Vite = {
  server: ReturnType<typeof createServer>
  middlewares: (request: unknown, response: unknown, next: () => void) => void
  loadBuild: () => Promise<ServerBuild>
}

const jobs = import.meta.glob<Job>('/app/jobs/*.server.ts', { eager: true })

/** The same edge in front of Vite: sources and reload from Vite, everything else as in production. */
export async function serveInDevelopment({ server, middlewares, loadBuild }: Vite) {
  if (env.DEMO) await seedDemo()
  const acceptsFiles = fileRoutes(await loadBuild())
  const app = portal({
    acceptsFiles,
    pages: readAgainAfterConflict(async (request, context) =>
      createRequestHandler(whenWritable(withActs(await loadBuild())), 'development')(request, context),
    ),
  })
  const listener = getRequestListener(app.fetch, { hostname: env.HOST, overrideGlobalObjects: false })
  server.on('request', (request, response) =>
    middlewares(request, response, () => void listener(request, response)),
  )
  server.listen(env.PORT, env.HOST, announce)
  if (env.WORKERS) startWorkers(jobs)
}
