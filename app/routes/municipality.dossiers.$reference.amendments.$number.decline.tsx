import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { reasonForm } from '#app/domain/lifecycle/decision-forms.ts'
import { requireAmendmentToAnswer } from '#app/http/amendment.server.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { declineAmendment } from '#app/models/agreement/amendments.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('amendment.decline'))
export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('amendment.one', { number: data.number }), to: data.back },
  { label: t('amendment.decline') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  const { number, version } = requireAmendmentToAnswer(dossier, args.params)
  const { reference, party } = dossier
  return {
    reference,
    party: party.name,
    number,
    version,
    back: `${ownDossierPath(reference)}/amendments/${number}`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const formData = await args.request.formData()

  const form = parseForm(reasonForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, reason } = form.data
  const number = Number(args.params.number)
  const result = declineAmendment({ dossier, person, number, version, now }, reason)

  if (!result.ok) return refused(result, formData)
  return redirect(`${ownDossierPath(dossier.reference)}/amendments/${number}`)
}

export default function DeclineAmendmentPage() {
  const t = useText()
  const { reference, party, version, back } = useLoaderData<typeof loader>()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.reasonForm),
    { version: String(version), reason: '' },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.decline')}
        lead={t('amendment.decline.lead')}
      />
      <RefusalNotice />
      <Form method="post" className="form" {...formProps}>
        <ErrorSummary {...summary} labelOf={() => t('amendment.reason')} />
        <Mark name="version" value={version} />
        <TextArea field={field('reason')} label={t('amendment.reason')} maxLength={2000} />
        <div className="row">
          <Button disabled={busy}>{t('amendment.decline')}</Button>
          <ButtonLink kind="quiet" to={back}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
