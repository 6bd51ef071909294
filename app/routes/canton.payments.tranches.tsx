import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Amount } from '#app/components/amount.tsx'
import { dossierColumn, TrancheSteps } from '#app/components/canton/payment-rows.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { TrancheTable } from '#app/components/tranches.tsx'
import { reportPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { formatRappen, sumRappen } from '#app/domain/money.ts'
import { MONEY_KINDS, type MoneyKind, STATES_OF_MONEY } from '#app/domain/year-money.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { agreedYears } from '#app/models/dossier/cockpit.server.ts'
import { tranchesIn } from '#app/models/money/payments.server.ts'
import { withSteps } from '#app/models/money/releases.server.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  { label: t('nav.payments'), to: '/canton/payments' },
  { label: titleOf(t, data) },
])

/** What a sum of the cockpit is made of, of one year or of all: tranches, or the years as agreed. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const asked = new URL(request.url).searchParams
  const kind = MONEY_KINDS.find((known) => known === asked.get('money')) ?? 'paid'
  const year = /^20\d\d$/.test(asked.get('year') ?? '') ? Number(asked.get('year')) : null
  const isMeant = (one: { year: number }) => year === null || one.year === year
  if (kind === 'committed') return { kind, year, agreed: agreedYears().filter(isMeant), tranches: [] }
  const tranches = withSteps(tranchesIn(person, STATES_OF_MONEY[kind]).filter(isMeant), {
    ...{ person, today: today(now()) },
  })
  return { kind, year, tranches, agreed: null }
}

export default function PartsOfASum() {
  const t = useText()
  const { tranches, agreed, ...shown } = useLoaderData<typeof loader>()
  const amounts = agreed
    ? agreed.map(({ entitlementRappen }) => entitlementRappen)
    : tranches.map(({ amountRappen }) => amountRappen)
  const sum = formatRappen(sumRappen(amounts))
  return (
    <div className="stack-l">
      <PageTitle title={titleOf(t, shown)} />
      <p>{t(agreed ? 'payments.agreed' : 'payments.sum', { count: amounts.length, sum })}</p>
      {agreed ? (
        <AgreedYears years={agreed} />
      ) : (
        <TrancheTable
          tranches={tranches}
          before={[dossierColumn(t('audit.dossier'))]}
          actions={
            tranches.some(({ steps }) => steps.length > 0)
              ? (tranche) => <TrancheSteps of={tranche} />
              : undefined
          }
        />
      )}
    </div>
  )
}

type AgreedYear = ReturnType<typeof agreedYears>[number]

/** «Zugesichert» of each year, and «definitiv» where it is settled. */
function AgreedYears({ years }: { years: readonly AgreedYear[] }) {
  const t = useText()
  return (
    <DataTable
      caption={t('cockpit.money.committed')}
      captionHidden
      rows={years}
      rowKey={({ reference, year }) => `${reference} ${year}`}
      columns={[
        dossierColumn(t('audit.dossier')),
        {
          key: 'year',
          label: t('money.year'),
          cell: ({ reference, year, party }) => (
            <Link to={reportPath(reference, year)}>
              <ToldApart by={<Name>{party}</Name>}>{year}</ToldApart>
            </Link>
          ),
        },
        {
          key: 'committed',
          label: t('cockpit.money.committed'),
          align: 'end',
          cell: ({ entitlementRappen }) => <Amount rappen={entitlementRappen} />,
        },
        {
          key: 'final',
          label: t('booking.final'),
          align: 'end',
          cell: ({ finalRappen }) => (finalRappen === null ? '–' : <Amount rappen={finalRappen} />),
        },
      ]}
      empty={<EmptyState title={t('money.tranches.none')}>{t('money.tranches.none.text')}</EmptyState>}
    />
  )
}

/** «Ausbezahlt 2026» */
function titleOf(t: Translate, { kind, year }: { kind: MoneyKind; year: number | null }) {
  return [t(`cockpit.money.${kind}`), year].filter(Boolean).join(' ')
}
