import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import type { AmendmentData } from '#templates/amendment.ts'

type Excepting = { change: AmendmentChange; missing: Readonly<Record<number, number>> }

/** For an amendment whose budget does not match: the reason why it is agreed all the same, and what is missing. */
export function exceptionIn({ change, missing }: Excepting): Pick<AmendmentData, 'exception'> {
  const { matchException: reason } = change
  const years = Object.entries(missing).map(([year, francs]) => ({
    year: Number(year),
    missingRappen: francs,
  }))
  return reason && years.length > 0 ? { exception: { reason, years } } : {}
}
