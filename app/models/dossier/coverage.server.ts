import { and, eq, exists, inArray, ne, or } from 'drizzle-orm'
import type { OtherAgreement } from '#app/domain/agreement/other-agreement.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { isMemberIn, yearsWithin } from '#app/domain/people/membership.ts'
import { BOUND, COVERING } from '#app/domain/programme/covering.ts'
import { type Counted, firstSharedYear, territoryBy } from '#app/domain/programme/territory.ts'
import { heldReference, oncePerRequest } from '#app/models/memo.server.ts'
import { standingGrants } from '#app/models/programme/grants.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { reportingYears } from '#db/schema/report.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

/** Everybody a dossier covers in some year of its term, each with its own years. */
export function coveredBy({ id, startsOn, endsOn }: Pick<Dossier, 'id' | 'startsOn' | 'endsOn'>): Counted[] {
  return recordsIn(id, 'members').flatMap(({ bfsNumber, ...dated }) => {
    const years = yearsWithin(dated, { startsOn, endsOn })
    return years ? [{ bfsNumber, ...years }] : []
  })
}

/** Whose inhabitants a municipality has in a year, by the register as it stands. */
const territory = heldReference(() => territoryBy(municipalityHistories()))

/**
 * No two running agreements count the same inhabitants in the same year, also through an association or a merger:
 * which member meets which municipality of which other agreement, and from when on.
 */
export function otherAgreements(
  covered: readonly Counted[],
  { id }: Pick<Dossier, 'id'>,
  within = territory(),
): OtherAgreement[] {
  return coveredByAll().flatMap(({ bfsNumber, reference, dossierId, ...row }) => {
    const years = dossierId === id ? undefined : yearsWithin(row, row)
    const shared = years && firstShared(covered, { bfsNumber, ...years }, within)
    if (!shared) return []
    const { state, startsOn, endsOn } = row
    const canRelease = mayRelease({ dossierId, bfsNumber, year: shared.year })
    const counted = municipalityName(bfsNumber)
    return [{ ...shared, counted, reference, state, startsOn, endsOn, canRelease }]
  })
}

type Member = { dossierId: string; bfsNumber: number; year: number }

/** Others stay members in that year, and from it on no report is filed. */
function mayRelease({ dossierId, bfsNumber, year }: Member) {
  const others = recordsIn(dossierId, 'members').filter(
    (one) => one.bfsNumber !== bfsNumber && isMemberIn(one, year),
  )
  const later = recordsIn(dossierId, 'reportingYears').filter((one) => one.year >= year)
  return others.length > 0 && later.every(({ state }) => state === 'scheduled' || state === 'open')
}

/** The member that has inhabitants in common with somebody else, and the first year in which it has. */
function firstShared(covered: readonly Counted[], other: Counted, within = territory()) {
  for (const one of covered) {
    const year = firstSharedYear(one, other, within)
    if (year !== undefined) return { name: municipalityName(one.bfsNumber), year }
  }
  return undefined
}

/**
 * Dossiers in these states that count inhabitants of a municipality in some of these years: as itself, as a member of an
 * association, or through a merger, in either direction.
 */
export function dossiersCounting(counted: Counted, states: readonly DossierState[]) {
  return coveredIn(states).flatMap(({ bfsNumber, ...row }) => {
    const years = yearsWithin(row, row)
    const shared = years && firstShared([counted], { bfsNumber, ...years })
    const { reference, party, kind, state } = row
    return shared ? [{ reference, party, kind, state, member: bfsNumber, year: shared.year }] : []
  })
}

/** The members of every agreement, or of what is about to become one, each with its years. */
export function coveredMembers(): Counted[] {
  return coveredByAll().flatMap(({ bfsNumber, ...row }) => {
    const years = yearsWithin(row, row)
    return years ? [{ bfsNumber, ...years }] : []
  })
}

/** Whom all agreements cover: one question, whichever of them is looked at. */
const coveredByAll = oncePerRequest(() => coveredIn(COVERING))

function coveredIn(states: readonly DossierState[]) {
  return db
    .select({
      dossierId: dossiers.id,
      bfsNumber: partyMembers.bfsNumber,
      joinedOn: partyMembers.joinedOn,
      leftOn: partyMembers.leftOn,
      reference: dossiers.reference,
      party: parties.name,
      kind: parties.kind,
      state: dossiers.state,
      startsOn: dossiers.startsOn,
      endsOn: dossiers.endsOn,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .innerJoin(partyMembers, eq(partyMembers.partyId, dossiers.partyId))
    .where(and(inArray(dossiers.state, [...states]), or(ne(dossiers.state, 'terminated'), hasAYear())))
    .all()
}

/** What was terminated before its term began has no year, and covers nobody. */
function hasAYear() {
  return exists(
    db
      .select({ id: reportingYears.id })
      .from(reportingYears)
      .where(eq(reportingYears.dossierId, dossiers.id)),
  )
}

/** Merkblatt 5: cantonal project funding of whoever an agreement counts, in a year in which it does, also by a merger. */
export function projectFundingWithin(covered: readonly Counted[]) {
  return standingGrants().flatMap(({ grantId: id, bfsNumber, title, registeredOn, ...years }) => {
    const shared = firstShared(covered, { bfsNumber, ...years })
    return shared ? [{ id, name: municipalityName(bfsNumber), title, year: shared.year, registeredOn }] : []
  })
}

/** Project funding beside an agreement, each grant once: it came, or a merger brought it, when all was decided. */
export function fundingBesideAgreements() {
  const bound = coveredByAll().filter(({ state }) => BOUND.includes(state))
  const found = bound.flatMap(({ reference, party, bfsNumber, ...row }) => {
    const years = yearsWithin(row, row)
    const funded = years ? projectFundingWithin([{ bfsNumber, ...years }]) : []
    return funded.map((grant) => [`${reference} ${grant.id}`, { reference, party, grant }] as const)
  })
  return [...new Map(found).values()]
}
