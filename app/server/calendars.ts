import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

/** The calendar behind a secret address; an address that is unknown, ended or of a disabled person is nothing. */
export type CalendarForToken = (token: string) => string | undefined

const TOKEN = /^([\w-]{20,100})\.ics$/

/** Deadlines for calendar programs, which ask again every few hours: unchanged costs them nothing. */
export function calendars(find: CalendarForToken): Hono<Edge> {
  return new Hono<Edge>().get('/calendar/:file', (c) => {
    const token = TOKEN.exec(c.req.param('file'))?.[1]
    const calendar = token && find(token)
    if (!calendar) return refuse(c, 404)
    const headers = {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="deadlines.ics"',
      'Cache-Control': 'private, no-cache',
      ETag: `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 22)}"`,
    }
    const known = c.req
      .header('if-none-match')
      ?.split(/\s*,\s*/)
      .map((tag) => tag.replace(/^W\//, ''))
    if (known?.includes(headers.ETag)) return new Response(null, { status: 304, headers })
    return new Response(c.req.method === 'HEAD' ? null : calendar, { headers })
  })
}
