import { formatRappen, type Rappen } from '#app/domain/money.ts'
import { formatCount } from '#app/text/numbers.ts'

/** `CHF 12’500.00`: not for a browser's translation to touch, which would keep figures that have changed. */
export function Amount({ rappen }: { rappen: Rappen }) {
  return (
    <span className="number" translate="no">
      {formatRappen(rappen)}
    </span>
  )
}

/** `6’293`: residents, hours, events. */
export function Count({ value }: { value: number }) {
  return <span className="number">{formatCount(value)}</span>
}
