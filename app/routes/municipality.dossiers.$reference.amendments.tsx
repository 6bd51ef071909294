import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentList, NewAmendments } from '#app/components/amendment.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { KINDS_OF_MUNICIPALITY } from '#app/domain/agreement/amendment.ts'
import { requireOwnAmendments } from '#app/http/dossier.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { amendmentListFor, newAmendments } from '#app/views/amendment.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('amendment.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnAmendments(args)
  const { dossier } = entered
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    amendments: amendmentListFor(entered),
    ...newAmendments(dossier, KINDS_OF_MUNICIPALITY),
    mayRequest: dossier.roles.includes('signatory'),
    isLead: dossier.roles.length > 0,
  }
}

export default function OwnAmendmentsPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { reference, party, amendments, mayRequest, isLead, closed, kinds } = shown
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.title')}
        lead={t('amendment.lead')}
      />
      <AmendmentList amendments={amendments} path={`${ownDossierPath(reference)}/amendments`} />
      {mayRequest && <NewAmendments side="municipality" {...{ reference, closed, kinds }} />}
      {isLead && !mayRequest && <p className="text soft">{t('amendment.mayRequest')}</p>}
    </div>
  )
}
