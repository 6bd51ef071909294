import { populationOf } from '#app/domain/contribution/population.ts'
import { byUrgency, type ListRow, type ReportStanding, standingOf } from '#app/domain/dossier-list.ts'
import { grouped } from '#app/domain/grouped.ts'
import type { Standing } from '#app/domain/lifecycle/next-step.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import { ballOf } from '#app/domain/lifecycle/turn.ts'
import { isMemberIn } from '#app/domain/people/membership.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { heirOf } from '#app/models/programme/succession.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'
import { type Dossier, dossiersById } from './dossiers.server.ts'
import { recordsIn, takeOut } from './folder.server.ts'
import { municipalitiesWithDossiers } from './overview-query.server.ts'
import { standingFacts } from './standing.server.ts'

/**
 * Every municipality of the canton with each of its dossiers; a handful of queries, however many there are. Its people
 * stand in one row, and those of one that has gone into another with the other.
 */
export function overviewRows(today: string): ListRow[] {
  const { referenceDate } = programmeOn(today).settings
  const histories = municipalityHistories()
  const reports = reportsByDossier(today)
  const counted = new Set<number>()
  const all = municipalitiesWithDossiers(referenceDate, today)
  const standings = standingsOf(all, today)
  return all.map((found) => {
    const { dossierId, joinedOn, partyName, kind, lead, contribution, endsOn, isDismissed, ...rest } = found
    const { state } = rest
    const years = (dossierId && reports.get(dossierId)) || []
    const isDraft = state === 'draft'
    const standing = dossierId === null ? undefined : standings.get(dossierId)
    const { bfsNumber } = rest
    const heir = heirOf(bfsNumber, today)
    const isCounted = heir === bfsNumber && !counted.has(bfsNumber)
    counted.add(bfsNumber)
    const isOwn = kind === 'municipality' && lead === bfsNumber
    const population = populationOf({
      members: [bfsNumber],
      startOn: today,
      referenceDate,
      municipalities: histories,
    })
    return {
      ...rest,
      residents: isCounted ? (population.ok ? population.value.residents : rest.residents) : null,
      reference: isDraft ? null : rest.reference,
      deadline: standing && standing.lapsedOn !== null ? null : rest.deadline,
      party: isOwn || isDraft ? null : partyName,
      isDismissed: isDismissed === 1 ? true : null,
      isOver: state === 'active' && endsOn !== null && endsOn < today ? true : null,
      mergedInto: heir === bfsNumber ? null : municipalityName(heir),
      ball: standing ? ballOf(standing) : 'nobody',
      reports: byUrgency(
        years.filter(({ year }) => isOfItsTime(year, joinedOn)).map(({ standing }) => standing),
      ),
      contributionRappen: lead !== null && heirOf(lead, today) === bfsNumber ? contribution : null,
    }
  })
}

type Found = ReturnType<typeof municipalitiesWithDossiers>[number]

/** A municipality that joined later stands for no report on the years before. */
function isOfItsTime(year: number, joinedOn: string | null) {
  return joinedOn === null || isMemberIn({ joinedOn, leftOn: null }, year)
}

/** Where each dossier stands, as its own page says it; by the same statements, however many there are. */
function standingsOf(found: readonly Found[], today: string): ReadonlyMap<string, Standing> {
  const ids = [...new Set(found.flatMap(({ dossierId }) => dossierId ?? []))]
  takeOut(ids, 'members', 'requests', 'agreements', 'filings')
  const all = dossiersById(ids, today)
  takeOut(
    all.filter(isToldByHistory).map(({ id }) => id),
    'events',
  )
  return new Map(all.map((dossier) => [dossier.id, standingFacts(dossier, { today })]))
}

/** Where it stands follows from its history, too: what is revised, whether it can be signed, who may not order. */
function isToldByHistory({ id, state }: Dossier) {
  return (
    state === 'agreement_issued' ||
    recordsIn(id, 'requests').some(({ closedAt }) => closedAt === null) ||
    recordsIn(id, 'tranches').some((tranche) => tranche.state === 'released')
  )
}

type OverviewYear = {
  year: number
  state: ReportingYearState
  standing: ReportStanding | null
  dueOn: string | null
}

/** Every year of every agreement, also those to come. */
function reportsByDossier(today: string) {
  return grouped(
    reportsOfAll().map(({ dossierId, ...row }) => {
      const report = { ...row, dueOn: dueOnOf(row) }
      const year: OverviewYear = { ...report, standing: standingOf(report, today) }
      return [dossierId, year] as const
    }),
  )
}

/** A report sent back is due on the day of its completion request. */
type Owed = Pick<ReturnType<typeof reportsOfAll>[number], 'dueOn' | 'isOpen' | 'completionDueOn'>

function dueOnOf({ dueOn, isOpen, completionDueOn }: Owed): string | null {
  const open = [isOpen === 1 ? dueOn : null, completionDueOn].filter((day) => day !== null)
  return open.sort()[0] ?? dueOn
}
