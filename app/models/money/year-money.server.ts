import { booked, openOf, voided } from '#app/domain/claim-bookings.ts'
import type { YearMoney } from '#app/domain/contribution/settlement-input.ts'
import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { by } from '#app/domain/order.ts'
import { yearMoney } from '#app/domain/year-money.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'

/** What the claims of a year still ask for, and what was waived of them and counts, also of one that is void; the first claim first. */
export function askedBackOf({ dossierId, year }: { dossierId: string; year: number }) {
  const reported = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  const bookings = recordsIn(dossierId, 'bookings')
  return recordsIn(dossierId, 'claims')
    .filter(({ reportingYearId }) => reportingYearId === reported?.id)
    .sort(by(({ issuedAt }) => issuedAt))
    .map(({ id, amountRappen }) => {
      const own = bookings.filter(({ claimId }) => claimId === id)
      const openRappen = openOf({ amountRappen, bookings: own })
      return { claimId: id, openRappen, waivedRappen: booked(own, 'waiver') }
    })
    .filter(({ openRappen, waivedRappen }) => openRappen + waivedRappen > 0)
}

/** What is claimed back of a year, or was, and is not void: it comes on top of what the municipality keeps. */
export function claimedOf({ dossierId, year }: { dossierId: string; year: number }): Rappen {
  const reported = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  const bookings = recordsIn(dossierId, 'bookings')
  const claimed = recordsIn(dossierId, 'claims')
    .filter(({ reportingYearId }) => reportingYearId === reported?.id)
    .map(({ id, amountRappen }) => {
      const own = bookings.filter(({ claimId }) => claimId === id)
      return rappen(amountRappen - voided(own))
    })
  return sumRappen(claimed)
}

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
