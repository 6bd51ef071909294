import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { catalogueBy } from '#app/models/programme/catalogues.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { found } from './found.server.ts'
import { requireCantonalPerson } from './session.server.ts'

/** The door to the acts on a version of the catalogue, for whoever decides on the programme. */
export async function requireCatalogue(request: Request, { catalogue = '' }: { catalogue?: string }) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const stored = found(catalogueBy(catalogue))
  const { id, version, inForceAt } = stored
  const named = { id, version, period: programmeOf(stored.periodId).name, isDraft: inForceAt === null }
  return { person, stored, named }
}
