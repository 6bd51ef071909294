import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AmendmentList } from '#app/components/amendment.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { AMENDMENT_KINDS } from '#app/domain/agreement/amendment.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { amendmentClosed } from '#app/models/agreement/amendment-faults.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { amendmentListFor } from '#app/views/amendment.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('amendment.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person } = await requireDossier(args)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    amendments: amendmentListFor(dossier),
    closed: amendmentClosed(dossier) ?? null,
    kinds: AMENDMENT_KINDS.map((kind) => ({ kind, closed: amendmentClosed(dossier, kind) ?? null })),
    mayPropose: hasRole(person, 'officer'),
  }
}

export default function AmendmentsPage() {
  const t = useText()
  const { reference, party, amendments } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.title')}
        lead={t('amendment.lead')}
      />
      <AmendmentList amendments={amendments} path={`${dossierPath(reference)}/amendments`} />
      <NewAmendment />
    </div>
  )
}

function NewAmendment() {
  const t = useText()
  const { reference, closed, kinds, mayPropose } = useLoaderData<typeof loader>()
  if (!mayPropose) return null
  if (closed) return <Notice kind="info" title={t(`amendment.${closed}`)} />
  return (
    <Section title={t('amendment.new')}>
      <div className="columns">
        {kinds.map(({ kind, closed }) => (
          <div className="box stack" key={kind}>
            <h3>{t(`amendment.kind.${kind}`)}</h3>
            <p>{t(`amendment.${kind}.lead`)}</p>
            {closed ? (
              <p className="soft">{t(`amendment.${closed}`)}</p>
            ) : (
              <ButtonLink kind="secondary" to={`${dossierPath(reference)}/amendments/new/${kind}`}>
                {t(`amendment.kind.${kind}`)}
              </ButtonLink>
            )}
          </div>
        ))}
      </div>
      <p>
        <Link to="/canton/mergers">{t('merger.title')}</Link>
      </p>
    </Section>
  )
}
