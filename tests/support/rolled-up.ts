import { type Funds, rollUp } from '#app/domain/programme/roll-up.ts'
import { programmes } from '#app/models/programme/programme.server.ts'
import { rolledYears, yearsOf } from '#app/models/programme/roll-up.server.ts'
import { db } from '#db/client.server.ts'
import { budgetLines, thirdPartyFunds } from '#db/schema/application.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { settlements } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'

type Sums = Record<keyof Funds, number>

/** Every year of which the roll-up says something else than its dossiers, added up from their rows. */
export function rolledUpOtherwise(): string[] {
  return programmes().flatMap((programme) =>
    yearsOf(programme).flatMap((year) => {
      const { total, rows } = rollUp(rolledYears({ periodId: programme.id, year }))
      const said = { total, rows: summed(rows) }
      const sums = plainly(programme.id, year)
      return [total, summed(rows)].every(
        (one) => JSON.stringify(ordered(one)) === JSON.stringify(ordered(sums)),
      )
        ? []
        : [`${programme.id} ${year}: ${JSON.stringify({ said, sums })}`]
    }),
  )
}

type Both = Record<'planned' | 'actual', Sums>

const ordered = ({ planned, actual }: Both) =>
  [planned, actual].map(({ contribution, thirdParty, ownSpending, eligible }) => [
    contribution,
    thirdParty,
    ownSpending,
    eligible,
  ])

const summed = (rows: readonly Both[]): Both => ({
  planned: rows.map(({ planned }) => planned).reduce(plus, NOTHING),
  actual: rows.map(({ actual }) => actual).reduce(plus, NOTHING),
})

const NOTHING: Sums = { contribution: 0, thirdParty: 0, ownSpending: 0, eligible: 0 }

const plus = (a: Sums, b: Sums): Sums => ({
  contribution: a.contribution + b.contribution,
  thirdParty: a.thirdParty + b.thirdParty,
  ownSpending: a.ownSpending + b.ownSpending,
  eligible: a.eligible + b.eligible,
})

const borne = (part: Omit<Sums, 'ownSpending'>): Sums => ({
  ...part,
  ownSpending: part.eligible - part.thirdParty - part.contribution,
})

/** Without Förderbereiche: what the rows of the year come to. */
export function plainly(periodId: string, year: number): Both {
  const ids = db
    .select()
    .from(dossiers)
    .all()
    .filter((one) => one.periodId === periodId && one.state !== 'draft')
    .map(({ id }) => id)
  const years = db
    .select()
    .from(reportingYears)
    .all()
    .filter((one) => one.year === year && ids.includes(one.dossierId))
  const ofYear = (row: { dossierId: string; year: number }) =>
    row.year === year && years.some(({ dossierId }) => dossierId === row.dossierId)
  const lines = db.select().from(budgetLines).all().filter(ofYear)
  const others = db.select().from(thirdPartyFunds).all().filter(ofYear)
  const settled = db
    .select()
    .from(settlements)
    .all()
    .filter(
      ({ reportingYearId, supersededAt }) =>
        supersededAt === null && years.some(({ id }) => id === reportingYearId),
    )
  return {
    planned: borne({
      contribution: sum(years.map(({ entitlementRappen }) => entitlementRappen)),
      thirdParty: sum(others.map(({ amountRappen }) => amountRappen)),
      eligible: sum(
        lines.filter(({ category }) => category !== 'not_eligible').map(({ amountRappen }) => amountRappen),
      ),
    }),
    actual: borne({
      contribution: sum(settled.map(({ finalRappen }) => finalRappen)),
      thirdParty: sum(settled.map(({ settlement }) => settlement.input.thirdParty)),
      eligible: sum(settled.map(({ settlement }) => settlement.input.eligible)),
    }),
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
