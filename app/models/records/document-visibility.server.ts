import { and, eq, exists, inArray, type SQL, sql } from 'drizzle-orm'
import { isOfTheCanton, municipalitiesOf, type Person } from '#app/domain/roles.ts'
import { proposalsFor } from '#app/models/dossier/dossiers.server.ts'
import { db } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'

/** Papers of a year belong to its members; others to those who were members then, or were about to be. */
export function inTheTimeOf(person: Person): SQL | undefined {
  if (isOfTheCanton(person)) return undefined
  const own = municipalitiesOf(person)
  const inTime = sql`CASE WHEN ${documents.year} IS NULL
    THEN (${partyMembers.leftOn} IS NULL OR substr(${documents.uploadedAt}, 1, 10) <= ${partyMembers.leftOn})
      AND (${partyMembers.joinedOn} <= ${dossiers.startsOn} OR ${documents.uploadedAt} >= ${proposedAt()})
    ELSE ${documents.year} BETWEEN substr(${partyMembers.joinedOn}, 1, 4) + 0
      AND coalesce(substr(${partyMembers.leftOn}, 1, 4) + 0, ${documents.year}) END`
  const memberships = db
    .select({ one: sql`1` })
    .from(partyMembers)
    .where(and(eq(partyMembers.partyId, dossiers.partyId), inArray(partyMembers.bfsNumber, own), inTime))
  const proposed = proposalsFor(own, sql`${documents.id} IN (${PROPOSAL_PAPERS})`)
  return sql`(${exists(memberships)} OR ${exists(proposed)})`
}

const PROPOSAL_PAPERS = sql`${amendments.documentId}, ${amendments.agreementDocumentId}`

/** When the amendment was proposed by which somebody joined. */
function proposedAt(): SQL {
  return sql`coalesce((SELECT min(${amendments.proposedAt}) FROM ${amendments}
    WHERE ${amendments.dossierId} = ${dossiers.id} AND ${amendments.kind} = 'members'
    AND ${amendments.state} = 'in_force' AND ${amendments.effectiveOn} = ${partyMembers.joinedOn}), '')`
}
