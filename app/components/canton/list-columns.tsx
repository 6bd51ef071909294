import { Link } from '@remix-run/react'
import { Amount, Count } from '#app/components/amount.tsx'
import type { Column } from '#app/components/data-table.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { Name } from '#app/components/written.tsx'
import { rappen } from '#app/domain/money.ts'
import { shortDate } from '#app/text/dates.ts'
import { LIST_COLUMNS, stateText } from '#app/text/dossier-list.ts'
import { dossierStatus } from '#app/text/status.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ListCells as Row } from '#app/views/list-row.ts'

/** The columns of the officer's list. */
export function listColumns(t: Translate, today: string): Column<Row>[] {
  const cells: Record<(typeof LIST_COLUMNS)[number], Column<Row>['cell']> = {
    municipality: ({ municipality }) => <Name>{municipality}</Name>,
    district: ({ district }) => (
      <span className="nowrap">
        <Name>{district}</Name>
      </span>
    ),
    residents: ({ residents }) => (residents === undefined ? '–' : <Count value={residents} />),
    reference: ({ reference, party }) => reference && <Reference of={reference} party={party} />,
    state: (row) => <State row={row} />,
    ball: ({ ball }) => ball && t(`ball.${ball}`),
    deadline: (row) => <Due row={row} today={today} />,
    contribution: ({ contributionRappen }) =>
      contributionRappen === undefined ? null : <Amount rappen={rappen(contributionRappen)} />,
  }
  return LIST_COLUMNS.map((key) => ({
    key,
    label: t(`list.column.${key}`),
    cell: cells[key],
    align: key === 'residents' || key === 'contribution' ? 'end' : undefined,
    sortable: true,
  }))
}

function Due({ row: { due, missed }, today }: { row: Row; today: string }) {
  const t = useText()
  if (!due) return null
  return (
    <>
      <span data-overdue={(missed ?? due) < today ? '' : undefined}>{shortDate(due)}</span>
      {missed && <div className="soft">{t('deadline.missedOn', { day: shortDate(missed) })}</div>}
    </>
  )
}

function Reference({ of, party }: { of: string; party: string | undefined }) {
  return (
    <>
      <Link className="nowrap" to={`/canton/dossiers/${of}`}>
        {of}
      </Link>
      {party && (
        <div className="soft">
          <Name>{party}</Name>
        </div>
      )}
    </>
  )
}

function State({ row: { state, isOver, isDismissed, mergedInto, reports } }: { row: Row }) {
  const t = useText()
  if (!state)
    return (
      <span className="soft">
        {stateText(t, { state: null, isOver: null, isDismissed: null, mergedInto: mergedInto ?? null })}
      </span>
    )
  const { label, tone } = dossierStatus(t, state, { isOver, isDismissed })
  return (
    <>
      <Badge label={label} tone={tone} />
      {reports?.map((report) => (
        <div className="soft" key={report}>
          {t(`reportStanding.${report}`)}
        </div>
      ))}
    </>
  )
}
