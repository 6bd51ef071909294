import { standingOf } from '#app/domain/programme/period.ts'
import { dossiersOfPeriod } from '#app/models/programme/periods.server.ts'
import { allPeriods, type Programme } from '#app/models/programme/programme.server.ts'

/** A period as its pages show it. */
export function periodShown(period: Programme, today: string) {
  const { id, name, startsOn, endsOn, legalBasis, settings } = period
  const { opensOn, closesOn } = settings.applications
  return {
    id,
    name,
    startsOn,
    endsOn,
    legalBasis,
    opensOn,
    closesOn,
    standing: standingOf(period, today),
    dossiers: dossiersOfPeriod(id),
  }
}
export type PeriodShown = ReturnType<typeof periodShown>

/** The latest first. */
export function periodsShown(today: string): PeriodShown[] {
  return allPeriods()
    .map((period) => periodShown(period, today))
    .reverse()
}
