import { formatRappen, type Rappen } from '#app/domain/money.ts'

/** `CHF 12’500.00`. */
export function Amount({ rappen }: { rappen: Rappen }) {
  return <span className="number">{formatRappen(rappen)}</span>
}
