import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pathOfDossier } from '#app/components/canton/decision-page.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { TrancheTable } from '#app/components/tranches.tsx'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { tranchesIn } from '#app/models/payments.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [
  { label: t('nav.payments'), to: '/canton/payments' },
  { label: t('payments.paid') },
])
export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('payments.paid'))

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  return tranchesIn(person, ['paid'])
}

/** What has left the canton's account, for all dossiers. */
export default function PaidTranches() {
  const t = useText()
  const tranches = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('payments.paid')} />
      <TrancheTable
        tranches={tranches}
        before={[
          {
            key: 'dossier',
            label: t('audit.dossier'),
            cell: ({ reference, party }) => <Link to={pathOfDossier(reference)}>{party}</Link>,
          },
        ]}
      />
    </div>
  )
}
