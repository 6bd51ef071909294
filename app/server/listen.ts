import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { refusal } from '#app/refusal.ts'
import type { Edge } from './request.ts'

export type Running = { server: Server; url: string; close: () => Promise<void> }

const GRACE_MILLISECONDS = 10_000
const IDLE_MILLISECONDS = 60_000
const MINUTE = 60_000

/**
 * Serves the app. A connection on which nothing moves for `idle` milliseconds ends; one that moves has an hour for
 * its request, so that a large file arrives over a slow line. `close` takes no new connections, lets running
 * requests finish, and hangs up after ten seconds.
 */
export async function listen(
  app: Hono<Edge>,
  { host, port, idle = IDLE_MILLISECONDS }: { host: string; port: number; idle?: number },
): Promise<Running> {
  const server = createServer(
    {
      requestTimeout: 60 * MINUTE,
      headersTimeout: 20_000,
      keepAliveTimeout: 61_000,
    },
    getRequestListener(app.fetch, { hostname: host }),
  )
  server.timeout = idle
  // Whoever has sent a whole request and closes that half still reads; Node would end the other half with it.
  Object.assign(server, { httpAllowHalfOpen: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFault(error, { host, port })))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return { server, url: `http://${host}:${actual}`, close: () => close(server) }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Connections kept alive become idle one by one, as their requests finish.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const patience = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(patience)
      resolve()
    })
  })
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE')
    return refusal(`Port ${port} of ${host} is in use: stop the other program or set PORT.`)
  if (error.code === 'EACCES')
    return refusal(`Port ${port} may not be used by this account: set PORT to 1024 or more.`)
  if (error.code === 'EADDRNOTAVAIL' || error.syscall === 'getaddrinfo')
    return refusal(`HOST=${host} is no address of this machine: set HOST to one, such as 127.0.0.1.`)
  return error
}
