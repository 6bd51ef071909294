import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { InquiryFilterForm } from '#app/components/inquiry-filter.tsx'
import { InquiryTable } from '#app/components/inquiry-table.tsx'
import { LiveText } from '#app/components/live-text.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { SheetLinks } from '#app/components/sheet-links.tsx'
import { inquiriesPath } from '#app/components/ways.ts'
import { requireInquiries } from '#app/http/inquiry.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { filterChoices, inquiryList } from '#app/views/inquiry-list.server.ts'

export const handle = crumbs((t) => [{ label: t('inquiry.title') }])

/** The threads between municipality and canton, in the area of either side. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { side, person, day } = await requireInquiries({ request })
  return {
    side,
    today: day,
    ...inquiryList(request.url, { person, on: day }, side),
    choices: side === 'canton' ? filterChoices() : null,
  }
}

export default function InquiriesPage() {
  const t = useText()
  const { search } = useLocation()
  const { side, today, filter, rows, total, pageSize, choices } = useLoaderData<typeof loader>()
  const path = inquiriesPath(side)
  const begin = <ButtonLink to={`${path}/new`}>{t('inquiry.new')}</ButtonLink>
  const hasNone = total === 0 && search === ''
  return (
    <div className="stack-l">
      <PageTitle title={t('inquiry.title')} lead={t(`inquiry.lead.${side}`)} />
      {side === 'municipality' && !hasNone && <div className="row">{begin}</div>}
      {!hasNone && <InquiryFilterForm filter={filter} reader={side} choices={choices} />}
      {!hasNone && (
        <div className="row row-apart">
          <p role="status">
            <LiveText>{t('inquiry.count', { count: total })}</LiveText>
          </p>
          <SheetLinks to={path} search={search} />
        </div>
      )}
      <InquiryTable
        rows={rows}
        reader={side}
        today={today}
        empty={hasNone && side === 'municipality' ? <NoneYet begin={begin} /> : <NoneFound />}
      />
      {total > pageSize && <Pagination page={filter.page} pageSize={pageSize} total={total} />}
    </div>
  )
}

function NoneYet({ begin }: { begin: ReactNode }) {
  const t = useText()
  return (
    <EmptyState title={t('inquiry.none.municipality')} action={begin}>
      {t('inquiry.none.municipality.text')}
    </EmptyState>
  )
}

function NoneFound() {
  const t = useText()
  return <EmptyState title={t('inquiry.none')}>{t('inquiry.none.text')}</EmptyState>
}
