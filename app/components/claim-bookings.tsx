import type { OpenInstalment } from '#app/domain/claim-bookings.ts'
import type { BookingRow, ClaimRow } from '#app/domain/ledger.ts'
import { formatRappen } from '#app/domain/money.ts'
import { shortDate } from '#app/text/dates.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import type { PossibleOffset } from '#app/views/step-proposal.server.ts'
import { Amount } from './amount.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { DateText } from './date-text.tsx'
import { trancheName } from './tranche-name.ts'

/** What was booked against a claim, and the parts in which it is paid. */
export function ClaimBookings({ claim: { bookings, instalments } }: { claim: ClaimRow }) {
  return (
    <>
      {instalments && <PlanTable instalments={instalments} />}
      <BookingTable bookings={bookings} />
    </>
  )
}

/** «Zahlung, 03.05.2027, CHF 500.00» */
export function bookingName(t: Translate, booking: BookingRow) {
  return `${kindOf(t, booking)}, ${shortDate(booking.bookedOn)}, ${formatRappen(booking.amountRappen)}`
}

/** «CHF 500.00 werden mit 2027, Tranche 1 verrechnet (fällig 31.01.2027, noch CHF 3’000.00)» */
export function offsetSentence(t: Translate, { tranche, bearsRappen, amountRappen }: PossibleOffset) {
  const said = t('money.offset.with', {
    amount: formatRappen(amountRappen),
    tranche: trancheName(t, tranche),
    due: shortDate(tranche.dueOn),
    bears: formatRappen(bearsRappen),
  })
  if (tranche.state === 'held') return t('money.offset.held', { said })
  const { gate } = tranche
  return gate && !gate.filed && !gate.exOfficio ? t('money.offset.gated', { said, year: gate.year }) : said
}

function BookingTable({ bookings }: { bookings: readonly BookingRow[] }) {
  const t = useText()
  const columns: Column<BookingRow>[] = [
    { key: 'on', label: t('money.ledger.on'), cell: ({ bookedOn }) => <DateText day={bookedOn} short /> },
    {
      key: 'booking',
      label: t('money.ledger.booking'),
      cell: (booking) => (
        <>
          {describe(t, booking, bookings)}
          {booking.isReversed && <span className="soft"> ({t('money.booking.reversed')})</span>}
          {booking.text && <div className="soft">{booking.text}</div>}
        </>
      ),
    },
    {
      key: 'amount',
      label: t('money.amount'),
      cell: ({ amountRappen }) => <Amount rappen={amountRappen} />,
      align: 'end',
    },
  ]
  return (
    <DataTable
      caption={t('money.bookings')}
      stacked
      columns={columns}
      rows={bookings}
      rowKey={({ id }) => id}
      empty={<p className="soft">{t('money.bookings.none')}</p>}
    />
  )
}

function PlanTable({ instalments }: { instalments: readonly OpenInstalment[] }) {
  const t = useText()
  const columns: Column<OpenInstalment>[] = [
    { key: 'due', label: t('money.claim.dueOn'), cell: ({ dueOn }) => <DateText day={dueOn} short /> },
    {
      key: 'amount',
      label: t('money.plan.part'),
      cell: ({ amountRappen }) => <Amount rappen={amountRappen} />,
      align: 'end',
    },
    {
      key: 'open',
      label: t('money.plan.open'),
      cell: ({ openRappen }) => (openRappen === 0 ? t('money.plan.covered') : <Amount rappen={openRappen} />),
      align: 'end',
    },
  ]
  return (
    <DataTable
      stacked
      caption={t('money.plan')}
      columns={columns}
      rows={instalments}
      rowKey={({ dueOn }) => dueOn}
    />
  )
}

function describe(t: Translate, booking: BookingRow, all: readonly BookingRow[]) {
  const undone = all.find(({ id }) => id === booking.reversesId)
  return undone ? t('money.booking.reversal', { what: bookingName(t, undone) }) : kindOf(t, booking)
}

function kindOf(t: Translate, { kind, tranche }: BookingRow) {
  return t(`money.booking.${kind}`, { tranche: tranche ? trancheName(t, tranche) : '', what: '' })
}
