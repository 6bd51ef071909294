import type { MiddlewareHandler } from 'hono'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type Env, env } from '#app/env.server.ts'
import { sessionToken } from '#app/http/cookies.server.ts'
import { feedOf, findFeedOwner } from '#app/models/deadlines/calendar-feeds.server.ts'
import { findFile } from '#app/models/inquiries/message-files.server.ts'
import { outboxAgeMinutes } from '#app/models/mail/outbox-delivery.server.ts'
import { findSession } from '#app/models/people/sessions.server.ts'
import { waitOutsideStatements } from '#app/models/records/database-lock.server.ts'
import { handOut } from '#app/models/records/handing-out.server.ts'
import { proveDatabaseIsWritable } from '#app/models/records/health.server.ts'
import { lastScannerFault } from '#app/models/records/scanning.server.ts'
import { createApp } from './app.ts'
import type { PageHandler } from './areas.ts'
import { type CalendarForToken, calendars } from './calendars.ts'
import { demoMails, demoSignIn } from './demo.ts'
import { downloads, type FindForCookie } from './downloads.ts'
import { health } from './health.ts'
import { packages } from './packages.ts'
import type { Edge } from './request.ts'

type Parts = {
  pages: PageHandler
  acceptsFiles: (pathname: string) => boolean
  files?: MiddlewareHandler<Edge>
  settings?: Env
}

/** The app as the portal runs it; development and production differ only in pages and files. */
export function portal({ pages, acceptsFiles, files, settings = env }: Parts) {
  waitOutsideStatements()
  const readiness = {
    proveDatabaseIsWritable,
    outboxAgeMinutes: () => outboxAgeMinutes(now()),
    dataDirectory: settings.DATA_DIR,
    ...(settings.CLAMD_URL && { scannerFault: lastScannerFault }),
  }
  const endpoints = [
    health(readiness),
    downloads(findForCookie),
    calendars(calendarForToken(settings.BASE_URL)),
    packages(),
    ...(settings.DEMO ? [demoSignIn(), demoMails()] : []),
  ]
  return createApp({ settings, acceptsFiles, files, endpoints, pages })
}

const findForCookie: FindForCookie = (cookieHeader, id) => {
  const token = sessionToken(cookieHeader)
  const session = token ? findSession(token, now()) : undefined
  if (!session) return 'signed_out'
  const document = findFile(session.user, id, today(now()))
  return document && { ...document, handOut: () => handOut(document, now()) }
}

function calendarForToken(baseUrl: string): CalendarForToken {
  return (token) => {
    const day = today(now())
    const owner = findFeedOwner(token, day)
    return owner && feedOf(owner, { baseUrl, today: day })
  }
}
