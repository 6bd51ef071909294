import type { RouteConfigEntry } from '@remix-run/route-config'
import { now } from '#app/clock.server.ts'
import type { FileSlot } from '#app/domain/forms/file-slots.ts'
import { isCantonal, ROLES, type Role } from '#app/domain/roles.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import routes from '#app/routes.ts'
import { portal } from '#app/server/portal.ts'
import { sqlite } from '#db/client.server.ts'
import { type RouteRecord, recordsFor } from './route-records.ts'

type Method = 'GET' | 'POST'
/** `in`: whatever the page says then; `sign-in`: sent there; `missing`: does not exist for this person. */
const VERDICTS = ['in', 'sign-in', 'missing'] as const
type Verdict = (typeof VERDICTS)[number]
type Call = (request: Request, params: Record<string, string>) => Promise<Response>
export type Endpoint = { method: Method; path: string; call: Call; slot?: FileSlot }

/** Without a dossier in the story: a stranger to every record. */
const STRANGERS = 1061
const HOME = 1065

/** Who gets in: without a record at all, with one's own, and with one of another municipality. */
export type Observed = { nobody: Verdict; own: readonly Role[]; foreign: readonly Role[] }

type Handler = (args: { request: Request; params: object; context: object }) => unknown
type Module = {
  loader?: Handler
  action?: Handler & { slot?: FileSlot }
  default?: unknown
  handle?: unknown
}

const modules = import.meta.glob<Module>('/app/routes/*.{ts,tsx}')

/** Every method of every page and resource, by the route configuration itself. */
export async function pageEndpoints(): Promise<Endpoint[]> {
  const all = await Promise.all(flat(await routes).map(endpointsOf))
  return all.flat()
}

/** What stands at each address, by the route configuration itself. */
export async function pageModules(): Promise<{ path: string; module: Module }[]> {
  const all = flat(await routes).map(async ({ path, file }) => ({
    path,
    module: (await modules[`/app/${file}`]?.()) ?? {},
  }))
  return Promise.all(all)
}

/** Every endpoint that the server answers before Remix. */
export function machineEndpoints(): Endpoint[] {
  const app = portal({ pages: async () => new Response(null, { status: 404 }), acceptsFiles: () => false })
  return app.routes.flatMap(({ method, path }) =>
    method === 'GET' || method === 'POST'
      ? [{ method, path: path.slice(1), call: async (request: Request) => app.request(request) }]
      : [],
  )
}

/** Whatever the answers changed is taken back, so that the order of the questions does not matter. */
export async function observe(endpoint: Endpoint): Promise<Observed> {
  sqlite.exec('BEGIN IMMEDIATE')
  cookies.clear()
  try {
    return await observed(endpoint)
  } finally {
    sqlite.exec('ROLLBACK')
  }
}

async function observed({ method, path, call }: Endpoint): Promise<Observed> {
  const records = recordsFor(path)
  if (records.length === 0) throw new Error(`The story has no record for ${path}`)
  const ask = (record: RouteRecord, as: { role: Role; bfsNumber: number } | null) =>
    verdictOf(call(requestFor({ method, path, record, as }), record.params))
  const nobody = await nobodyIn(records, (record) => ask(record, null))
  const own: Role[] = []
  const foreign: Role[] = []
  for (const role of ROLES) {
    if (await anyIn(records, (record) => ask(record, { role, bfsNumber: record.owners[0] ?? HOME })))
      own.push(role)
    const others = records.filter(({ owners }) => owners.length > 0 && !owners.includes(STRANGERS))
    if (!isCantonal(role) && (await anyIn(others, (record) => ask(record, { role, bfsNumber: STRANGERS }))))
      foreign.push(role)
  }
  return { nobody, own, foreign }
}

/** What somebody with this role is answered, for each of their own records. */
export function answersTo({ path, call }: Endpoint, role: Role): Promise<Response[]> {
  return Promise.all(requestsTo(path, role).map(({ request, params }) => call(request, params)))
}

/** How somebody with this role looks at each of their own records. */
export function requestsTo(path: string, role: Role) {
  return recordsFor(path).map((record) => ({
    request: requestFor({ method: 'GET', path, record, as: { role, bfsNumber: record.owners[0] ?? HOME } }),
    params: record.params,
  }))
}

async function nobodyIn(records: readonly RouteRecord[], ask: (record: RouteRecord) => Promise<Verdict>) {
  const verdicts = new Set(await Promise.all(records.map(ask)))
  return VERDICTS.find((verdict) => verdicts.has(verdict)) ?? 'missing'
}

async function anyIn(records: readonly RouteRecord[], ask: (record: RouteRecord) => Promise<Verdict>) {
  for (const record of records) if ((await ask(record)) === 'in') return true
  return false
}

function requestFor({
  method,
  path,
  record,
  as,
}: {
  method: Method
  path: string
  record: RouteRecord
  as: { role: Role; bfsNumber: number } | null
}) {
  const address = path.replace(/:(\w+)/g, (_, name: string) => record.params[name] ?? '')
  const headers: Record<string, string> = as ? { Cookie: cookieOf(as) } : {}
  const body = method === 'POST' ? new URLSearchParams() : undefined
  return new Request(`http://localhost/${address}?${record.query ?? ''}`, { method, body, headers })
}

const cookies = new Map<string, string>()

/** One session for each person and endpoint, because some answers end it. */
function cookieOf({ role, bfsNumber }: { role: Role; bfsNumber: number }) {
  const known = cookies.get(`${role} ${bfsNumber}`)
  if (known) return known
  const person = findPersonByRole(role, isCantonal(role) ? null : bfsNumber)
  if (!person) throw new Error(`Nobody is ${role} of ${bfsNumber}`)
  const cookie = `session=${startSession({ userId: person.id, now: now(), userAgent: '' }).token}`
  cookies.set(`${role} ${bfsNumber}`, cookie)
  return cookie
}

async function verdictOf(answer: Promise<Response>): Promise<Verdict> {
  const { status, headers } = await answer
  if (status === 404 || status === 403) return 'missing'
  if (status >= 500 && status !== 503) throw new Error(`Answered ${status}`)
  return headers.get('Location')?.startsWith('/sign-in?returnTo=') ? 'sign-in' : 'in'
}

function flat(entries: readonly RouteConfigEntry[], above = ''): { path: string; file: string }[] {
  return entries.flatMap(({ path = '', file, children = [] }) => {
    const full = [above, path].filter(Boolean).join('/')
    return [{ path: full, file }, ...flat(children, full)]
  })
}

async function endpointsOf({ path, file }: { path: string; file: string }): Promise<Endpoint[]> {
  const { loader, action, ...page } = (await modules[`/app/${file}`]?.()) ?? {}
  return [
    ...(loader || page.default
      ? [{ method: 'GET' as const, path, call: callOf(loader ?? (() => ({}))) }]
      : []),
    ...(action ? [{ method: 'POST' as const, path, call: callOf(action), slot: action.slot }] : []),
  ]
}

/** A loader or an action as Remix would call it: what it throws is an answer, too. */
function callOf(handler: Handler): Call {
  return async (request, params) => {
    const context = { nonce: '', requestId: '', address: '127.0.0.1' }
    try {
      return responseOf(await handler({ request, params, context }))
    } catch (thrown) {
      if (thrown instanceof Response) return thrown
      throw thrown
    }
  }
}

function responseOf(answer: unknown): Response {
  if (answer instanceof Response) return answer
  const init = typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : undefined
  return new Response(null, (init ?? { status: 200 }) as ResponseInit)
}
