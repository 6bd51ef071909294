import { and, eq, ne } from 'drizzle-orm'
import { isIssued } from '#app/domain/agreement/standing.ts'
import { existsOn, populationOf } from '#app/domain/contribution/population.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { openAreas } from '#app/domain/programme/catalogue.ts'
import { unconfirmedIn } from '#app/domain/programme/programme.ts'
import { rolesBefore, type SetupFacts } from '#app/domain/programme/setup.ts'
import { openDossiers } from '#app/models/dossier/open-dossiers.server.ts'
import { isSample, mayBindTheCanton } from '#app/models/money/key-calculation.server.ts'
import { peopleInForce } from '#app/models/people/role-holders.server.ts'
import { vacantRoles } from '#app/models/people/signatories.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { catalogueInForce, ownCatalogue } from './catalogues.server.ts'
import { chainInForce, contentOf } from './chains.server.ts'
import { creditYears } from './credits.server.ts'
import { applicationsOf } from './late-openings.server.ts'
import { municipalityHistories } from './municipalities.server.ts'
import { allPeriods, keyInForce, lastInForce, type Programme, runningOn } from './programme.server.ts'
import { allVersions } from './settings-versions.server.ts'

/**
 * Until an agreement was issued in the period of a day, the canton is still setting it up; one in force has years to
 * report on.
 */
export function isSetUp(day: string): boolean {
  const running = runningOn(day)
  const isOfIt = ({ periodId }: { periodId: string }) => periodId === running?.id
  return openDossiers().some((one) => isOfIt(one) && isIssued(one.state)) || reportsOfAll().some(isOfIt)
}

/** The period of a day, or the draft that will be the one; undefined where nobody has begun any. */
export function periodToSetUp(day: string): Programme | undefined {
  return runningOn(day) ?? allPeriods().find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
}

/** What is there for the first agreement on a day, read from what the steps of a dossier look at themselves. */
export function setupFacts(day: string): SetupFacts {
  const programme = periodToSetUp(day)
  const { settings, id } = programme ?? lastInForce()
  const held = new Set(peopleInForce().map(({ role }) => role))
  const before = rolesBefore(settings, contentOf(chainInForce(id))).filter((role) => !held.has(role))
  return {
    vacant: { before, after: vacantRoles().filter((role) => !before.includes(role)) },
    periodRuns: programme?.state === 'in_force',
    period: programme ? factsOf(programme, day) : null,
    officeIsEntered: allVersions().some(
      ({ number, changes }) =>
        number !== null && changes.some(({ at: [root, part] }) => root === 'office' && part !== 'account'),
    ),
    hasSignatory: held.has('signatory'),
  }
}

function factsOf(programme: Programme, day: string): SetupFacts['period'] {
  const { id, settings, confirmed } = programme
  const { referenceDate } = settings
  const { startOn, notTaken } = applicationsOf(programme, day)
  const municipalities = municipalityHistories()
  const existing = municipalities.filter((one) => existsOn(one, startOn))
  const isUncounted = ({ bfsNumber }: { bfsNumber: number }) =>
    !populationOf({ members: [bfsNumber], startOn, referenceDate, municipalities }).ok
  const key = keyInForce(id, startOn)
  return {
    unconfirmed: unconfirmedIn(confirmed),
    notTaken,
    catalogue: {
      isOwn: ownCatalogue(id) !== undefined,
      openAreas: openAreas(catalogueInForce(id).content).length,
    },
    municipalities: existing.length,
    withoutResidents: existing.filter(isUncounted).map(({ name }) => name),
    referenceDate,
    key: { isDecided: !isSample(key), mayBind: mayBindTheCanton({ sample: isSample(key) }) },
    yearsWithoutCredit: creditYears(id, day).flatMap(({ year, creditRappen }) =>
      year >= yearOf(day) && creditRappen === null ? [year] : [],
    ),
    hasApplication: hasFiledApplication(id),
  }
}

function hasFiledApplication(periodId: string): boolean {
  const filed = and(eq(dossiers.periodId, periodId), ne(dossiers.state, 'draft'))
  return db.select({ id: dossiers.id }).from(dossiers).where(filed).limit(1).get() !== undefined
}
