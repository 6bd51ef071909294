import { formatRappen, type Rappen } from '#app/domain/money.ts'
import { countText } from '#app/text/counts.ts'

/** `CHF 12’500.00`. */
export function Amount({ rappen }: { rappen: Rappen }) {
  return <span className="number">{formatRappen(rappen)}</span>
}

/** `6’293`: residents, hours, events. */
export function Count({ value }: { value: number }) {
  return <span className="number">{countText(value)}</span>
}
