import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import type { ListRow } from '#app/domain/dossier-list.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { countingOn } from '#app/models/deadlines/deadlines.server.ts'
import { hasExisted, municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { heirOf } from '#app/models/programme/succession.server.ts'
import { db } from '#db/client.server.ts'
import { calculations } from '#db/schema/agreement.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'
import { municipalities, populations } from '#db/schema/reference.ts'
import { deadlines } from '#db/schema/report.ts'
import { memberWithinTerm } from './party-members.server.ts'

/**
 * Every municipality with each dossier that covers it, and what of that dossier counts for its line in the list. The
 * dossiers of one that has gone into another are the other one’s.
 */
export function municipalitiesWithDossiers(referenceDate: string, today: string) {
  return municipalityQuery
    .all({ referenceDate, today, heirs: JSON.stringify(heirsOn(today)) })
    .map(({ deadline, ...found }) => ({ ...found, deadline: deadlineOf(deadline) }))
}

/** What has gone into another by a day, each with where it lives on. */
function heirsOn(day: string) {
  return municipalityHistories().flatMap(({ bfsNumber }) => {
    const heir = heirOf(bfsNumber, day)
    return heir === bfsNumber ? [] : [[bfsNumber, heir]]
  })
}

const heir = sql<number>`coalesce((SELECT heirs.value ->> 1 FROM json_each(${sql.placeholder('heirs')}) AS heirs
  WHERE heirs.value ->> 0 = ${partyMembers.bfsNumber}), ${partyMembers.bfsNumber})`

const DISMISS: DossierAction = 'dismiss'

/** Which dossiers cover a municipality today; before a term those that will from its first day on. */
const covering = db
  .select({
    heir: heir.as('heir'),
    dossierId: sql<string>`${dossiers.id}`.as('covering_id'),
    joinedOn: sql<string>`min(${partyMembers.joinedOn})`.as('covering_from'),
  })
  .from(partyMembers)
  .innerJoin(
    dossiers,
    and(eq(dossiers.partyId, partyMembers.partyId), memberWithinTerm(sql`${sql.placeholder('today')}`)),
  )
  .groupBy(sql`1`, sql`2`)
  .as('covering')

const municipalityQuery = db
  .select({
    bfsNumber: municipalities.bfsNumber,
    municipality: municipalities.name,
    district: municipalities.district,
    residents: populations.residents,
    dossierId: dossiers.id,
    /** The first day on which the dossier covers it; of what has gone into it too. */
    joinedOn: covering.joinedOn,
    reference: dossiers.reference,
    state: dossiers.state,
    endsOn: dossiers.endsOn,
    isDismissed: sql<number>`(${eq(dossiers.state, 'rejected')} AND EXISTS (SELECT 1 FROM ${auditEvents}
      WHERE ${auditEvents.dossierId} = ${dossiers.id} AND ${auditEvents.action} = ${DISMISS}))`,
    kind: parties.kind,
    partyName: parties.name,
    lead: parties.leadBfsNumber,
    contribution: sql<number | null>`(SELECT ${calculations.calculation} ->> '$.result.fullYear'
      FROM ${calculations}
      WHERE ${calculations.dossierId} = ${dossiers.id} AND ${calculations.supersededAt} IS NULL)`,
    deadline: sql<
      string | null
    >`(SELECT min(${countingOn()} || ${deadlines.effectiveOn} || ${deadlines.kind}) FROM ${deadlines}
      WHERE ${deadlines.dossierId} = ${dossiers.id} AND ${deadlines.metAt} IS NULL
      AND ${deadlines.cancelledAt} IS NULL)`,
  })
  .from(municipalities)
  .leftJoin(
    populations,
    and(
      eq(populations.bfsNumber, municipalities.bfsNumber),
      eq(populations.referenceDate, sql.placeholder('referenceDate')),
    ),
  )
  .leftJoin(covering, eq(covering.heir, municipalities.bfsNumber))
  .leftJoin(dossiers, eq(dossiers.id, covering.dossierId))
  .leftJoin(parties, eq(parties.id, dossiers.partyId))
  .where(
    and(
      or(isNull(municipalities.validFrom), lte(municipalities.validFrom, sql.placeholder('today'))),
      hasExisted(),
    ),
  )
  .prepare()

/** '2027-06-242027-03-15annual_report': the day that counts, the deadline and what it is for, in one value that sorts. */
function deadlineOf(found: string | null): ListRow['deadline'] {
  if (found === null) return null
  const [on, dueOn] = [found.slice(0, 10), found.slice(10, 20)]
  return { on, missedOn: on === dueOn ? null : dueOn, kind: found.slice(20) }
}
