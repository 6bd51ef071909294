import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { AmendmentChange, ChangeOf } from '#app/domain/agreement/amendment.ts'
import { dayWithin } from '#app/domain/people/membership.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { memberOn, membersOn } from '#app/models/dossier/party-members.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { parties, partyMembers } from '#db/schema/dossier.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import type { Amending, Changed } from './amended-agreement.server.ts'
import type { Acting } from './amended-records.server.ts'
import { agreementInForce } from './amendment-records.server.ts'
import { namedMembers, recalculatedYears } from './recalculated-years.server.ts'

/**
 * The new version with these members: each year from the change on with its own, because somebody else may have joined
 * or left in between, and with the contribution that they make.
 */
export function membersChanged(amending: Amending, change: ChangeOf<'members'>): Changed | undefined {
  const { dossier, current } = amending
  const membersIn = (year: number) => membersAfter(year, change, { dossier, before: current })
  const recalculated = recalculatedYears(amending, { fromYear: change.fromYear, membersIn })
  if (!recalculated) return undefined
  const members = namedMembers(change.members)
  const kind = members.length > 1 ? ('association' as const) : ('municipality' as const)
  return {
    ...recalculated,
    party: { ...current.party, ...partyAfter(change.leadBfsNumber, { current, kind }), members },
  }
}

/** The members of a year once a change counts: those that it has today, without who leaves and with who joins. */
export function membersAfter(
  year: number,
  change: AmendmentChange,
  { dossier, before }: { dossier: Dossier; before: AgreementData },
): number[] {
  const known = membersKnown(year, { dossier, before })
  if (change.kind !== 'members' || year < change.fromYear) return known
  const agreed = before.party.members.map(({ bfsNumber }) => bfsNumber)
  const staying = known.filter((one) => !agreed.includes(one) || change.members.includes(one))
  const joining = change.members.filter((one) => !agreed.includes(one))
  return [...new Set([...staying, ...joining])]
}

/** The members of a year as the records have them, before any change. */
export function membersKnown(
  year: number,
  { dossier, before }: { dossier: Dossier; before: AgreementData },
): number[] {
  const day = dayWithin({ startsOn: dossier.startsOn, endsOn: before.term.endsOn }, `${year}-01-01`)
  return membersOn(dossier.id, day).map(({ bfsNumber }) => bfsNumber)
}

type PartyAfter = { current: AgreementData; kind: 'municipality' | 'association' }

/** A municipality on its own bears its own name; an association keeps the one it has. */
function partyAfter(lead: number | undefined, { current: { party }, kind }: PartyAfter) {
  const leadBfsNumber = lead ?? party.leadBfsNumber
  const name = kind === 'municipality' ? municipalityName(leadBfsNumber) : party.name
  return { kind, leadBfsNumber, name }
}

/**
 * Who leaves keeps what fell in its time; one that would have joined later only was never a member. A new lead acts at
 * once.
 */
export function recordMembers(
  { tx, dossier, amendment: { effectiveOn, data } }: Acting,
  change: ChangeOf<'members'>,
) {
  const { id: dossierId, party } = dossier
  const agreed = agreementInForce(dossier)?.data.party.members.map(({ bfsNumber }) => bfsNumber) ?? []
  const ofParty = eq(partyMembers.partyId, party.id)
  const running = or(isNull(partyMembers.leftOn), gte(partyMembers.leftOn, effectiveOn))
  for (const bfsNumber of agreed.filter((one) => !change.members.includes(one)))
    tx.update(partyMembers)
      .set({ leftOn: sql`date(max(${effectiveOn}, ${partyMembers.joinedOn}), '-1 day')` })
      .where(and(ofParty, eq(partyMembers.bfsNumber, bfsNumber), running))
      .run()
  const known = membersOn(dossierId, effectiveOn).map(({ bfsNumber }) => bfsNumber)
  for (const bfsNumber of change.members.filter((one) => !agreed.includes(one)))
    if (known.includes(bfsNumber))
      tx.update(partyMembers)
        .set({ leftOn: null })
        .where(and(ofParty, eq(partyMembers.bfsNumber, bfsNumber), memberOn(sql`${effectiveOn}`)))
        .run()
    else
      tx.insert(partyMembers)
        .values({ partyId: party.id, bfsNumber, joinedOn: effectiveOn })
        .onConflictDoUpdate({
          target: [partyMembers.partyId, partyMembers.bfsNumber, partyMembers.joinedOn],
          set: { leftOn: null },
        })
        .run()
  const { kind, leadBfsNumber, name } = data.party
  tx.update(parties).set({ kind, leadBfsNumber, name }).where(eq(parties.id, party.id)).run()
}
