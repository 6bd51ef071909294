import { standing } from '#app/domain/claim-bookings.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { ClaimRow } from '#app/domain/ledger.ts'
import { formatRappen } from '#app/domain/money.ts'
import { shortDate } from '#app/text/dates.ts'
import { claimStatus } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import { bookingName } from './claim-bookings.tsx'
import { Badge } from './status-badge.tsx'

/** What became of each claim of a year, beside its papers, which stay as they were issued. */
export function ClaimEndings({ claims }: { claims: readonly ClaimRow[] }) {
  return claims.map((claim) => <Ending key={claim.id} claim={claim} />)
}

function Ending({ claim }: { claim: ClaimRow }) {
  const t = useText()
  const { year, amountRappen, issuedAt, state, bookings, openRappen, dueOn } = claim
  const issued = shortDate(dayInZurich(issuedAt))
  return (
    <div className="stack-xs">
      <p>
        {t('money.claim.ending', { year, amount: formatRappen(amountRappen), issued })}{' '}
        <Badge {...claimStatus(t, state)} />
      </p>
      <ul>
        {standing(bookings).map((booking) => (
          <li key={booking.id}>{bookingName(t, booking)}</li>
        ))}
        {openRappen > 0 && (
          <li>
            {t('money.claim.open', { amount: formatRappen(openRappen) })}
            {dueOn && `, ${t('money.claim.until', { day: shortDate(dueOn) })}`}
          </li>
        )}
      </ul>
    </div>
  )
}
