import type { YearMoney } from '#app/domain/contribution/settlement-input.ts'
import { yearMoney } from '#app/domain/year-money.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'

/** The money of one year of an agreement as its tranches and the bookings against its claims tell it. */
export function moneyOfYear({ dossierId, year }: { dossierId: string; year: number }): YearMoney {
  const reported = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  const claims = new Set(
    recordsIn(dossierId, 'claims')
      .filter(({ reportingYearId }) => reportingYearId === reported?.id)
      .map(({ id }) => id),
  )
  return yearMoney({
    tranches: recordsIn(dossierId, 'tranches').filter((one) => one.year === year),
    bookings: recordsIn(dossierId, 'bookings').filter(({ claimId }) => claims.has(claimId)),
  })
}
