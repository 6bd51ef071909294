import { and, eq, inArray, sql } from 'drizzle-orm'
import { type ChangeOf, effectiveDay } from '#app/domain/agreement/amendment.ts'
import { addDays, yearOf } from '#app/domain/deadlines/calendar.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { memberOn, membersOn } from '#app/models/dossier/party-members.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { councilResolutions } from '#db/schema/application.ts'
import { parties, partyMembers } from '#db/schema/dossier.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import type { Amending, Changed } from './amended-agreement.server.ts'
import type { Acting } from './amended-records.server.ts'
import { contributionsFrom } from './changed-contribution.server.ts'

export function membersChanged(amending: Amending, change: ChangeOf<'members'>): Changed | undefined {
  const { dossier, current } = amending
  const members = change.members
    .map((bfsNumber) => ({ bfsNumber, name: municipalityName(bfsNumber) }))
    .sort((a, b) => inGermanOrder(a.name, b.name))
  const calculation = previewCalculation({
    id: dossier.id,
    periodId: dossier.periodId,
    startsOn: effectiveDay(change),
    members,
  })
  if (!calculation) return undefined
  const kind = members.length > 1 ? ('association' as const) : ('municipality' as const)
  const resolutions = change.resolutions.map(({ bfsNumber, body, resolvedOn, businessNumber }) => ({
    municipality: municipalityName(bfsNumber),
    body,
    resolvedOn,
    businessNumber,
  }))
  return {
    ...contributionsFrom(amending, calculation),
    party: { ...current.party, ...partyAfter(change.leadBfsNumber, { current, kind }), members },
    resolutions: [...current.resolutions, ...resolutions],
  }
}

type PartyAfter = { current: AgreementData; kind: 'municipality' | 'association' }

/** A municipality on its own bears its own name; an association keeps the one it has. */
function partyAfter(lead: number | undefined, { current: { party }, kind }: PartyAfter) {
  const leadBfsNumber = lead ?? party.leadBfsNumber
  const name = kind === 'municipality' ? municipalityName(leadBfsNumber) : party.name
  return { kind, leadBfsNumber, name }
}

/** Who leaves keeps what fell in its time; who joins has its resolution among those of the dossier. A new lead acts at once. */
export function recordMembers(
  { tx, dossier: { id: dossierId, party, endsOn }, amendment: { effectiveOn, data } }: Acting,
  change: ChangeOf<'members'>,
) {
  const known = membersOn(dossierId, effectiveOn).map(({ bfsNumber }) => bfsNumber)
  const leaving = known.filter((bfsNumber) => !change.members.includes(bfsNumber))
  const joining = change.members.filter((bfsNumber) => !known.includes(bfsNumber))
  tx.update(partyMembers)
    .set({ leftOn: addDays(effectiveOn, -1) })
    .where(
      and(
        eq(partyMembers.partyId, party.id),
        inArray(partyMembers.bfsNumber, leaving),
        memberOn(sql`${effectiveOn}`),
      ),
    )
    .run()
  for (const bfsNumber of joining)
    tx.insert(partyMembers)
      .values({ partyId: party.id, bfsNumber, joinedOn: effectiveOn })
      .onConflictDoUpdate({
        target: [partyMembers.partyId, partyMembers.bfsNumber, partyMembers.joinedOn],
        set: { leftOn: null },
      })
      .run()
  const toYear = yearOf(endsOn)
  for (const resolution of change.resolutions)
    tx.insert(councilResolutions)
      .values({ ...resolution, dossierId, fromYear: change.fromYear, toYear })
      .onConflictDoNothing()
      .run()
  const { kind, leadBfsNumber, name } = data.party
  tx.update(parties).set({ kind, leadBfsNumber, name }).where(eq(parties.id, party.id)).run()
}
