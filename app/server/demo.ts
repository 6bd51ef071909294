import { Hono } from 'hono'
import { now } from '#app/clock.server.ts'
import { CANTONAL_ROLES, isCantonal, MUNICIPAL_ROLES, type Role } from '#app/domain/roles.ts'
import { safePath } from '#app/http/safe-path.ts'
import { sessionCookie, sessionToken } from '#app/http/session-cookie.server.ts'
import { findPersonByRole } from '#app/models/people.server.ts'
import { endSession, startSession } from '#app/models/sessions.server.ts'
import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

export const DEMO_ROLES: readonly Role[] = [...MUNICIPAL_ROLES, ...CANTONAL_ROLES]

/** Sign-in without a mail. Mounted in the demo only; elsewhere the address does not exist. */
export function demoSignIn(): Hono<Edge> {
  return new Hono<Edge>().post('/demo/sign-in', async (c) => {
    const form = await c.req.parseBody()
    const role = DEMO_ROLES.find((known) => known === form.role)
    const municipality = /^\d{1,5}$/.test(String(form.municipality)) ? Number(form.municipality) : null
    const person = role && findPersonByRole(role, isCantonal(role) ? null : municipality)
    if (!person) return refuse(c, 404)
    const earlier = sessionToken(c.req.header('cookie'))
    if (earlier) endSession(earlier)
    const userAgent = c.req.header('user-agent') ?? ''
    const { token } = startSession({ userId: person.id, now: now(), userAgent })
    c.header('Set-Cookie', sessionCookie(token))
    return c.redirect(safePath(form.returnTo, isCantonal(role) ? '/canton' : '/municipality'), 303)
  })
}
