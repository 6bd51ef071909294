import type { ReactNode } from 'react'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { Ledger as Account, ClaimRow, LedgerLine, TrancheRow } from '#app/domain/ledger.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { formatPaymentReference } from '#app/domain/payment-reference.ts'
import { transferOf } from '#app/domain/year-money.ts'
import { shortDate } from '#app/text/dates.ts'
import { claimStatus, trancheStatus } from '#app/text/status.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import { Amount } from './amount.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { DateText } from './date-text.tsx'
import { EmptyState } from './empty-state.tsx'
import { Badge } from './status-badge.tsx'
import { trancheName } from './tranche-name.ts'

type TableProps<Row> = {
  /** Where a heading above says it already; then it is only read out. */
  caption?: string
  /** Columns before the usual ones: which dossier, where a list shows several. */
  before?: readonly Column<Row>[]
  /** The buttons of a row; without it the column is left out. */
  actions?: ((row: Row) => ReactNode) | undefined
}

/** The payments of an agreement, each with what has to be there first. */
export function TrancheTable<Row extends TrancheRow>({
  tranches,
  caption,
  before = [],
  actions,
}: TableProps<Row> & { tranches: readonly Row[] }) {
  const t = useText()
  const columns: Column<Row>[] = [
    ...before,
    {
      key: 'tranche',
      label: t('money.tranche'),
      cell: (row) => <span className="nowrap">{trancheName(t, row)}</span>,
    },
    {
      key: 'amount',
      label: t('money.amount'),
      cell: (row) => <TrancheAmount tranche={row} />,
      align: 'end',
    },
    { key: 'due', label: t('money.dueOn'), cell: ({ dueOn }) => <DateText day={dueOn} short /> },
    { key: 'gate', label: t('money.gate'), cell: ({ gate }) => gateText(t, gate) },
    { key: 'state', label: t('money.state'), cell: (row) => <TrancheState tranche={row} /> },
    ...actionColumn(t, actions),
  ]
  return (
    <DataTable
      caption={caption ?? t('money.tranches')}
      captionHidden
      stacked
      columns={columns}
      rows={tranches}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('money.tranches.none')}>{t('money.tranches.none.text')}</EmptyState>}
    />
  )
}

/** What the municipality has to return, and how each claim ended; nothing where there is none. */
export function ClaimTable<Row extends ClaimRow>({
  claims,
  caption,
  before = [],
  actions,
}: TableProps<Row> & { claims: readonly Row[] }) {
  const t = useText()
  if (claims.length === 0) return null
  const columns: Column<Row>[] = [
    ...before,
    { key: 'year', label: t('money.year'), cell: ({ year }) => t('money.claim.name', { year }) },
    {
      key: 'amount',
      label: t('money.amount'),
      cell: ({ amountRappen, openRappen, state }) => (
        <>
          <Amount rappen={amountRappen} />
          {state === 'issued' && openRappen < amountRappen && (
            <div className="soft">{t('money.claim.open', { amount: formatRappen(openRappen) })}</div>
          )}
        </>
      ),
      align: 'end',
    },
    {
      key: 'due',
      label: t('money.claim.dueOn'),
      cell: ({ dueOn }) => (dueOn ? <DateText day={dueOn} short /> : '–'),
    },
    {
      key: 'state',
      label: t('money.state'),
      cell: ({ state, closedOn }) => (
        <>
          <Badge {...claimStatus(t, state)} /> {closedOn && <DateText day={closedOn} short />}
        </>
      ),
    },
    {
      key: 'issued',
      label: t('money.claim.issuedOn'),
      cell: ({ issuedAt, askings }) => (
        <>
          <DateText day={dayInZurich(issuedAt)} short />
          {askings.slice(1).map(({ askedAt }) => (
            <div className="soft" key={askedAt}>
              {t('money.claim.askedAgain', { day: shortDate(dayInZurich(askedAt)) })}
            </div>
          ))}
        </>
      ),
    },
    {
      key: 'reference',
      label: t('money.claim.reference'),
      cell: ({ paymentReference }) => (paymentReference ? formatPaymentReference(paymentReference) : '–'),
    },
    ...actionColumn(t, actions),
  ]
  return (
    <DataTable
      caption={caption ?? t('money.claims')}
      captionHidden={caption !== undefined}
      stacked
      columns={columns}
      rows={claims}
      rowKey={({ id }) => id}
    />
  )
}

