import { and, asc, eq, exists, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { dueDayOf, isOpenedLate, type WeekendRule } from '#app/domain/deadlines/due.ts'
import type { ListedDeadline } from '#app/domain/deadlines/overview.ts'
import { grouped } from '#app/domain/grouped.ts'
import { isOfTheCanton, municipalitiesOf, type Person } from '#app/domain/roles.ts'
import { visibleTo } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { municipalities } from '#db/schema/reference.ts'
import { deadlines } from '#db/schema/report.ts'
import { countingOn, DEADLINE, type Deadline } from './deadlines.server.ts'
import { extensionsByDeadline } from './granted-extensions.server.ts'
import { type OfDossier, withoutLapsed } from './owed.server.ts'

export type CalendarDeadline = ListedDeadline &
  Pick<Deadline, 'calendarSequence' | 'entryChangedAt' | 'openedAt' | 'countsFrom' | 'cancelledAt'> & {
    createdAt: string
  }

/** Every deadline this person may see, by day; a handful of queries, however many there are. */
export function deadlinesFor(person: Person, today: string): CalendarDeadline[] {
  const members = membersByParty()
  const extensions = extensionsByDeadline()
  const listed = db
    .select({
      deadline: DEADLINE,
      reference: dossiers.reference,
      createdAt: dossiers.createdAt,
      partyId: parties.id,
      party: parties.name,
      periodId: dossiers.periodId,
      state: dossiers.state,
      endsOn: dossiers.endsOn,
    })
    .from(deadlines)
    .innerJoin(dossiers, eq(dossiers.id, deadlines.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(visibleTo(person), inOwnTime(person)))
    .orderBy(asc(countingOn()), byName(parties.name), asc(deadlines.kind))
    .all()
    .map(({ deadline, partyId, periodId, ...dossier }): CalendarDeadline & OfDossier => ({
      ...deadline,
      ...dossier,
      movedBy: movedBy(deadline, programmeOf(periodId).settings.weekendRule),
      extensions: extensions.get(deadline.id) ?? [],
      municipalities: members.get(partyId) ?? [],
    }))
  return withoutLapsed(listed, today)
}

/** Why the day that counts is not the legal one: an opening that came late, else a day off. */
function movedBy(deadline: Deadline, rule: WeekendRule) {
  return isOpenedLate(deadline) ? 'late_opening' : dueDayOf(deadline, rule).reason
}

/** As `ownTime` for one dossier: the lead all, a former member its time, one that joined later what falls from then on. */
function inOwnTime(person: Person) {
  if (isOfTheCanton(person)) return undefined
  const leads = inArray(parties.leadBfsNumber, municipalitiesOf(person))
  const asMember = exists(
    db
      .select({ one: sql`1` })
      .from(partyMembers)
      .where(
        and(
          eq(partyMembers.partyId, dossiers.partyId),
          inArray(partyMembers.bfsNumber, municipalitiesOf(person)),
          or(
            isNull(partyMembers.leftOn),
            sql`coalesce(${deadlines.year}, substr(${deadlines.legalOn}, 1, 4)) <= substr(${partyMembers.leftOn}, 1, 4)`,
          ),
          or(
            lte(partyMembers.joinedOn, dossiers.startsOn),
            sql`coalesce(${deadlines.year}, substr(${deadlines.legalOn}, 1, 4)) >= substr(${partyMembers.joinedOn}, 1, 4)`,
          ),
        ),
      ),
  )
  return or(leads, asMember)
}

function membersByParty() {
  const rows = db
    .selectDistinct({
      partyId: partyMembers.partyId,
      bfsNumber: municipalities.bfsNumber,
      name: municipalities.name,
    })
    .from(partyMembers)
    .innerJoin(municipalities, eq(municipalities.bfsNumber, partyMembers.bfsNumber))
    .orderBy(byName(municipalities.name))
    .all()
  return grouped(rows.map(({ partyId, ...member }) => [partyId, member] as const))
}
