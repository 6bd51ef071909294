import { and, eq } from 'drizzle-orm'
import { yearsOf } from '#app/domain/application/application.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import {
  municipalitiesAlone,
  partyFrom,
  type SimulatedOver,
  type SimulatedParty,
} from '#app/domain/programme/simulation.ts'
import { dossiersById } from '#app/models/dossier/dossiers.server.ts'
import { takeOut } from '#app/models/dossier/folder.server.ts'
import { costOfAYear } from '#app/models/money/yearly-cost.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { municipalityHistories } from './municipalities.server.ts'
import { heirOf } from './succession.server.ts'

/** Who is simulated, by name: as things are on a day, and as if everybody began on it. */
export function simulatedParties(
  over: SimulatedOver,
  { periodId, day }: { periodId: string; day: string },
): SimulatedParty[] {
  const everyone = () => municipalitiesAlone(municipalityHistories(), day)
  if (over === 'alone') return everyone()
  const running = runningAgreements(periodId, day)
  if (over === 'agreements') return running
  const associations = running.filter(({ party }) => party.members.length > 1)
  const together = new Set(associations.flatMap(({ party }) => party.members))
  const alone = everyone().filter(({ party }) => !party.members.some((one) => together.has(one)))
  return byName([...associations.map((one) => ({ ...one, years: null })), ...alone])
}

/** The agreements of a period that are in force, with who carries them on the day. */
function runningAgreements(periodId: string, day: string): SimulatedParty[] {
  const running = db
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(and(eq(dossiers.periodId, periodId), eq(dossiers.state, 'active')))
    .all()
  const ids = running.map(({ id }) => id)
  takeOut(ids, 'budgetLines', 'thirdPartyFunds')
  const agreements = dossiersById(ids, day).map((dossier) => ({
    name: dossier.party.name,
    party: partyFrom(day, {
      id: dossier.id,
      members: [...new Set(dossier.members.map(({ bfsNumber }) => heirOf(bfsNumber, day)))],
      eligibleCost: costOfAYear(dossier),
    }),
    years: yearsOf(dossier),
  }))
  return byName(agreements)
}

const byName = (parties: readonly SimulatedParty[]) =>
  parties.toSorted((one, other) => inGermanOrder(one.name, other.name))
