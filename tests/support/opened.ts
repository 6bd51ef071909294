import type { Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { as } from './people.ts'
import { pageModules } from './route-prober.ts'
import { type Fields, visit } from './visits.ts'

const pages = await pageModules()

/** The page at an address of the portal, as this role gets it, or its answer to a form. */
export async function opened({ party }: Dossier, role: Role, path: string, fields?: Fields) {
  const { module, params } = pageAt(path.replace(/\?.*/, ''))
  const route = (fields ? module.action : module.loader) as Parameters<typeof visit>[0]
  const person = as(role, party.leadBfsNumber)
  const answer = await visit(route, path, { person, params, ...(fields && { fields }) })
  return { ...answer, module }
}

/** The address with the fewest gaps that fits, as the router chooses. */
function pageAt(path: string) {
  const [found] = pages
    .flatMap(({ path: pattern, module }) => {
      const names = pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)').replaceAll('.', '\\.')
      const match = new RegExp(`^/${names}$`).exec(path)
      return match ? [{ gaps: pattern.split(':').length, module, params: { ...match.groups } }] : []
    })
    .sort((a, b) => a.gaps - b.gaps)
  if (!found) throw new Error(`No page stands at ${path}`)
  return found
}
