import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { populationOf } from '#app/domain/contribution/population.ts'
import { type ListRow, mostPressing, type ReportStanding, standingOf } from '#app/domain/dossier-list.ts'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import { ballOf } from '#app/domain/lifecycle/next-step.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import { countingOn } from '#app/models/deadlines/deadlines.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { isLockedOfMunicipality } from '#app/models/records/locked-files.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'
import { db } from '#db/client.server.ts'
import { amendments, calculations } from '#db/schema/agreement.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { claims } from '#db/schema/money.ts'
import { municipalities, populations } from '#db/schema/reference.ts'
import { deadlines } from '#db/schema/report.ts'
import { memberWithinTerm } from './party-members.server.ts'

/** Every municipality of the canton with each of its dossiers; a handful of queries, however many there are. */
export function overviewRows(today: string): ListRow[] {
  const { referenceDate } = programmeOn(today).settings
  const histories = municipalityHistories()
  const reports = reportsByDossier(today)
  return municipalityQuery.all({ referenceDate, today }).map((found) => {
    const { dossierId, partyName, kind, lead, validTo, successor, deadline, contribution, ...facts } = found
    const { openClaims, openAmendment, lockedYears, ...rest } = facts
    const { state } = rest
    const years = (dossierId && reports.get(dossierId)) || []
    const amendment = openAmendment === null ? null : { number: 0, state: openAmendment }
    const locked = lockedIn(lockedYears)
    const isDraft = state === 'draft'
    const population = populationOf({
      members: [rest.bfsNumber],
      startOn: today,
      referenceDate,
      municipalities: histories,
    })
    return {
      ...rest,
      residents: population.ok ? population.value.residents : rest.residents,
      reference: isDraft ? null : rest.reference,
      association: kind === 'association' && !isDraft ? partyName : null,
      mergedInto: validTo !== null && validTo < today ? successor : null,
      ball:
        state === null
          ? 'nobody'
          : ballOf({ state, reports: years, openClaims, amendment, locked, ...UNASKED }),
      report: mostPressing(years.map(({ standing }) => standing)),
      deadline: deadlineOf(deadline),
      contributionRappen: lead === rest.bfsNumber ? contribution : null,
    }
  })
}

/** From the years of the locked files, an empty one for those of the dossier; which files they are, the list does not say. */
function lockedIn(years: string | null) {
  return (years?.split(',') ?? []).map((year) => ({
    documentId: '',
    fileName: '',
    year: year === '' ? null : Number(year),
  }))
}

type OverviewYear = {
  year: number
  state: ReportingYearState
  standing: ReportStanding | null
  dueOn: string | null
  points: never[]
}

/** Which points and sections are open tells the next step; whose it is does not depend on them. */
const UNASKED = { missing: [], points: [] }

/** Every year of every agreement, also those to come. */
function reportsByDossier(today: string) {
  const byDossier = new Map<string, OverviewYear[]>()
  for (const { dossierId, ...row } of reportsOfAll()) {
    const known = byDossier.get(dossierId)
    const report = { ...row, dueOn: dueOnOf(row) }
    const year = { ...report, standing: standingOf(report, today), points: [] }
    if (known) known.push(year)
    else byDossier.set(dossierId, [year])
  }
  return byDossier
}

/** A report sent back is due on the day of its completion request. */
type Owed = Pick<ReturnType<typeof reportsOfAll>[number], 'dueOn' | 'isOpen' | 'completionDueOn'>

function dueOnOf({ dueOn, isOpen, completionDueOn }: Owed): string | null {
  const open = [isOpen === 1 ? dueOn : null, completionDueOn].filter((day) => day !== null)
  return open.sort()[0] ?? dueOn
}

const successors = alias(municipalities, 'successors')

/** Which dossiers cover a municipality today; before a term those that will from its first day on. */
const covering = db
  .select({ bfsNumber: partyMembers.bfsNumber, dossierId: sql<string>`${dossiers.id}`.as('covering_id') })
  .from(partyMembers)
  .innerJoin(
    dossiers,
    and(eq(dossiers.partyId, partyMembers.partyId), memberWithinTerm(sql`${sql.placeholder('today')}`)),
  )
  .as('covering')

const municipalityQuery = db
  .select({
    bfsNumber: municipalities.bfsNumber,
    municipality: municipalities.name,
    district: municipalities.district,
    residents: populations.residents,
    validTo: municipalities.validTo,
    successor: successors.name,
    dossierId: dossiers.id,
    reference: dossiers.reference,
    state: dossiers.state,
    kind: parties.kind,
    partyName: parties.name,
    lead: parties.leadBfsNumber,
    contribution: sql<number | null>`(SELECT ${calculations.calculation} ->> '$.result.fullYear'
      FROM ${calculations}
      WHERE ${calculations.dossierId} = ${dossiers.id} AND ${calculations.supersededAt} IS NULL)`,
    openClaims: sql<number>`(SELECT count(*) FROM ${claims}
      WHERE ${claims.dossierId} = ${dossiers.id} AND ${claims.state} = 'issued')`,
    lockedYears: sql<string | null>`(SELECT group_concat(coalesce(${documents.year}, '')) FROM ${documents}
      WHERE ${documents.dossierId} = ${dossiers.id} AND ${isLockedOfMunicipality()})`,
    openAmendment: sql<(typeof OPEN_AMENDMENTS)[number] | null>`(SELECT ${amendments.state} FROM ${amendments}
      WHERE ${amendments.dossierId} = ${dossiers.id} AND ${inArray(amendments.state, [...OPEN_AMENDMENTS])})`,
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
  .leftJoin(successors, eq(successors.bfsNumber, municipalities.successorBfsNumber))
  .leftJoin(covering, eq(covering.bfsNumber, municipalities.bfsNumber))
  .leftJoin(dossiers, eq(dossiers.id, covering.dossierId))
  .leftJoin(parties, eq(parties.id, dossiers.partyId))
  .where(or(isNull(municipalities.validFrom), lte(municipalities.validFrom, sql.placeholder('today'))))
  .prepare()

/** '2027-06-242027-03-15annual_report': the day that counts, the deadline and what it is for, in one value that sorts. */
function deadlineOf(found: string | null): ListRow['deadline'] {
  if (found === null) return null
  const [on, dueOn] = [found.slice(0, 10), found.slice(10, 20)]
  return { on, missedOn: on === dueOn ? null : dueOn, kind: found.slice(20) }
}
