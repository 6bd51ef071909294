import { and, eq, isNull } from 'drizzle-orm'
import { DEFAULT_SETTINGS, type ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { db } from '#db/client.server.ts'
import { agreements, calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { settlements } from '#db/schema/money.ts'
import { settingsVersions } from '#db/schema/programme.ts'
import { periods } from '#db/schema/reference.ts'
import { reportingYears } from '#db/schema/report.ts'

/** What rests on other settings than those that were pinned with its calculation: what it is, and of which dossier. */
export function otherTerms(): { what: string; reference: string }[] {
  return [...otherCalculations(), ...otherAgreements(), ...otherSettlements()]
}

type Pinned = { periodId: string; settingsVersion: number }

/** As they are stored, unread: what somebody has made unreadable differs, too. */
function termsOf({ periodId, settingsVersion }: Pinned): ProgrammeSettings {
  const stored =
    settingsVersion === 0
      ? db.select({ settings: periods.settings }).from(periods).where(eq(periods.id, periodId)).get()
      : db
          .select({ settings: settingsVersions.settings })
          .from(settingsVersions)
          .where(and(eq(settingsVersions.periodId, periodId), eq(settingsVersions.number, settingsVersion)))
          .get()
  return { ...DEFAULT_SETTINGS, ...stored?.settings }
}

function otherCalculations() {
  return db
    .select({ id: calculations.id, calculation: calculations.calculation, ...OF })
    .from(calculations)
    .innerJoin(dossiers, eq(dossiers.id, calculations.dossierId))
    .all()
    .filter((one) => one.calculation.input.referenceDate !== termsOf(one).referenceDate)
    .map(({ id, reference }) => ({ what: `calculation ${id}`, reference }))
}

const OF = {
  reference: dossiers.reference,
  periodId: dossiers.periodId,
  settingsVersion: calculations.settingsVersion,
}

function otherAgreements() {
  return db
    .select({ version: agreements.version, data: agreements.data, ...OF })
    .from(agreements)
    .innerJoin(dossiers, eq(dossiers.id, agreements.dossierId))
    .innerJoin(calculations, eq(calculations.id, agreements.calculationId))
    .all()
    .filter((one) => {
      const { matchingRatio, missedMatch, unspentMoney, tolerance } = termsOf(one)
      const { ratio, missedMatch: missed, unspent, tolerance: tolerated } = one.data
      return !same([matchingRatio, missedMatch, unspentMoney, tolerance], [ratio, missed, unspent, tolerated])
    })
    .map(({ version, reference }) => ({ what: `agreement version ${version}`, reference }))
}

function otherSettlements() {
  return db
    .select({ year: reportingYears.year, settlement: settlements.settlement, ...OF })
    .from(settlements)
    .innerJoin(reportingYears, eq(reportingYears.id, settlements.reportingYearId))
    .innerJoin(dossiers, eq(dossiers.id, reportingYears.dossierId))
    .innerJoin(calculations, and(eq(calculations.dossierId, dossiers.id), isNull(calculations.supersededAt)))
    .all()
    .filter((one) => {
      const { matchingRatio, missedMatch } = termsOf(one)
      const { ratio, rule } = one.settlement.input
      return !same([matchingRatio, missedMatch], [ratio, rule])
    })
    .map(({ year, reference }) => ({ what: `settlement ${year}`, reference }))
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