/** The account of an agreement: each booking with what it does to the balance, and the balance in a sentence. */
export function Ledger({ ledger: { lines, balanceRappen } }: { ledger: Account }) {
  const t = useText()
  const columns: Column<LedgerLine>[] = [
    { key: 'on', label: t('money.ledger.on'), cell: ({ on }) => <DateText day={on} short /> },
    { key: 'booking', label: t('money.ledger.booking'), cell: (row) => bookingText(t, row) },
    {
      key: 'amount',
      label: t('money.amount'),
      cell: ({ amountRappen }) => <Amount rappen={amountRappen} />,
      align: 'end',
    },
    {
      key: 'effect',
      label: t('money.ledger.effect'),
      cell: ({ effectRappen }) => (effectRappen === 0 ? '–' : <Amount rappen={effectRappen} />),
      align: 'end',
    },
    {
      key: 'balance',
      label: t('money.ledger.balance'),
      cell: (row) => <Amount rappen={row.balanceRappen} />,
      align: 'end',
      foot: <Amount rappen={balanceRappen} />,
    },
  ]
  return (
    <div className="stack">
      <p className="text soft">{t('money.ledger.lead')}</p>
      <DataTable
        caption={t('money.ledger')}
        captionHidden
        stacked
        columns={columns}
        rows={lines}
        rowKey={(row) => String(lines.indexOf(row))}
        empty={<p className="soft">{t('money.ledger.none')}</p>}
      />
      {lines.length > 0 && <p>{balanceText(t, balanceRappen)}</p>}
    </div>
  )
}

function TrancheAmount({ tranche }: { tranche: TrancheRow }) {
  const t = useText()
  const { amountRappen, offsetRappen } = tranche
  const rest = formatRappen(transferOf(tranche))
  return (
    <>
      <Amount rappen={amountRappen} />
      {offsetRappen > 0 && (
        <>
          <div className="soft">{t('money.offsetOf', { offset: formatRappen(offsetRappen) })}</div>
          <div className="soft">{t('money.transfer', { rest })}</div>
        </>
      )}
    </>
  )
}

function TrancheState({ tranche: { state, paidAt, paidTo, holdReason } }: { tranche: TrancheRow }) {
  const t = useText()
  return (
    <>
      <Badge {...trancheStatus(t, state)} />{' '}
      {state === 'paid' && paidAt && <DateText day={dayInZurich(paidAt)} short />}
      {paidTo && <div className="soft">{t('accountChange.paidTo', { iban: paidTo })}</div>}
      {state === 'held' && holdReason && (
        <div className="soft">{t('money.hold', { reason: holdReason })}</div>
      )}
    </>
  )
}

function actionColumn<Row>(t: Translate, actions: ((row: Row) => ReactNode) | undefined): Column<Row>[] {
  return actions ? [{ key: 'action', label: t('money.action'), cell: actions }] : []
}

function gateText(t: Translate, gate: TrancheRow['gate']) {
  if (!gate) return t('money.gate.none')
  if (gate.exOfficio) return t('money.gate.exOfficio', { year: gate.year })
  return gate.filed
    ? t('money.gate.filed', { year: gate.year })
    : t('money.gate.missing', { year: gate.year })
}

function bookingText(t: Translate, line: LedgerLine) {
  const { booking, year, tranche, isReversal, undone, isNotReceived, superseded } = line
  const what = tranche ? trancheName(t, { ...tranche, year }) : t('money.claim.name', { year })
  const word = t(`booking.${booking}`)
  const reversal = [
    t('booking.reversal', { booking: word }),
    (undone ?? isNotReceived) && t(`booking.undone.${undone ?? 'notReceived'}`),
  ]
  const said = `${isReversal ? reversal.filter(Boolean).join(', ') : word}: ${what}`
  if (!superseded) return said
  const settled = shortDate(superseded.settledOn)
  const { replacedOn } = superseded
  return replacedOn
    ? t('booking.replaced', { said, settled, replaced: shortDate(replacedOn) })
    : t('booking.superseded', { said, settled })
}

function balanceText(t: Translate, balance: LedgerLine['balanceRappen']) {
  if (balance === 0) return t('money.balance.even')
  return balance > 0
    ? t('money.balance.held', { amount: formatRappen(balance) })
    : t('money.balance.owed', { amount: formatRappen(rappen(-balance)) })
}
