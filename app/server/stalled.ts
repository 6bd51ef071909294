import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

/**
 * A body that moves may take its time; one that has stood still for as long as `listen` lets a connection idle is
 * answered in words, and the connection ends with the answer. Whoever still waits for the body then meets its end as
 * that of a sender who has gone.
 */
export const stalledBodies: MiddlewareHandler<Edge> = async (c, next) => {
  const incoming = incomingOf(c)
  if (!incoming || c.req.method !== 'POST') return next()
  const stalled = new Promise<Response>((resolve) => {
    // Node tells it only while the body is incomplete.
    incoming.once('timeout', () => {
      outgoingOf(c)?.once('close', () => incoming.destroy())
      resolve(hangUp(c))
    })
  })
  return Promise.race([next(), stalled])
}

function hangUp(c: Context<Edge>): Response {
  const answer = refuse(c, 408)
  answer.headers.set('Connection', 'close')
  return answer
}

const incomingOf = (c: Context): IncomingMessage | undefined => c.env?.incoming
const outgoingOf = (c: Context): ServerResponse | undefined => c.env?.outgoing
