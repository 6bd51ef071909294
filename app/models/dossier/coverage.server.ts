import { and, eq, exists, inArray, ne, or } from 'drizzle-orm'
import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import { overlap, type Years, yearsWithin } from '#app/domain/people/membership.ts'
import { heldReference, oncePerRequest } from '#app/models/memo.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { projectGrants } from '#db/schema/reference.ts'
import { reportingYears } from '#db/schema/report.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

/** A municipality and the years in which an agreement covers it, or would. */
export type Covered = Years & { bfsNumber: number; name: string }

/** Everybody a dossier covers in some year of its term, each with its own years. */
export function coveredBy({ id, startsOn, endsOn }: Pick<Dossier, 'id' | 'startsOn' | 'endsOn'>): Covered[] {
  return recordsIn(id, 'members').flatMap(({ bfsNumber, ...dated }) => {
    const years = yearsWithin(dated, { startsOn, endsOn })
    return years ? [{ bfsNumber, name: municipalityName(bfsNumber), ...years }] : []
  })
}

/** States in which an agreement covers its members, or is about to. */
const COVERING_STATES = [
  'second_review',
  'approved',
  'agreement_issued',
  'signed_by_municipality',
  'active',
  'completed',
  'terminated',
] as const satisfies readonly DossierState[]

/** No two running agreements cover the same municipality in the same year, also through an association. */
export function otherAgreements(covered: readonly Covered[], { id }: Pick<Dossier, 'id'>) {
  return coveredByAll().flatMap(({ bfsNumber, reference, dossierId, ...row }) => {
    const years = dossierId === id ? undefined : yearsWithin(row, row)
    const own = covered.find((one) => one.bfsNumber === bfsNumber && years && overlap(one, years))
    return own ? [{ name: own.name, reference }] : []
  })
}

/** Whom all agreements cover: one question, whichever of them is looked at. */
const coveredByAll = oncePerRequest(() =>
  db
    .select({
      dossierId: dossiers.id,
      bfsNumber: partyMembers.bfsNumber,
      joinedOn: partyMembers.joinedOn,
      leftOn: partyMembers.leftOn,
      reference: dossiers.reference,
      startsOn: dossiers.startsOn,
      endsOn: dossiers.endsOn,
    })
    .from(dossiers)
    .innerJoin(partyMembers, eq(partyMembers.partyId, dossiers.partyId))
    .where(
      and(inArray(dossiers.state, [...COVERING_STATES]), or(ne(dossiers.state, 'terminated'), hasAYear())),
    )
    .all(),
)

/** What was terminated before its term began has no year, and covers nobody. */
function hasAYear() {
  return exists(
    db
      .select({ id: reportingYears.id })
      .from(reportingYears)
      .where(eq(reportingYears.dossierId, dossiers.id)),
  )
}

/** Merkblatt 5: cantonal project funding of a municipality in a year in which an agreement covers it. */
export function projectFundingWithin(covered: readonly Covered[]) {
  return grants().flatMap(({ bfsNumber, title, ...years }) => {
    const own = covered.find((one) => one.bfsNumber === bfsNumber && overlap(one, years))
    return own ? [{ name: own.name, title, year: Math.max(own.fromYear, years.fromYear) }] : []
  })
}

const grants = heldReference(() => db.select().from(projectGrants).all())
