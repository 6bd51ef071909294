import * as build from 'virtual:remix/server-build'
import { now } from '#app/clock.server.ts'
import { cautions, env } from '#app/env.server.ts'
import { removeUnfinishedDocuments } from '#app/models/records/document-store.server.ts'
import { lookForScanner } from '#app/models/records/scanning.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { whenWritable } from './actions.ts'
import { readAgainAfterConflict, withActs } from './acts.ts'
import { announce } from './announce.ts'
import { areas } from './areas.ts'
import { assets } from './assets.ts'
import { fileRoutes } from './file-routes.ts'
import { listen } from './listen.ts'
import { log } from './log.ts'
import { portal } from './portal.ts'
import { spoken } from './spoken.ts'
import { stopping, surviveUnforeseen } from './stop.ts'
import { type Job, startWorkers } from './workers.ts'

const jobs = import.meta.glob<Job>('/app/jobs/*.server.ts', { eager: true })

/** Opens and migrates the database (by importing it), tells the demo story to an empty one, and serves. */
export async function start() {
  await removeUnfinishedDocuments()
  if (env.DEMO) await seedDemo()
  const app = portal({
    pages: readAgainAfterConflict(spoken(whenWritable(withActs(build)), (own) => areas(own, 'production'))),
    acceptsFiles: fileRoutes(build),
    files: assets(build.assetsBuildDirectory),
  })
  const running = await listen(app, { host: env.HOST, port: env.PORT })
  const workers = env.WORKERS ? startWorkers(jobs) : undefined
  for (const caution of [...cautions(env), ...(await scannerCaution())])
    log({ level: 'warn', event: 'caution', message: caution })
  announce()
  const stop = stopping(running, workers)
  surviveUnforeseen(stop)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(0))
}

async function scannerCaution(): Promise<string[]> {
  const fault = env.CLAMD_URL && (await lookForScanner(env.CLAMD_URL, now()))
  if (!fault) return []
  return [
    `THE VIRUS SCANNER DOES NOT ANSWER at ${env.CLAMD_URL} (${fault}). Uploads are taken and wait; nothing is handed out unscanned.`,
  ]
}
