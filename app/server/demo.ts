import { Hono } from 'hono'
import { now } from '#app/clock.server.ts'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { STORY_PLACES } from '#app/domain/programme/stories.ts'
import { CANTONAL_ROLES, isCantonal, MUNICIPAL_ROLES, type Role } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { sessionCookie, sessionToken } from '#app/http/cookies.server.ts'
import { parkingCookie } from '#app/http/parking.server.ts'
import { readableMail } from '#app/models/mail/mailbox.server.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

/** Where nobody says which municipality: Root, or the busiest one of another story. */
const [DEMO_MUNICIPALITY] = STORY_PLACES[env.DEMO_STORY ?? 'luzern']

export const DEMO_ROLES: readonly Role[] = [...MUNICIPAL_ROLES, ...CANTONAL_ROLES]

/** A mail as mail programs show it: nothing runs, nothing is fetched, only the page of the mailbox may frame it. */
const MAIL_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** The HTML of a mail, for the sandboxed frame of the demo's mailbox. */
export function demoMails(): Hono<Edge> {
  return new Hono<Edge>().get('/demo/mail/:id/html', (c) => {
    const mail = readableMail(c.req.param('id'))
    if (!mail) return refuse(c, 404)
    return c.html(mail.html, 200, {
      'Content-Security-Policy': MAIL_POLICY,
      'X-Frame-Options': 'SAMEORIGIN',
    })
  })
}

/** Sign-in without a mail. Mounted in the demo only; elsewhere the address does not exist. */
export function demoSignIn(): Hono<Edge> {
  return new Hono<Edge>().post('/demo/sign-in', async (c) => {
    const form = await c.req.parseBody()
    const role = DEMO_ROLES.find((known) => known === form.role)
    const municipality = /^\d{1,5}$/.test(String(form.municipality))
      ? Number(form.municipality)
      : DEMO_MUNICIPALITY
    const person = role && findPersonByRole(role, isCantonal(role) ? null : municipality)
    if (!person) return refuse(c, 404)
    const cookies = c.req.header('cookie')
    const replaces = sessionToken(cookies)
    const userAgent = c.req.header('user-agent') ?? ''
    const { token } = startSession({ userId: person.id, now: now(), userAgent, replaces })
    c.header('Set-Cookie', sessionCookie(token))
    c.header('Set-Cookie', parkingCookie(cookies, token), { append: true })
    return c.redirect(safePath(form.returnTo, isCantonal(role) ? '/canton' : '/municipality'), 303)
  })
}
