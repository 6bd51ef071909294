import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { chainBy } from '#app/models/programme/chains.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { found } from './found.server.ts'
import { requireCantonalPerson } from './session.server.ts'

/** The door to the acts on a version of the approval chain, for whoever decides on the programme. */
export async function requireChain(request: Request, { chain = '' }: { chain?: string }) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const stored = found(chainBy(chain))
  const { id, version, inForceAt } = stored
  const named = { id, version, period: programmeOf(stored.periodId).name, isDraft: inForceAt === null }
  return { person, stored, named }
}
