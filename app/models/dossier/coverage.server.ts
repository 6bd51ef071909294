import { and, eq, exists, inArray, ne, or } from 'drizzle-orm'
import type { DossierState } from '#app/domain/lifecycle/dossier.ts'
import { overlap, type Years, yearsWithin } from '#app/domain/people/membership.ts'
import { db, type Tx } from '#db/client.server.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { municipalities, projectGrants } from '#db/schema/reference.ts'
import { reportingYears } from '#db/schema/report.ts'
import type { Dossier } from './dossiers.server.ts'

type Reader = Tx | typeof db

/** A municipality and the years in which an agreement covers it, or would. */
export type Covered = Years & { bfsNumber: number; name: string }

/** Everybody a dossier covers in some year of its term, each with its own years. */
export function coveredBy({ partyId, startsOn, endsOn }: Dossier, tx: Reader = db): Covered[] {
  return tx
    .select({
      bfsNumber: partyMembers.bfsNumber,
      name: municipalities.name,
      joinedOn: partyMembers.joinedOn,
      leftOn: partyMembers.leftOn,
    })
    .from(partyMembers)
    .innerJoin(municipalities, eq(municipalities.bfsNumber, partyMembers.bfsNumber))
    .where(eq(partyMembers.partyId, partyId))
    .all()
    .flatMap(({ bfsNumber, name, ...dated }) => {
      const years = yearsWithin(dated, { startsOn, endsOn })
      return years ? [{ bfsNumber, name, ...years }] : []
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
export function otherAgreements(covered: readonly Covered[], { id }: Pick<Dossier, 'id'>, tx: Reader = db) {
  const rows = tx
    .select({
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
      and(
        ne(dossiers.id, id),
        inArray(dossiers.state, [...COVERING_STATES]),
        or(ne(dossiers.state, 'terminated'), hasAYear(tx)),
        inArray(
          partyMembers.bfsNumber,
          covered.map(({ bfsNumber }) => bfsNumber),
        ),
      ),
    )
    .all()
  return rows.flatMap(({ bfsNumber, reference, ...row }) => {
    const years = yearsWithin(row, row)
    const own = covered.find((one) => one.bfsNumber === bfsNumber && years && overlap(one, years))
    return own ? [{ name: own.name, reference }] : []
  })
}

/** What was terminated before its term began has no year, and covers nobody. */
function hasAYear(tx: Reader) {
  return exists(
    tx
      .select({ id: reportingYears.id })
      .from(reportingYears)
      .where(eq(reportingYears.dossierId, dossiers.id)),
  )
}

/** Merkblatt 5: cantonal project funding of a municipality in a year in which an agreement covers it. */
export function projectFundingWithin(covered: readonly Covered[], tx: Reader = db) {
  const grants = tx
    .select()
    .from(projectGrants)
    .where(
      inArray(
        projectGrants.bfsNumber,
        covered.map(({ bfsNumber }) => bfsNumber),
      ),
    )
    .all()
  return grants.flatMap(({ bfsNumber, title, ...years }) => {
    const own = covered.find((one) => one.bfsNumber === bfsNumber && overlap(one, years))
    return own ? [{ name: own.name, title, year: Math.max(own.fromYear, years.fromYear) }] : []
  })
}
