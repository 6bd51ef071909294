import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dossierColumn, TrancheSteps } from '#app/components/canton/payment-rows.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { TrancheTable } from '#app/components/tranches.tsx'
import { MONEY_KINDS, type MoneyKind, STATES_OF_MONEY } from '#app/domain/ledger.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { formatRappen, sumRappen } from '#app/domain/money.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { tranchesIn } from '#app/models/money/payments.server.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  { label: t('nav.payments'), to: '/canton/payments' },
  { label: titleOf(t, data) },
])

/** The tranches behind a sum of the cockpit, of one year or of all. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const asked = new URL(request.url).searchParams
  const kind = MONEY_KINDS.find((known) => known === asked.get('money')) ?? 'paid'
  const year = /^20\d\d$/.test(asked.get('year') ?? '') ? Number(asked.get('year')) : null
  const roles = person.memberships.map(({ role }) => role)
  const tranches = tranchesIn(person, STATES_OF_MONEY[kind])
    .filter((tranche) => year === null || tranche.year === year)
    .map((tranche) => ({ ...tranche, steps: stepsFrom(trancheMachine, tranche.state, roles) }))
  return { kind, year, tranches, sum: sumRappen(tranches.map(({ amountRappen }) => amountRappen)) }
}

export default function TranchesOfASum() {
  const t = useText()
  const { tranches, sum, ...shown } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={titleOf(t, shown)} />
      <p>{t('payments.sum', { count: tranches.length, sum: formatRappen(sum) })}</p>
      <TrancheTable
        tranches={tranches}
        before={[dossierColumn(t('audit.dossier'))]}
        actions={
          tranches.some(({ steps }) => steps.length > 0)
            ? (tranche) => <TrancheSteps of={tranche} />
            : undefined
        }
      />
    </div>
  )
}

/** «Ausbezahlt 2026» */
function titleOf(t: Translate, { kind, year }: { kind: MoneyKind; year: number | null }) {
  return [t(`cockpit.money.${kind}`), year].filter(Boolean).join(' ')
}
