import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementFacts, AgreementFiles } from '#app/components/agreement.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { IfMaySign } from '#app/components/if-may-sign.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { signingPageOf } from '#app/views/agreement-view.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('signing.title'), to: `${ownDossierPath(data.reference)}/agreement` },
  { label: t('signing.accept.title') },
])

/** The first of two screens: whoever accepts has the document in its version before them. */
export async function loader(args: LoaderFunctionArgs) {
  return found(signingPageOf(await requireOwnDossier(args)))
}

export default function ReadBeforeSigningPage() {
  const t = useText()
  const { reference, party, agreement, signing } = useLoaderData<typeof loader>()
  const path = `${ownDossierPath(reference)}/agreement`
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('signing.accept.title')}
        lead={t('signing.accept.read')}
      />
      <p className="text">{t('signing.accept.read.text', { version: agreement.version })}</p>
      <AgreementFiles agreements={[agreement]} />
      <AgreementFacts agreement={agreement} />
      <IfMaySign reference={reference} signing={signing}>
        <div className="row">
          <ButtonLink to={`${path}/sign/declaration`}>{t('signing.accept.read.done')}</ButtonLink>
          <ButtonLink kind="quiet" to={path}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </IfMaySign>
    </div>
  )
}
