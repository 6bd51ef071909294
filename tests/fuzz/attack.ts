import { Agent, request } from 'node:http'
import { demoCookie } from '../support/built-portal.ts'
import { chance } from './chance.ts'
import type { Known } from './crawl.ts'
import { type Fuzzed, fuzzed } from './requests.ts'

/** Somebody, with what the portal shows to them. */
export type Sender = { name: string; fields: Record<string, string>; known: Known }
/** What should not have happened: an answer of class 5xx, one that cannot be read, or none in time. */
export type Finding = {
  index: number
  sender: string
  method: string
  path: string
  got: string
  body: string
}
export type Attack = { findings: Finding[]; statuses: Record<string, number> }

const AT_ONCE = 8
const PATIENCE_MILLISECONDS = 10_000

/** Sends so many requests, each by somebody else, and notes what came back. */
export async function attack(
  url: string,
  { senders, times, seed }: { senders: readonly [Sender, ...Sender[]]; times: number; seed: number },
): Promise<Attack> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const cookies = new Map<string, string>()
  const attack: Attack = { findings: [], statuses: {} }
  let next = 0
  const work = async () => {
    for (let index = next++; index < times; index = next++) {
      const by = chance(seed + index)
      const sender = by.of(senders)
      const cookie = await cookieOf(url, sender, cookies)
      const { known } = by.in100(75) ? sender : by.of(senders)
      const sent = fuzzed(known, by)
      const got = await sendOne(url, { ...sent, headers: withCookie(sent, cookie) }, agent)
      note(attack, { index, sender: sender.name, sent, got: got.what })
      // Whoever was signed out, by the request itself or by another, comes back.
      if (got.signedOut) cookies.delete(sender.name)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  agent.destroy()
  return attack
}

async function cookieOf(url: string, { name, fields }: Sender, cookies: Map<string, string>) {
  if (!fields.role) return ''
  const cookie = cookies.get(name) ?? (await demoCookie(url, fields)) ?? ''
  cookies.set(name, cookie)
  return cookie
}

const withCookie = ({ headers }: Fuzzed, cookie: string) =>
  cookie && !headers.Cookie ? { ...headers, Cookie: cookie } : headers

function note(
  { findings, statuses }: Attack,
  { sent, got, ...who }: { index: number; sender: string; sent: Fuzzed; got: string },
) {
  statuses[got] = (statuses[got] ?? 0) + 1
  if (!/^5|^no answer|^refused/.test(got)) return
  const body = sent.body?.toString('latin1').slice(0, 400) ?? ''
  findings.push({
    ...who,
    method: sent.method + (sent.leaves ? ' leaves' : ''),
    path: sent.path.slice(0, 300),
    got,
    body,
  })
}

type Got = { what: string; signedOut: boolean }

function sendOne(url: string, { method, path, headers, body, leaves }: Fuzzed, agent: Agent): Promise<Got> {
  const { hostname, port } = new URL(url)
  const length = body ? { 'Content-Length': String(body.length + (leaves ? 1000 : 0)) } : {}
  return new Promise((resolve) => {
    const done = (what: string, signedOut = false) => resolve({ what, signedOut })
    const sending = request(
      {
        hostname,
        port,
        method,
        path,
        headers: { ...headers, ...length },
        agent,
        timeout: PATIENCE_MILLISECONDS,
      },
      (answer) => {
        answer.resume()
        const signedOut = answer.headers.location?.startsWith('/sign-in') ?? false
        answer.on('close', () => done(String(answer.statusCode), signedOut))
      },
    )
    sending.on('timeout', () => {
      done('no answer in time')
      sending.destroy()
    })
    sending.on('error', (error) => done(leaves ? 'left' : `refused: ${error.message}`))
    if (leaves) sending.on('close', () => done('left'))
    if (leaves) sending.write(body ?? '', () => setImmediate(() => sending.destroy()))
    else sending.end(body)
  })
}
