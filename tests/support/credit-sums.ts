import { MONEY_OF_CREDIT } from '#app/domain/programme/credit.ts'
import { creditYears } from '#app/models/programme/credits.server.ts'
import { programmes } from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { settlements, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'

/** Every figure of the credit page that is something else than the rows of its dossiers, added up plainly. */
export function creditsOtherwise(today: string): string[] {
  return programmes().flatMap(({ id }) =>
    creditYears(id, today).flatMap((shown) => {
      const sums = plainly(id, shown.year)
      return MONEY_OF_CREDIT.filter((figure) => shown[figure] !== sums[figure]).map(
        (figure) => `${id} ${shown.year} ${figure}: ${shown[figure]} is not ${sums[figure]}`,
      )
    }),
  )
}

function plainly(periodId: string, year: number) {
  const own = db
    .select()
    .from(dossiers)
    .all()
    .filter((one) => one.periodId === periodId)
  const ids = own.map(({ id }) => id)
  const years = db
    .select()
    .from(reportingYears)
    .all()
    .filter((one) => one.year === year && ids.includes(one.dossierId))
  const finals = db
    .select()
    .from(settlements)
    .all()
    .filter(({ supersededAt }) => supersededAt === null)
  const paying = db
    .select()
    .from(tranches)
    .all()
    .filter((one) => one.year === year && ids.includes(one.dossierId))
  const sumIn = (...states: string[]) =>
    sum(paying.filter(({ state }) => states.includes(state)).map(({ amountRappen }) => amountRappen))
  return {
    committed: sum(years.map(({ entitlementRappen }) => entitlementRappen)),
    freed: sum(
      years.map(({ id, entitlementRappen }) => {
        const settled = finals.find(({ reportingYearId }) => reportingYearId === id)
        return settled ? entitlementRappen - settled.finalRappen : 0
      }),
    ),
    reserved: sum(own.map(({ id, state }) => (RESERVED.includes(state) ? agreedFor(id, year) : 0))),
    released: sumIn('released'),
    ordered: sumIn('ordered'),
    paid: sumIn('paid'),
    toCome: sumIn('planned', 'held'),
  }
}

const RESERVED = ['approved', 'agreement_issued', 'signed_by_municipality']

/** By the agreement as it was issued, else by the calculation. */
function agreedFor(dossierId: string, year: number): number {
  const [issued] = db
    .select()
    .from(agreements)
    .all()
    .filter((one) => one.dossierId === dossierId)
  const said = issued?.data.contributions.find((one) => one.year === year)
  if (said) return said.contributionRappen
  const dossier = db
    .select()
    .from(dossiers)
    .all()
    .find(({ id }) => id === dossierId)
  const pinned = db
    .select()
    .from(calculations)
    .all()
    .find((one) => one.dossierId === dossierId && one.supersededAt === null)
  if (!dossier || !pinned) return 0
  const { startsOn, endsOn } = dossier
  if (year < Number(startsOn.slice(0, 4)) || year > Number(endsOn.slice(0, 4))) return 0
  const { firstYear, fullYear } = pinned.calculation.result
  return year === Number(startsOn.slice(0, 4)) ? firstYear : fullYear
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
