import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Amount, Count } from '#app/components/amount.tsx'
import { ListFilterForm } from '#app/components/canton/list-filter.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LiveText } from '#app/components/live-text.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { ListRow } from '#app/domain/dossier-list.ts'
import { rappen } from '#app/domain/money.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { LIST_COLUMNS, stateText } from '#app/text/dossier-list.ts'
import { dossierStatus } from '#app/text/status.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import { districtsOf, dossierList, groupCounts } from '#app/views/dossier-list.server.ts'

export const handle = crumbs(
  (t) => [{ label: t('nav.dossiers') }],
  (t) => t('list.title'),
)

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const { filter, all, rows } = dossierList(request.url, day)
  return {
    filter,
    day,
    counts: groupCounts(all),
    districts: districtsOf(all),
    municipalities: new Set(all.map(({ bfsNumber }) => bfsNumber)).size,
    rows: rows.map(shown),
    seesMergers: hasRole(person, 'officer', 'admin'),
  }
}

export default function Dossiers() {
  const t = useText()
  const { search } = useLocation()
  const { rows, filter, counts, districts, municipalities, day, seesMergers } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('list.title')} lead={t('list.lead', { municipalities })} />
      <ListFilterForm filter={filter} counts={counts} districts={districts} />
      <div className="row row-apart">
        <p role="status">
          <LiveText>{t('list.count', { count: rows.length })}</LiveText>
        </p>
        <div className="row">
          {seesMergers && <Link to="/canton/mergers">{t('merger.title')}</Link>}
          <Link to={`/canton/dossiers.csv${search}`} reloadDocument>
            {t('list.export')}
          </Link>
        </div>
      </div>
      <div className="dense">
        <DataTable
          caption={t('list.title')}
          captionHidden
          columns={columnsOf(t, day)}
          rows={rows}
          rowKey={({ bfsNumber, reference, state }) => `${bfsNumber}-${reference ?? state ?? ''}`}
          empty={<EmptyState title={t('list.empty')}>{t('list.empty.text')}</EmptyState>}
        />
      </div>
      <p className="soft">{t('common.source')}</p>
    </div>
  )
}

/** Only what a cell shows travels to the browser; nothing stands for a cell that stays empty. */
type Row = Pick<ListRow, 'bfsNumber' | 'municipality' | 'district'> & {
  [Key in Exclude<keyof ListRow, 'bfsNumber' | 'municipality' | 'district' | 'deadline'>]?: NonNullable<
    ListRow[Key]
  >
} & { due?: string; missed?: string }

function shown({ deadline, ball, ...row }: ListRow): Row {
  const cells = Object.entries({
    ...row,
    due: deadline?.on,
    missed: deadline?.missedOn,
    ball: ball === 'nobody' ? null : ball,
  })
  return Object.fromEntries(cells.filter(([, value]) => value !== null && value !== undefined)) as Row
}

function columnsOf(t: Translate, today: string): Column<Row>[] {
  const cells: Record<(typeof LIST_COLUMNS)[number], Column<Row>['cell']> = {
    municipality: ({ municipality }) => <Name>{municipality}</Name>,
    district: ({ district }) => (
      <span className="nowrap">
        <Name>{district}</Name>
      </span>
    ),
    residents: ({ residents }) => (residents === undefined ? '–' : <Count value={residents} />),
    reference: ({ reference, association }) =>
      reference && <Reference of={reference} association={association} />,
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

function Reference({ of, association }: { of: string; association: string | undefined }) {
  return (
    <>
      <Link className="nowrap" to={`/canton/dossiers/${of}`}>
        {of}
      </Link>
      {association && (
        <div className="soft">
          <Name>{association}</Name>
        </div>
      )}
    </>
  )
}

function State({ row: { state, mergedInto, report } }: { row: Row }) {
  const t = useText()
  if (!state)
    return <span className="soft">{stateText(t, { state: null, mergedInto: mergedInto ?? null })}</span>
  const { label, tone } = dossierStatus(t, state)
  return (
    <>
      <Badge label={label} tone={tone} />
      {report && <div className="soft">{t(`reportStanding.${report}`)}</div>}
    </>
  )
}
