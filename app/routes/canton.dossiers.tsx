import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { listColumns } from '#app/components/canton/list-columns.tsx'
import { ListFilterForm } from '#app/components/canton/list-filter.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LiveText } from '#app/components/live-text.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { SheetLinks } from '#app/components/sheet-links.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { districtsOf, dossierList, groupCounts } from '#app/views/dossier-list.server.ts'
import { cellsOf } from '#app/views/list-row.ts'

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
    referenceDate: programmeOn(day).settings.referenceDate,
    counts: groupCounts(all),
    districts: districtsOf(all),
    municipalities: new Set(all.map(({ bfsNumber }) => bfsNumber)).size,
    rows: rows.map(cellsOf),
    seesMergers: hasRole(person, 'officer', 'admin'),
  }
}

export default function Dossiers() {
  const t = useText()
  const { search } = useLocation()
  const { rows, filter, counts, districts, municipalities, day, referenceDate, seesMergers } =
    useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead', { municipalities, day: shortDate(referenceDate) })}
      />
      <ListFilterForm filter={filter} counts={counts} districts={districts} />
      <div className="row row-apart">
        <p role="status">
          <LiveText>{t('list.count', { count: rows.length })}</LiveText>
        </p>
        <div className="row">
          {seesMergers && <Link to="/canton/mergers">{t('merger.title')}</Link>}
          <SheetLinks to="/canton/dossiers" search={search} />
        </div>
      </div>
      <div className="dense">
        <DataTable
          caption={t('list.title')}
          captionHidden
          columns={listColumns(t, day)}
          rows={rows}
          rowKey={({ bfsNumber, reference, state }) => `${bfsNumber}-${reference ?? state ?? ''}`}
          empty={<EmptyState title={t('list.empty')}>{t('list.empty.text')}</EmptyState>}
        />
      </div>
      <p className="soft">{t('common.source')}</p>
    </div>
  )
}
