import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentList } from '#app/components/amendment.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { amendmentListFor } from '#app/views/amendment.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('amendment.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    amendments: amendmentListFor(dossier),
  }
}

export default function OwnAmendmentsPage() {
  const t = useText()
  const { reference, party, amendments } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.title')}
        lead={t('amendment.lead')}
      />
      <AmendmentList amendments={amendments} path={`${ownDossierPath(reference)}/amendments`} />
    </div>
  )
}
