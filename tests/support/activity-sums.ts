import { endOfDay } from '#app/domain/deadlines/calendar.ts'
import { PUNCTUALITY } from '#app/domain/programme/statistics.ts'
import { activityFigures } from '#app/models/programme/activity.server.ts'
import { type Programme, programmes } from '#app/models/programme/programme.server.ts'
import { yearsOf } from '#app/models/programme/roll-up.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { settlements } from '#db/schema/money.ts'
import { deadlines, measureReports, reportingYears } from '#db/schema/report.ts'
import { plainly } from './rolled-up.ts'

/** Every period and year of which the activity says something else than its dossiers, added up from their rows. */
export function activityOtherwise(today: string): string[] {
  return programmes().flatMap((programme) =>
    [null, ...yearsOf(programme)].flatMap((year) => {
      const said = saidOf(programme, year, today)
      const sums = sumsOf(programme, year)
      return JSON.stringify(said) === JSON.stringify(sums)
        ? []
        : [`${programme.id} ${year ?? 'whole'}: ${JSON.stringify({ said, sums })}`]
    }),
  )
}

/** Everything that the activity counts or adds up. */
function saidOf(programme: Programme, year: number | null, today: string) {
  const told = activityFigures(programme, { year, today })
  const { planned, actual, match, timings } = told.total
  const years = told.years.map((one) => [one.year, ...funds(one.planned), ...funds(one.actual)])
  const all = (of: (one: (typeof told.years)[number]) => number) => sum(told.years.map(of))
  return {
    years,
    total: [...funds(planned), ...funds(actual)],
    areas: [...funds(added(told.rows, 'planned')), ...funds(added(told.rows, 'actual'))],
    parties: told.parties,
    agreements: all(({ agreements }) => agreements),
    settled: all(({ settled }) => settled),
    match: [match.contribution, match.own, match.reduced],
    matchOfYears: [
      all((one) => one.match.contribution),
      all((one) => one.match.own),
      all((one) => one.match.reduced),
    ],
    filed: [timings.on_time, timings.late],
    reports:
      sum(PUNCTUALITY.map((timing) => timings[timing])) ===
      all((one) => sum(PUNCTUALITY.map((timing) => one.timings[timing]))),
    outcomes: sum(Object.values(told.outcomes)),
    reported: sum(told.rows.flatMap(({ keyFigures }) => keyFigures.map(({ actual: counted }) => counted))),
  }
}

/** The same from the rows of the dossiers alone. */
function sumsOf(programme: Programme, asked: number | null): ReturnType<typeof saidOf> {
  const wanted = yearsOf(programme).filter((year) => asked === null || year === asked)
  const own = db
    .select()
    .from(dossiers)
    .all()
    .filter(({ periodId, state }) => periodId === programme.id && state !== 'draft')
    .map(({ id }) => id)
  const years = db
    .select()
    .from(reportingYears)
    .all()
    .filter(({ dossierId, year }) => own.includes(dossierId) && wanted.includes(year))
  const settled = years.flatMap((year) => {
    const found = db.select().from(settlements).all()
    const last = found.find((one) => one.reportingYearId === year.id && one.supersededAt === null)
    return last ? [{ ...year, ...last, id: year.id }] : []
  })
  const told = db
    .select()
    .from(measureReports)
    .all()
    .filter(({ reportingYearId }) => settled.some(({ id }) => id === reportingYearId))
  const borne = settled.map(({ finalRappen, settlement: { input } }) =>
    Math.max(0, input.eligible - input.thirdParty - finalRappen),
  )
  const match = [
    sum(settled.map(({ finalRappen }) => finalRappen)),
    sum(borne),
    settled.filter(({ finalRappen, entitlementRappen }) => finalRappen < entitlementRappen).length,
  ]
  const sides = wanted.map((year) => ({ year, ...plainly(programme.id, year) }))
  const total = [...funds(added(sides, 'planned')), ...funds(added(sides, 'actual'))]
  return {
    years: sides.map(({ year, planned, actual }) => [year, ...funds(planned), ...funds(actual)]),
    total,
    areas: total,
    parties: new Set(years.map(({ dossierId }) => dossierId)).size,
    agreements: years.length,
    settled: settled.length,
    match,
    matchOfYears: match,
    filed: filedOf(years),
    reports: true,
    outcomes: told.length,
    reported: sum(told.flatMap(({ actuals }) => actuals.map((counted) => counted ?? 0))),
  }
}

/** Of the reports that nobody waits for: how many came by their day, and how many after it. */
function filedOf(years: readonly (typeof reportingYears.$inferSelect)[]): number[] {
  const days = db.select().from(deadlines).all()
  const inTime = years
    .filter(({ state, filedAt }) => state !== 'open' && state !== 'returned' && filedAt !== null)
    .flatMap(({ id, filedAt }) => {
      const day = days.find(({ kind, subjectId }) => kind === 'annual_report' && subjectId === id)
      return day && filedAt ? [new Date(filedAt) < endOfDay(day.effectiveOn)] : []
    })
  return [inTime.filter(Boolean).length, inTime.filter((is) => !is).length]
}

type Sums = Record<'contribution' | 'thirdParty' | 'ownSpending' | 'eligible', number>

const funds = ({ contribution, thirdParty, ownSpending, eligible }: Sums) => [
  ...[contribution, thirdParty],
  ...[ownSpending, eligible],
]

function added<Side extends string>(rows: readonly Record<Side, Sums>[], side: Side): Sums {
  const of = (part: keyof Sums) => sum(rows.map((row) => row[side][part]))
  return {
    contribution: of('contribution'),
    thirdParty: of('thirdParty'),
    ownSpending: of('ownSpending'),
    eligible: of('eligible'),
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
