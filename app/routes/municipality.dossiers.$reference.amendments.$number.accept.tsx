import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AmendmentFiles } from '#app/components/amendment.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DeclarationFields, declarationLabels } from '#app/components/declaration-fields.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { acceptForm } from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { requireAmendmentToAnswer } from '#app/http/amendment.server.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { acceptAmendment } from '#app/models/agreement/amendments.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('amendment.accept'))
export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  {
    label: t('amendment.one', { number: data.number }),
    to: `${ownDossierPath(data.reference)}/amendments/${data.number}`,
  },
  { label: t('amendment.accept') },
])

/** The second of two screens: who accepts, in which function, on whose behalf. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person } = await requireOwnDossier(args)
  const { number, version, files } = requireAmendmentToAnswer(dossier, args.params)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    name: person.name,
    number,
    version,
    files,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)
  const formData = await args.request.formData()

  const form = parseForm(acceptForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...typed } = form.data
  const declaration = declaredBy(person, typed)
  const number = Number(args.params.number)
  const result = acceptAmendment({ dossier, person, number, version, now }, declaration)

  if (!result.ok) return refused(result, formData)
  return redirect(`${ownDossierPath(dossier.reference)}/amendments/${number}`)
}

export default function AcceptAmendmentPage() {
  const t = useText()
  const { reference, party, number, files } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('amendment.accept')}
        lead={t('amendment.accept.lead', { number })}
      />
      <RefusalNotice />
      <AmendmentFiles files={files} />
      <AcceptForm />
    </div>
  )
}

function AcceptForm() {
  const t = useText()
  const { reference, party, number, version, name } = useLoaderData<typeof loader>()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.acceptForm),
    {
      version: String(version),
      function: '',
      onBehalfOf: party,
    },
  )
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={declarationLabels(t)} />
      <Mark name="version" value={version} />
      <DeclarationFields name={name} field={field} authority={t('amendment.authority')} />
      <div className="row">
        <Button disabled={busy}>{t('amendment.accept')}</Button>
        <ButtonLink kind="quiet" to={`${ownDossierPath(reference)}/amendments/${number}`}>
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
