import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AmendmentList, NewAmendments } from '#app/components/amendment.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { AMENDMENT_KINDS } from '#app/domain/agreement/amendment.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { amendmentListFor, newAmendments } from '#app/views/amendment.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('amendment.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireDossier(args)
  const { dossier, person } = entered
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    amendments: amendmentListFor(entered),
    ...newAmendments(dossier, AMENDMENT_KINDS),
    mayPropose: hasRole(person, 'officer'),
  }
}

export default function AmendmentsPage() {
  const t = useText()
  const { reference, party, amendments, mayPropose, closed, kinds } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.title')}
        lead={t('amendment.lead')}
      />
      <AmendmentList amendments={amendments} path={`${dossierPath(reference)}/amendments`} />
      {mayPropose && (
        <>
          <NewAmendments side="canton" {...{ reference, closed, kinds }} />
          <p>
            <Link to="/canton/mergers">{t('merger.title')}</Link>
          </p>
        </>
      )}
    </div>
  )
}
