import type { ActionFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { isCantonal, type Person, type Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { YEAR } from './days.ts'
import { as } from './people.ts'

export type Fields = Readonly<Record<string, string | readonly string[] | File>>
type Params = Readonly<Record<string, string>>
export type Visited = (args: ActionFunctionArgs) => unknown
type Visit = {
  person?: Person
  params?: Params
  query?: string
  fields?: Fields | undefined
  multipart?: boolean
}

/** What a page answered: a status, where it leads, and what it says. */
type Answer = { status: number; location: string | null; body: unknown }

/** Calls a loader, or with fields an action, as a browser would: with the session cookie of a person. */
export async function visit(route: Visited, path: string, given: Visit = {}): Promise<Answer> {
  const args = { request: requestOf(path, given), params: given.params ?? {}, context: {} as never }
  try {
    return await answerOf(await route(args))
  } catch (thrown) {
    if (thrown instanceof Response) return answerOf(thrown)
    throw thrown
  }
}

type InDossier = Omit<Visit, 'person'> & { role: Role; at?: string }

/** A page of a dossier, as somebody of its municipality or of the canton opens it; `at`: its address below the dossier. */
export function visitDossier(
  page: Visited,
  dossier: Dossier,
  { role, at = '', params, ...visited }: InDossier,
) {
  const { reference, party } = dossier
  const cantonal = isCantonal(role)
  return visit(page, `/${cantonal ? 'canton' : 'municipality'}/dossiers/${reference}${at}`, {
    ...visited,
    person: as(role, cantonal ? undefined : party.leadBfsNumber),
    params: { reference, ...params },
  })
}

type InReport = Omit<InDossier, 'role'> & { role?: Role; year?: number }

/** A page of a report; `at`: its address below the report. */
export function visitReport(page: Visited, dossier: Dossier, given: InReport = {}) {
  const { role = 'clerk', year = YEAR, at = '', params, ...visited } = given
  const place = { role, at: `/reports/${year}${at}`, params: { year: String(year), ...params } }
  return visitDossier(page, dossier, { ...place, ...visited })
}

function requestOf(path: string, { person, query = '', fields, multipart = false }: Visit) {
  const headers = new Headers()
  if (person) headers.set('Cookie', `session=${sessionOf(person)}`)
  const url = `http://localhost${path}${query}`
  if (!fields) return new Request(url, { headers })
  const form = formOf(fields)
  const body = multipart ? form : new URLSearchParams([...form].map(([name, value]) => [name, String(value)]))
  return new Request(url, { method: 'POST', headers, body })
}

function sessionOf(person: Person) {
  return startSession({ userId: person.id, now: now(), userAgent: 'test' }).token
}

function formOf(fields: Fields) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  return form
}

async function answerOf(answer: unknown): Promise<Answer> {
  if (answer instanceof Response)
    return { status: answer.status, location: answer.headers.get('Location'), body: await bytesOf(answer) }
  const { data, init } = isWrapped(answer) ? answer : { data: answer, init: null }
  return { status: init?.status ?? 200, location: null, body: data }
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

function isWrapped(answer: unknown): answer is { data: unknown; init: ResponseInit | null } {
  return typeof answer === 'object' && answer !== null && 'type' in answer && 'init' in answer
}
