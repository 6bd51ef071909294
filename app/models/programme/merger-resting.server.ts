import { and, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { basisFor } from '#app/domain/agreement/agreement-bases.ts'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { type Reason, type ReasonKey, reason } from '#app/domain/lifecycle/reasons.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { countsMerger, type Union } from '#app/domain/programme/merger.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { hasNotEnded } from '#app/models/dossier/open-dossiers.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { inForce } from '#app/models/people/role-holders.server.ts'
import { movesInto } from '#app/models/people/role-succession.server.ts'
import type { db, Tx } from '#db/client.server.ts'
import { amendments, calculations } from '#db/schema/agreement.ts'
import { dossiers, lateOpenings, parties, partyMembers } from '#db/schema/dossier.ts'
import { memberships, users } from '#db/schema/people.ts'
import { standingGrants } from './grants.server.ts'
import { AGREED, firstTakenBack, isLeft } from './merger-act-reasons.server.ts'
import type { ActOfHeirs } from './merger-acts.server.ts'
import { municipalityName } from './municipalities.server.ts'

export type Undone = Union & { isNew: boolean }
/** `since`: the number of the event by which it was registered. */
export type Asked = { union: Undone; since: number; tx: Tx | typeof db; now: Date }

/** What rests on a merger, each record with what has to be done first; the merger stays while there is any. */
export function restingOn(asked: Asked, acts: readonly ActOfHeirs[]): Reason[] {
  const counted = dossiersWhere(asked, exists(countingIn(asked)))
  const proposed = dossiersWhere(asked, exists(proposedIn(asked)))
  const begun = asked.union.isNew ? dossiersWhere(asked, isOfParty(asked.union.into)) : []
  const named = new Set([...counted, ...proposed].map(({ id }) => id))
  const ofOthers = acts.filter((act) => !isLeft(act) && !isNamedBy(proposed, act))
  return [
    ...counted.flatMap((dossier) => contributionOf(dossier, asked.union)),
    ...proposed.flatMap(openAmendmentOf),
    ...ofOthers.map(firstTakenBack),
    ...begun
      .filter(({ id }) => !named.has(id))
      .map((dossier) => reason('merger_in_application', toldOf(dossier))),
    ...(asked.union.isNew ? [...rolesIn(asked), ...openingsFor(asked), ...grantsOf(asked)] : []),
  ]
}

/** Its amendments that are open are told already. */
function isNamedBy(proposed: readonly Dossier[], { dossier, event }: ActOfHeirs) {
  return event.machine === 'amendment' && proposed.some(({ id }) => id === dossier.id)
}

const toldOf = ({ reference, party }: Dossier) => ({ reference, party: party.name })

function dossiersWhere({ tx, now }: Asked, where: SQL): Dossier[] {
  const found = tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(where)
    .all()
  return found.flatMap(({ id }) => dossierById(id, dayOf(now)) ?? [])
}

/** Calculations that know the merger by the history frozen in them. */
function countingIn({ tx, union }: Asked) {
  const knowing = knows(sql`${calculations.calculation}`, sql`'$.input.municipalities'`, union)
  return tx
    .select({ id: calculations.id })
    .from(calculations)
    .where(and(eq(calculations.dossierId, dossiers.id), knowing))
}

/** Open amendments that do, or that a new municipality is to join by. */
function proposedIn({ tx, union }: Asked) {
  const knowing = knows(sql`${amendments.data}`, sql`'$.calculation.input.municipalities'`, union)
  const joining = sql`EXISTS (SELECT 1 FROM json_each(${amendments.change}, '$.members') AS one
    WHERE one.value = ${union.into})`
  return tx
    .select({ id: amendments.id })
    .from(amendments)
    .where(
      and(
        eq(amendments.dossierId, dossiers.id),
        inArray(amendments.state, [...OPEN_AMENDMENTS]),
        union.isNew ? or(knowing, joining) : knowing,
      ),
    )
}

function knows(json: SQL, path: SQL, { from, into }: Undone): SQL {
  return sql`EXISTS (SELECT 1 FROM json_each(${json}, ${path}) AS one
    WHERE ${inArray(sql`one.value ->> 'bfsNumber'`, [...from])} AND one.value ->> 'successor' = ${into})`
}

/**
 * A contribution that is not agreed yet is taken back. Of what is agreed the version in force counts, for each year that is
 * not settled: settled years keep what they rested on.
 */
function contributionOf(dossier: Dossier, union: Undone): Reason[] {
  const { id, state } = dossier
  const told = toldOf(dossier)
  const first = TAKEN_BACK[state]
  if (first) {
    const pinned = pinnedCalculation(id)
    return pinned && countsMerger(pinned.calculation, union) ? [reason(first, told)] : []
  }
  const [agreed] = isOneOf(AGREED, state) ? versionsOf(id) : []
  const year =
    agreed && unsettledYears(dossier).find((one) => countsMerger(basisFor(agreed.data, one), union))
  if (!year) return []
  const amendment = recordsIn(id, 'amendments').findLast(
    ({ state: is, data }) => is === 'in_force' && countsMerger(basisFor(data, year), union),
  )
  return amendment
    ? [reason('merger_in_amendment', { ...told, number: amendment.number, fromYear: year })]
    : [reason('merger_in_agreement', { ...told, fromYear: year })]
}

function unsettledYears({ id }: Dossier): number[] {
  return recordsIn(id, 'reportingYears')
    .filter(({ state }) => state !== 'settled')
    .map(({ year }) => year)
    .sort()
}

const TAKEN_BACK: Partial<Record<DossierState, ReasonKey>> = {
  second_review: 'merger_in_second_review',
  approved: 'merger_in_decision',
  agreement_issued: 'merger_in_issue',
  signed_by_municipality: 'merger_in_signature',
}

function openAmendmentOf(dossier: Dossier): Reason[] {
  return recordsIn(dossier.id, 'amendments')
    .filter(({ state }) => isOneOf(OPEN_AMENDMENTS, state))
    .map(({ number }) => reason('merger_in_open_amendment', { ...toldOf(dossier), number }))
}

/** In a query over `dossiers` and `parties`: one that goes on, and that a municipality leads or belongs to. */
function isOfParty(bfsNumber: number): SQL {
  const member = sql`EXISTS (SELECT 1 FROM ${partyMembers}
    WHERE ${partyMembers.partyId} = ${parties.id} AND ${partyMembers.bfsNumber} = ${bfsNumber})`
  const isOurs = or(eq(parties.leadBfsNumber, bfsNumber), member)
  return sql`${and(hasNotEnded(), isOurs)}`
}

/** Roles that were moved to it go back by themselves. */
function rolesIn({ union, since, tx }: Asked): Reason[] {
  const moved = movesInto(union, { since, tx }).filter(({ given }) => given)
  const held = tx
    .select({ userId: users.id, name: users.name, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.bfsNumber, union.into), inForce()))
    .all()
  return held
    .filter(({ userId, role }) => !moved.some((one) => one.userId === userId && one.role === role))
    .map(({ userId, name }) =>
      reason('merger_in_role', { userId, name, municipality: municipalityName(union.into) }),
    )
}

function openingsFor({ union, tx, now }: Asked): Reason[] {
  return tx
    .select({ openingId: lateOpenings.id, untilOn: lateOpenings.untilOn })
    .from(lateOpenings)
    .where(and(eq(lateOpenings.bfsNumber, union.into), isNull(lateOpenings.closedAt)))
    .all()
    .filter(({ untilOn }) => untilOn >= dayOf(now))
    .map((opening) => reason('merger_in_opening', { ...opening, municipality: municipalityName(union.into) }))
}

function grantsOf({ union }: Asked): Reason[] {
  return standingGrants()
    .filter(({ bfsNumber }) => bfsNumber === union.into)
    .map(({ grantId, title }) =>
      reason('merger_in_grant', { grantId, title, municipality: municipalityName(union.into) }),
    )
}
