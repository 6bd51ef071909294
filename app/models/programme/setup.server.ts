import { ne } from 'drizzle-orm'
import { isIssued } from '#app/domain/agreement/standing.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { OPEN_POINTS, type PlaceOfPoint } from '#app/domain/programme/programme.ts'
import type { SetupFacts } from '#app/domain/programme/setup.ts'
import { openDossiers } from '#app/models/dossier/open-dossiers.server.ts'
import { peopleInForce } from '#app/models/people/role-holders.server.ts'
import { vacantRoles } from '#app/models/people/signatories.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { creditYears } from './credits.server.ts'
import { keyInForce, type Programme, programmeOn } from './programme.server.ts'
import { allVersions } from './settings-versions.server.ts'

/** Until an agreement was issued, the canton is still setting the portal up; one in force has years to report on. */
export function isSetUp(): boolean {
  return openDossiers().some(({ state }) => isIssued(state)) || reportsOfAll().length > 0
}

/** What is there for the first agreement on a day, read from the records of the parts themselves. */
export function setupFacts(day: string): SetupFacts {
  const programme = programmeOn(day)
  const years = creditYears(programme.id, day)
  return {
    vacant: vacantRoles(),
    periodRuns: programme.state === 'in_force' && programme.startsOn <= day && day <= programme.endsOn,
    keyIsDecided: keyInForce(programme.id, day).confirmedAt !== null,
    officeIsEntered: allVersions().some(
      ({ number, changes }) =>
        number !== null && changes.some(({ at: [root, part] }) => root === 'office' && part !== 'account'),
    ),
    unconfirmed: unconfirmedIn(programme),
    yearsWithoutCredit: years.flatMap(({ year, creditRappen }) =>
      year >= yearOf(day) && creditRappen === null ? [year] : [],
    ),
    hasSignatory: peopleInForce().some(({ role }) => role === 'signatory'),
    hasApplication:
      db.select({ id: dossiers.id }).from(dossiers).where(ne(dossiers.state, 'draft')).limit(1).get() !==
      undefined,
  }
}

/** What the key holds is decided with it. */
function unconfirmedIn({ confirmed }: Programme): number {
  return Object.entries<PlaceOfPoint>(OPEN_POINTS).filter(
    ([point, place]) => place.in === 'settings' && !(point in confirmed),
  ).length
}
