import type { MiddlewareHandler } from 'hono'
import { now } from '#app/clock.server.ts'
import { env } from '#app/env.server.ts'
import { sessionToken } from '#app/http/session-cookie.server.ts'
import { storagePath } from '#app/models/document-store.server.ts'
import { findDocument } from '#app/models/documents.server.ts'
import { proveDatabaseIsWritable } from '#app/models/health.server.ts'
import { outboxAgeMinutes } from '#app/models/outbox.server.ts'
import { findSession } from '#app/models/sessions.server.ts'
import { createApp } from './app.ts'
import type { PageHandler } from './areas.ts'
import { demoSignIn } from './demo.ts'
import { downloads, type FindForCookie } from './downloads.ts'
import { health } from './health.ts'
import type { Edge } from './request.ts'
import { acceptsFiles } from './upload-paths.ts'

/** The app as the portal runs it; development and production differ only in pages and files. */
export function portal({ pages, files }: { pages: PageHandler; files?: MiddlewareHandler<Edge> }) {
  const readiness = {
    proveDatabaseIsWritable,
    outboxAgeMinutes: () => outboxAgeMinutes(now()),
    dataDirectory: env.DATA_DIR,
  }
  const endpoints = [health(readiness), downloads(findForCookie), ...(env.DEMO ? [demoSignIn()] : [])]
  return createApp({ settings: env, acceptsFiles, files, endpoints, pages })
}

const findForCookie: FindForCookie = (cookieHeader, id) => {
  const token = sessionToken(cookieHeader)
  const session = token ? findSession(token, now()) : undefined
  const document = session && findDocument(session.user, id)
  return document && { ...document, path: storagePath(document.storageName) }
}
