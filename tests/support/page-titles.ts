import { now } from '#app/clock.server.ts'
import { tabTitle } from '#app/components/crumbs.tsx'
import { isCantonal, type Role } from '#app/domain/roles.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { translator } from '#app/text/text.ts'
import { pageModules } from './route-prober.ts'
import { recordsFor } from './route-records.ts'

const t = translator('de')

/** Root: party to dossiers of several years. */
const HOME = 1065

/** Each page of the portal that this person may see, over all records of the story, with the title of its tab. */
export async function titlesOfPages(role: Role): Promise<{ address: string; title: string }[]> {
  const person = findPersonByRole(role, isCantonal(role) ? null : HOME)
  const { token } = startSession({ userId: person?.id ?? '', now: now(), userAgent: '' })
  const found: { address: string; title: string }[] = []
  for (const { path, module } of await pageModules()) {
    if (!module.default || !module.handle) continue
    for (const { params, query = '' } of recordsFor(path)) {
      const address = `/${path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}`
      const request = new Request(`http://localhost${address}?${query}`, {
        headers: { Cookie: `session=${token}` },
      })
      const data = await dataFor(module, { request, params })
      if (data !== undefined) found.push({ address, title: tabTitle(t, { handle: module.handle, data }) })
    }
  }
  return found
}

type Module = Awaited<ReturnType<typeof pageModules>>[number]['module']

/** What the page would show; undefined where this person is sent away. */
async function dataFor({ loader }: Module, asked: { request: Request; params: Record<string, string> }) {
  const context = { nonce: '', requestId: '', address: '127.0.0.1' }
  try {
    const answer = loader ? await loader({ ...asked, context }) : {}
    if (answer instanceof Response) return undefined
    const wrapped = typeof answer === 'object' && answer !== null && 'data' in answer && 'init' in answer
    return wrapped ? answer.data : answer
  } catch (thrown) {
    if (thrown instanceof Response) return undefined
    throw thrown
  }
}
