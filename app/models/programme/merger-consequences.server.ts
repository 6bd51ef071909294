import { and, eq, exists, inArray, ne } from 'drizzle-orm'
import { onlyEndsByItself } from '#app/domain/agreement/other-agreement.ts'
import { endsBefore } from '#app/domain/agreement/termination.ts'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import { type PlainDate, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { Rappen } from '#app/domain/money.ts'
import { firstWholeYear, haveMerged, historiesBefore, type Union } from '#app/domain/programme/merger.ts'
import { territoryBy } from '#app/domain/programme/territory.ts'
import { otherAgreements } from '#app/models/dossier/coverage.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { goesOn, hasNotEnded } from '#app/models/dossier/open-dossiers.server.ts'
import { membersWithin } from '#app/models/dossier/party-members.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { contributionsOf } from '#app/models/money/contributions.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { municipalityHistories } from './municipalities.server.ts'
import { actedForBy, heirOf } from './succession.server.ts'

type Reader = Tx | typeof db

/** A dossier that a merger concerns, with the contribution as agreed and as the key would give it now. */
export type Affected = {
  reference: string
  party: string
  state: Dossier['state']
  fromYear: number
  members: number[]
  /** Who would lead: the successor, where the lead municipality ends. */
  lead: number
  leadEnds: boolean
  before: Rappen | null
  after: Rappen | null
  /** What a human has to decide on; nothing is changed by the merger itself. */
  decide: 'amend' | 'application' | 'withdraw' | 'succession' | 'follow' | 'counted' | 'done'
}

/** Every dossier of theirs that has not ended: where the term is over, what is still due passes on to the successor. */
export function affectedBy(union: Union, today: PlainDate, tx: Reader = db): Affected[] {
  const { into, mergedOn } = union
  const ending = endingIn(union)
  const concerned = tx
    .select({ one: partyMembers.bfsNumber })
    .from(partyMembers)
    .where(
      and(eq(partyMembers.partyId, dossiers.partyId), inArray(partyMembers.bfsNumber, [...ending, into])),
    )
  return tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(and(ne(dossiers.state, 'draft'), hasNotEnded(), exists(concerned)))
    .all()
    .flatMap(({ id }) => {
      const dossier = dossierById(id, mergedOn)
      return dossier ? affected(dossier, union, today) : []
    })
}

/** Who ends by a union, and what had gone into them before: it goes along. */
const endingIn = ({ from, mergedOn }: Union) => actedForBy(from, mergedOn)

/** The members of a party on a day, each by the municipality in which it lives on. */
const goingOn = (members: readonly number[], day: PlainDate) => [
  ...new Set(members.map((bfsNumber) => heirOf(bfsNumber, day))),
]

/** An amendment counts from 1 January of a year within the term; after the last one, only the people change. */
function affected(dossier: Dossier, union: Union, today: PlainDate): Affected[] {
  const fromYear = firstWholeYear(union.mergedOn)
  const startsOn = `${fromYear}-01-01`
  if (startsOn > dossier.endsOn) return following(dossier, union)
  const before = membersWithin(dossier, startsOn).map(({ bfsNumber }) => bfsNumber)
  const ending = endingIn(union)
  if (![...ending, union.into].some((one) => before.includes(one))) return []
  const isBound = !before.includes(union.into) && isCoveredElsewhere(union, { dossier, fromYear })
  const staying = isBound ? before.filter((bfsNumber) => !ending.includes(bfsNumber)) : before
  const members = goingOn(staying, startsOn)
  const { id, reference, periodId, state, party } = dossier
  const pinned = pinnedCalculation(dossier.id)?.calculation
  const calculation = pinned ?? previewCalculation(dossier, historiesBefore(municipalityHistories(), union))
  const agreed = calculation ? contributionsOf(dossier, calculation)[fromYear] : undefined
  const applying = {
    id,
    periodId,
    startsOn,
    endsOn: dossier.endsOn,
    members: members.map((bfsNumber) => ({ bfsNumber })),
  }
  const next = members.length > 0 ? previewCalculation(applying) : undefined
  const leadEnds = ending.includes(party.leadBfsNumber)
  const heir = heirOf(union.into, startsOn)
  const about = {
    today,
    leadEnds,
    countsOnElsewhere: countOnElsewhere(dossier, { members, fromYear, today }),
  }
  return [
    {
      reference,
      party: party.name,
      state,
      fromYear,
      members,
      lead: leadEnds ? (isBound ? (members[0] ?? heir) : heir) : party.leadBfsNumber,
      leadEnds,
      before: agreed ?? null,
      after: next ? next.result.fullYear : null,
      decide: isAnswered(union, { before, pinned })
        ? 'done'
        : decisionOn(dossier, { ...about, nobodyLeft: members.length === 0 }),
    },
  ]
}

/** The report, the settlement and the payments of a member that ends are its successor’s. */
function following({ id, reference, state, party, startsOn, endsOn }: Dossier, union: Union): Affected[] {
  const before = membersWithin({ id, startsOn, endsOn }, union.mergedOn).map(({ bfsNumber }) => bfsNumber)
  const ending = endingIn(union)
  if (!before.some((bfsNumber) => ending.includes(bfsNumber))) return []
  const leadEnds = ending.includes(party.leadBfsNumber)
  return [
    {
      reference,
      party: party.name,
      state,
      fromYear: yearOf(union.mergedOn),
      members: goingOn(before, union.mergedOn),
      lead: leadEnds ? heirOf(union.into, union.mergedOn) : party.leadBfsNumber,
      leadEnds,
      before: null,
      after: null,
      decide: 'follow',
    },
  ]
}

/** A successor that another agreement covers already, before the union, cannot come into a second one. */
function isCoveredElsewhere(union: Union, { dossier, fromYear }: { dossier: Dossier; fromYear: number }) {
  const covered = [{ bfsNumber: union.into, fromYear, toYear: yearOf(dossier.endsOn) }]
  const before = territoryBy(historiesBefore(municipalityHistories(), union))
  return otherAgreements(covered, dossier, before).length > 0
}

/** Nobody who ends is a member any more, and the contribution counts the residents that the successor has got. */
function isAnswered(
  union: Union,
  { before, pinned }: { before: readonly number[]; pinned: PinnedCalculation | undefined },
) {
  const isAmongMembers = endingIn(union).some((one) => before.includes(one))
  return !isAmongMembers && pinned !== undefined && haveMerged(pinned.input.municipalities, union)
}

type Counting = { members: readonly number[]; fromYear: number; today: PlainDate }

/** Up to the end of the dossier, some of them count in another agreement that nobody can end or let them leave before. */
function countOnElsewhere(dossier: Dossier, { members, fromYear, today }: Counting) {
  const years = { fromYear, toYear: yearOf(dossier.endsOn) }
  const covered = members.map((bfsNumber) => ({ bfsNumber, ...years }))
  return otherAgreements(covered, dossier, territoryBy(municipalityHistories())).some(
    (other) => other.endsOn >= dossier.endsOn && onlyEndsByItself(other, today),
  )
}

type Deciding = { today: PlainDate; leadEnds: boolean; nobodyLeft: boolean; countsOnElsewhere: boolean }

/** An agreement in force gets an amendment, with a new lead if need be; an application cannot change its lead. */
function decisionOn(
  dossier: Dossier,
  { today, leadEnds, nobodyLeft, countsOnElsewhere }: Deciding,
): Affected['decide'] {
  if (!goesOn(dossier)) return nobodyLeft || leadEnds ? 'withdraw' : 'application'
  const canEnd = dossier.state === 'active' && endsBefore(dossier, today).length > 0
  if (nobodyLeft) return canEnd ? 'succession' : 'follow'
  return countsOnElsewhere ? 'counted' : 'amend'
}
