import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { FormButtons } from '#app/components/form-buttons.tsx'
import { Form } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { begunRenewalOf, renewalOf, renewDossier } from '#app/models/dossier/renewal.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('renewal.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, now } = await requireOwnDossier(args)
  const renewal = found(renewalOf(dossier, now))
  const { startsOn, period } = renewal
  return {
    leads: dossier.roles.length > 0,
    begun: begunRenewalOf(dossier, renewal) ?? null,
    reference: dossier.reference,
    party: dossier.party.name,
    startsOn,
    period: period && { name: period.name, endsOn: period.endsOn },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const result = renewDossier(person, dossier, now)
  return answerVerb(result, { formData: new FormData(), next: (done) => ownDossierPath(done.reference) })
}

export default function RenewPage() {
  const t = useText()
  const language = useLanguage()
  const { reference, party, startsOn, period, leads, begun } = useLoaderData<typeof loader>()
  const from = longDate(language, startsOn)
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('renewal.title')}
        lead={t('renewal.lead')}
      />
      <RefusalNotice />
      {!leads ? (
        <Notice kind="info" title={t('renewal.whoMay')} />
      ) : begun ? (
        <Notice kind="info" title={t('renewal.begun')}>
          <p>
            <Link to={ownDossierPath(begun)}>{begun}</Link>
          </p>
        </Notice>
      ) : period ? (
        <Form method="post" className="stack">
          <p className="text">
            {t('renewal.term', { from, to: longDate(language, period.endsOn), period: period.name })}
          </p>
          <p className="text">{t('renewal.rest')}</p>
          <FormButtons label={t('renewal.do')} back={ownDossierPath(reference)} />
        </Form>
      ) : (
        <Notice kind="info" title={t('renewal.noPeriod', { from })} />
      )}
    </div>
  )
}
